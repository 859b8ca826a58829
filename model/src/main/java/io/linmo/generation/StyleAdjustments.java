package io.linmo.generation;

/**
 * How glyphs are changed after they were drawn.
 *
 * @param neatness 0 for as they are; up to 1 for even strokes, smooth edges and one baseline, down
 *     to -1 for an untidy hand
 * @param weight factor of the strokes' width
 * @param slant degrees added to the right
 */
public record StyleAdjustments(double neatness, double weight, double slant) {

  public static final StyleAdjustments NONE = new StyleAdjustments(0, 1, 0);

  public StyleAdjustments {
    check("neatness", neatness, -1, 1);
    check("weight", weight, 0.4, 2.5);
    check("slant", slant, -45, 45);
  }

  private static void check(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s %s, expected %s to %s".formatted(name, value, least, most));
    }
  }

  boolean isNone() {
    return equals(NONE);
  }
}
