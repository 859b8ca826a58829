package io.linmo.style;

import io.linmo.image.GlyphImage;
import java.util.List;

/** Is shown from time to time what a hand has been learned like so far. */
@FunctionalInterface
public interface LearningPreview {

  /**
   * @param written some references that are not learned from, or all where they are few
   * @param drawn the same characters as they are drawn by now, one for each
   */
  void show(List<GlyphImage> written, List<GlyphImage> drawn);
}
