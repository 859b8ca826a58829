package io.linmo.capture.sheet;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Optional;

/** Draws characters for print: outlines in em, y up, the baseline at 0. */
public interface ModelFace {

  Optional<Path2D> outline(int codePoint);

  /** In em. */
  double advance(int codePoint);

  /** How wide a text is, in em. */
  default double width(String text) {
    return text.codePoints().mapToDouble(this::advance).sum();
  }

  /**
   * A line of text as a shape, y down; empty where it has no ink.
   *
   * @param x where the line begins
   * @param y of its baseline
   * @param size of the em
   */
  default Optional<Path2D> line(String text, double x, double y, double size) {
    Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double pen = x;
    for (int codePoint : text.codePoints().toArray()) {
      AffineTransform place = AffineTransform.getTranslateInstance(pen, y);
      place.scale(size, -size);
      outline(codePoint).ifPresent(path -> line.append(path.getPathIterator(place), false));
      pen += advance(codePoint) * size;
    }
    return line.getCurrentPoint() == null ? Optional.empty() : Optional.of(line);
  }
}
