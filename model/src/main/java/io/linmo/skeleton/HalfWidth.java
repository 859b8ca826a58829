package io.linmo.skeleton;

/** Half the thickness of the ink at a pixel of its skeleton, in pixels. */
@FunctionalInterface
public interface HalfWidth {
  double at(int x, int y);
}
