package io.linmo.opentype;

/** The square that ideographs are drawn in: 0.88 of the em above the baseline, 0.12 below it. */
final class EmBox {

  private static final int TOP = 880;

  private EmBox() {}

  static int top(FontContent content) {
    return content.units(TOP);
  }

  static int bottom(FontContent content) {
    return top(content) - content.typeface().unitsPerEm();
  }

  /** How far the ink of an ideograph stays from the edge of its box, on average. */
  static int inkMargin(FontContent content) {
    int em = content.typeface().unitsPerEm();
    double margin =
        content.characters().entrySet().stream()
            .filter(character -> Character.isIdeographic(character.getKey()))
            .map(character -> content.glyphs().get(character.getValue()).bounds())
            .mapToInt(box -> Math.max(box.xMax() - box.xMin(), box.yMax() - box.yMin()))
            .mapToDouble(size -> Math.max(0, em - size) / 2.0)
            .average()
            .orElse(0);
    return (int) Math.round(margin);
  }
}
