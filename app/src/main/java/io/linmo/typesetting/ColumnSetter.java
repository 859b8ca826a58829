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
  private final VerticalPunctuation punctuation;
  private final FormTurns turns;
  private final Liveliness.Pen pen;

  ColumnSetter(
      TextLayout layout, VerticalPunctuation punctuation, FormTurns turns, Liveliness.Pen pen) {
    this.layout = layout;
    this.punctuation = punctuation;
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
    double rest = Math.max(0, layout.measure() - depth);
    boolean free = Double.isFinite(rest);
    return switch (layout.alignment()) {
      case LEFT -> column.moved(0, -Math.min(rest, pen.margin()));
      case CENTER -> free ? column.moved(0, -rest / 2) : column;
      case RIGHT -> free ? column.moved(0, -rest) : column;
      case JUSTIFY -> column;
    };
  }

  private PlacedGlyph place(InkedGlyph glyph, double depth) {
    int codePoint = glyph.codePoint();
    double advance = glyph.advance();
    double sway = pen.sway(depth);
    boolean inBox = punctuation.isTurned(codePoint, advance);
    if (inBox || !LineBreaker.isWide(codePoint)) {
      double middle = inBox ? EmBox.MIDDLE : LETTER_MIDDLE;
      return pen.write(glyph, sway - middle, -depth).turnedInPlace(-Math.PI / 2);
    }
    Point shift = punctuation.shift(codePoint);
    return pen.write(glyph, sway - advance / 2 + shift.x(), -depth - EmBox.TOP + shift.y());
  }
}
