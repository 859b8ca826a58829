package io.linmo.typesetting;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.image.EmBox;
import io.linmo.typeface.VerticalPunctuation;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets columns from top to bottom, the later ones to the left.
 *
 * <p>Ideographs stand upright in an em box each, their punctuation by {@link VerticalPunctuation};
 * all characters of other scripts turn a quarter clockwise.
 */
final class ColumnSetter implements LineSetter {

  private static final double HALF = 0.5;

  /** The middle of Latin letters above their baseline: half an x-height. */
  private static final double LETTER_MIDDLE = 0.25;

  private final TextLayout layout;
  private final FormTurns turns;
  private final Liveliness.Pen pen;

  ColumnSetter(TextLayout layout, FormTurns turns, Liveliness.Pen pen) {
    this.layout = layout;
    this.turns = turns;
    this.pen = pen;
  }

  @Override
  public Point step() {
    return new Point(-layout.leading(), 0);
  }

  @Override
  public TextLine set(List<InkedGlyph> run, boolean last) {
    List<PlacedGlyph> placed = new ArrayList<>(run.size());
    pen.beginLine();
    double depth = 0;
    for (InkedGlyph standard : run) {
      InkedGlyph glyph = turns.next(standard.codePoint());
      placed.add(place(glyph, depth));
      depth += pen.advance(glyph);
    }
    TextLine column = new TextLine(LineSetter.textOf(run), placed, new Box(-HALF, -depth, HALF, 0));
    double rest = layout.measure() - depth;
    return switch (layout.alignment()) {
      case LEFT, JUSTIFY -> column;
      case CENTER -> Double.isFinite(rest) ? column.moved(0, -rest / 2) : column;
      case RIGHT -> Double.isFinite(rest) ? column.moved(0, -rest) : column;
    };
  }

  private PlacedGlyph place(InkedGlyph glyph, double depth) {
    int codePoint = glyph.codePoint();
    double advance = glyph.advance();
    boolean inBox = VerticalPunctuation.isTurned(codePoint, advance);
    if (inBox || !LineBreaker.isWide(codePoint)) {
      double middle = inBox ? EmBox.MIDDLE : LETTER_MIDDLE;
      return pen.write(glyph, -middle, -depth).turnedInPlace(-Math.PI / 2);
    }
    double shift = VerticalPunctuation.shift(codePoint);
    return pen.write(glyph, -advance / 2 + shift, -depth - EmBox.TOP + shift);
  }
}
