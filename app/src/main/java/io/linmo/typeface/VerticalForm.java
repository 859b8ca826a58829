package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.image.EmBox;
import io.linmo.outline.Outline;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The forms that Han punctuation and small kana take in vertical text, by {@link
 * VerticalPunctuation}.
 */
final class VerticalForm {

  private VerticalForm() {}

  /** The vertical form of a glyph; absent for those that stand upright as they are. */
  static Optional<TypefaceGlyph> of(TypefaceGlyph glyph, int em) {
    return glyph.codePoints().stream()
        .map(code -> mapping(code, glyph.advance(), em))
        .flatMap(Optional::stream)
        .findFirst()
        .map(
            mapping ->
                new TypefaceGlyph(
                    glyph.name() + ".vert", List.of(), map(glyph, mapping), glyph.advance()));
  }

  private static Optional<UnaryOperator<Point>> mapping(int codePoint, int advance, int em) {
    if (VerticalPunctuation.isTurned(codePoint, advance / (double) em)) {
      return Optional.of(turned(em));
    }
    double shift = Math.rint(em * VerticalPunctuation.shift(codePoint));
    return shift == 0 ? Optional.empty() : Optional.of(p -> p.plus(new Point(shift, shift)));
  }

  private static Outline map(TypefaceGlyph glyph, UnaryOperator<Point> mapping) {
    return glyph.outline().map(mapping);
  }

  private static UnaryOperator<Point> turned(int em) {
    double centreX = Math.rint(em / 2.0);
    double centreY = Math.rint(em * EmBox.MIDDLE);
    return p -> new Point(centreX + (p.y() - centreY), centreY - (p.x() - centreX));
  }
}
