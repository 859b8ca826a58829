package io.linmo.opentype;

import io.linmo.image.EmBox;

/** The em box that ideographs are drawn in, in font units. */
final class IdeographBox {

  private IdeographBox() {}

  static int top(FontContent content) {
    return content.units(1000 * EmBox.TOP);
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
