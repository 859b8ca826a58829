package io.linmo.image;

import io.linmo.font.FontFile;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Where the ink of a character usually lies in the em square, and how wide it is set. */
@FunctionalInterface
public interface TypicalMetrics {

  /**
   * A glyph's ink box and advance in em, y up, the baseline at 0.
   *
   * @param left x of the ink's left edge
   * @param bottom y of its lower edge
   * @param right x of its right edge
   * @param top y of its upper edge
   * @param advance horizontal advance width
   */
  record Metrics(double left, double bottom, double right, double top, double advance) {

    public Metrics {
      if (!(right > left && top > bottom)) {
        throw new IllegalArgumentException(
            "metrics from (%s, %s) to (%s, %s), expected a width and a height above 0"
                .formatted(left, bottom, right, top));
      }
    }

    Metrics times(double scale) {
      return new Metrics(left * scale, bottom * scale, right * scale, top * scale, advance * scale);
    }

    public double width() {
      return right - left;
    }

    public double height() {
      return top - bottom;
    }
  }

  /** The character's usual place; empty where nothing is known of it. */
  Optional<Metrics> of(int codePoint);

  /**
   * Small letters as capitals.
   *
   * @param size as a multiple of the capitals'
   */
  default TypicalMetrics withSmallCapitals(double size) {
    return codePoint ->
        Character.isLowerCase(codePoint)
            ? of(Character.toUpperCase(codePoint)).map(capital -> capital.times(size))
            : of(codePoint);
  }

  /** The places that a font gives its characters. */
  static TypicalMetrics of(FontFile font) {
    return codePoint ->
        font.outline(codePoint)
            .map(
                outline -> {
                  Rectangle2D ink = outline.getBounds2D();
                  return new Metrics(
                      ink.getMinX(),
                      ink.getMinY(),
                      ink.getMaxX(),
                      ink.getMaxY(),
                      font.advance(codePoint));
                });
  }
}
