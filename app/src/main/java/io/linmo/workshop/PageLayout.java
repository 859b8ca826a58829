package io.linmo.workshop;

import io.linmo.pdf.PageFormat;
import io.linmo.typeface.VerticalPunctuation;
import io.linmo.typesetting.Hyphenation;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.TextLayout;
import io.linmo.typesetting.TextLayout.Alignment;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How text is laid out on its page.
 *
 * @param vertical columns from top to bottom, the first at the right
 * @param measure length of a line, or height of a column, in the unit of the em; by default that of
 *     the page in PDF, else lines are broken only where the text breaks them
 * @param leading distance of lines as a multiple of their height, or of columns in em; by default
 *     what handwriting usually has
 * @param punctuation how it stands in columns; by default as the text's language has it
 * @param hyphenation where words may be divided; by default nowhere
 * @param page of PDF documents
 * @param paper ground under the ink; none by default, but white in PNG
 */
public record PageLayout(
    Alignment alignment,
    boolean vertical,
    OptionalDouble measure,
    OptionalDouble leading,
    Optional<VerticalPunctuation> punctuation,
    Optional<Hyphenation> hyphenation,
    PageFormat page,
    Paper paper) {

  /** A4 with the usual margins, lines from the left. */
  public static final PageLayout DEFAULT =
      new PageLayout(
          Alignment.LEFT,
          false,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          PageFormat.parse("a4", PageFormat.USUAL_MARGIN),
          Paper.USUAL);

  /** A layout by the usual rules of the text's language, without hyphenation. */
  public PageLayout(
      Alignment alignment,
      boolean vertical,
      OptionalDouble measure,
      OptionalDouble leading,
      PageFormat page,
      Paper paper) {
    this(alignment, vertical, measure, leading, Optional.empty(), Optional.empty(), page, paper);
  }

  /**
   * The ground under the ink.
   *
   * @param color empty for none
   * @param usual whether this is the default, which is white in PNG
   */
  public record Paper(Optional<InkColor> color, boolean usual) {

    public static final Paper USUAL = new Paper(Optional.empty(), true);
    public static final Paper NONE = new Paper(Optional.empty(), false);

    public static Paper of(InkColor color) {
      return new Paper(Optional.of(color), false);
    }

    /** Its colour in a file of the given format; null for none. */
    InkColor in(InkFileFormat format) {
      boolean white = usual && format == InkFileFormat.PNG;
      return color.orElse(white ? InkColor.parse("white") : null);
    }
  }

  public PageLayout {
    measure.ifPresent(
        length -> {
          if (!(length > 0)) {
            throw LinmoException.request("measure", length, "more than 0");
          }
        });
    leading.ifPresent(
        distance -> {
          if (!(distance > 0.1 && distance <= 20)) {
            throw LinmoException.request("leading", distance, "0.1 to 20");
          }
        });
  }

  /** The text with soft hyphens where its words may be divided. */
  String hyphenated(String text) {
    return hyphenation.map(rules -> rules.softened(text)).orElse(text);
  }

  /**
   * The lines or columns, in em.
   *
   * @param em in points or pixels
   * @param paged whether lines are as long as the page takes unless a measure is given
   */
  TextLayout lines(double em, boolean paged) {
    double usual =
        paged ? (vertical ? page.textHeight() : page.textWidth()) / em : Double.POSITIVE_INFINITY;
    double distance = vertical ? TextLayout.USUAL_COLUMN_LEADING : TextLayout.USUAL_LEADING;
    return new TextLayout(
        measure.isPresent() ? measure.getAsDouble() / em : usual,
        alignment,
        leading.orElse(distance),
        vertical,
        punctuation);
  }
}
