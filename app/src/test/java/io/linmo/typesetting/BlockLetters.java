package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.List;
import java.util.Optional;

/**
 * A glyph source for tests: each ASCII letter, ideograph or East Asian mark is a box with one
 * quadratic and one cubic side, of a height of its own. Letters are half an em wide, all others a
 * whole em.
 */
public final class BlockLetters implements GlyphSource {

  @Override
  public Optional<InkedGlyph> glyph(int codePoint) {
    if (LineBreaker.isWide(codePoint) && codePoint != 0x3000) {
      return Optional.of(new InkedGlyph(codePoint, block(codePoint, 0.9), 1));
    }
    boolean printing = codePoint > ' ' && codePoint < 0x7F;
    return printing
        ? Optional.of(new InkedGlyph(codePoint, block(codePoint, 0.4), 0.5))
        : Optional.empty();
  }

  private static Outline block(int codePoint, double width) {
    double height = 0.3 + codePoint % 97 / 200.0;
    Point leftFoot = new Point(0.05, 0);
    Point leftHead = new Point(0.05, height);
    Point rightHead = new Point(0.05 + width, height);
    Point rightFoot = new Point(0.05 + width, 0);
    Segment left = new Line(leftFoot, leftHead);
    Segment head = new Quadratic(leftHead, new Point(width / 2, height + 0.1), rightHead);
    Segment right = new Line(rightHead, rightFoot);
    Point thirdFoot = new Point(width * 0.7, -0.08);
    Segment foot = new Cubic(rightFoot, thirdFoot, new Point(width * 0.4, 0.07), leftFoot);
    return new Outline(List.of(new Contour(List.of(left, head, right, foot))));
  }
}
