package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The forms that Han punctuation takes in vertical text.
 *
 * <p>Brackets, dashes and dots that run along the line turn a quarter clockwise about the centre of
 * the em box; stops and commas, drawn at the lower left of their box, move to the upper right.
 */
final class VerticalForm {

  private static final String TURNED = "（）［］｛｝〈〉《》「」『』【】〔〕〖〗—…‥～〜－ー：；＝｜＿";

  private static final String MOVED = "、。，．";

  private static final Map<Integer, Boolean> TURNS =
      (TURNED + MOVED)
          .codePoints()
          .boxed()
          .collect(Collectors.toMap(code -> code, code -> TURNED.indexOf(code) >= 0));

  private VerticalForm() {}

  /** The vertical form of a glyph; absent for those that stand upright as they are. */
  static Optional<TypefaceGlyph> of(TypefaceGlyph glyph, int em) {
    return glyph.codePoints().stream()
        .map(TURNS::get)
        .filter(turns -> turns != null)
        .findFirst()
        .map(turns -> turns ? turned(em) : moved(em))
        .map(
            mapping ->
                new TypefaceGlyph(
                    glyph.name() + ".vert", List.of(), map(glyph, mapping), glyph.advance()));
  }

  private static Outline map(TypefaceGlyph glyph, UnaryOperator<Point> mapping) {
    return glyph.outline().map(mapping);
  }

  private static UnaryOperator<Point> turned(int em) {
    double centreX = Math.rint(em / 2.0);
    double centreY = Math.rint(em * (MetricsRule.HAN_TOP - 0.5));
    return p -> new Point(centreX + (p.y() - centreY), centreY - (p.x() - centreX));
  }

  private static UnaryOperator<Point> moved(int em) {
    Point shift = new Point(Math.rint(em * 0.55), Math.rint(em * 0.55));
    return p -> p.plus(shift);
  }
}
