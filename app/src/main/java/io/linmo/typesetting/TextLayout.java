package io.linmo.typesetting;

import io.linmo.typeface.VerticalPunctuation;
import java.util.Optional;

/**
 * How lines are laid out.
 *
 * @param measure the length of a full line in em; infinite where lines are never broken
 * @param leading from one baseline to the next, as a multiple of the line's own height; in vertical
 *     text from one column's middle to the next in em
 * @param vertical columns from top to bottom, the first at the right
 * @param punctuation how it stands in columns; by default as the text's language has it
 */
public record TextLayout(
    double measure,
    Alignment alignment,
    double leading,
    boolean vertical,
    Optional<VerticalPunctuation> punctuation) {

  /** Where a line stands that is shorter than the measure. */
  public enum Alignment {
    LEFT,
    CENTER,
    RIGHT,
    /** Spaces, or the gaps between ideographs, are widened until the line fills the measure. */
    JUSTIFY
  }

  /** What lines of handwriting usually have. */
  public static final double USUAL_LEADING = 1.15;

  /** What columns of handwriting usually have. */
  public static final double USUAL_COLUMN_LEADING = 1.5;

  /** Each line of the text in one column, however long. */
  public static final TextLayout COLUMN =
      new TextLayout(Double.POSITIVE_INFINITY, Alignment.LEFT, USUAL_COLUMN_LEADING, true);

  /** Each line of the text in one line, however long. */
  public static final TextLayout UNBROKEN =
      new TextLayout(Double.POSITIVE_INFINITY, Alignment.LEFT, USUAL_LEADING, false);

  public TextLayout {
    if (!(measure > 0)) {
      throw new IllegalArgumentException(
          "line width %s em, expected more than 0".formatted(measure));
    }
    if (!(leading > 0)) {
      throw new IllegalArgumentException(
          "line distance %s, expected more than 0".formatted(leading));
    }
  }

  public TextLayout(double measure, Alignment alignment, double leading, boolean vertical) {
    this(measure, alignment, leading, vertical, Optional.empty());
  }

  /** Lines broken where they grow wider than {@code measure} em. */
  public static TextLayout broken(double measure) {
    return new TextLayout(measure, Alignment.LEFT, USUAL_LEADING, false);
  }
}
