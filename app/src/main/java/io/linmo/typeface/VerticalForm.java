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
  static Optional<TypefaceGlyph> of(TypefaceGlyph glyph, VerticalPunctuation punctuation, int em) {
    return glyph.codePoints().stream()
        .map(code -> mapping(code, punctuation, glyph.advance(), em))
        .flatMap(Optional::stream)
        .findFirst()
        .map(
            mapping ->
                new TypefaceGlyph(
                    glyph.name() + ".vert", List.of(), map(glyph, mapping), glyph.advance()));
  }

  private static Optional<UnaryOperator<Point>> mapping(
      int codePoint, VerticalPunctuation punctuation, int advance, int em) {
    if (punctuation.isTurned(codePoint, advance / (double) em)) {
      return Optional.of(turned(em));
    }
    Point shift = punctuation.shift(codePoint).times(em);
    Point whole = new Point(Math.rint(shift.x()), Math.rint(shift.y()));
    return whole.length() == 0 ? Optional.empty() : Optional.of(p -> p.plus(whole));
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
