package io.linmo.cli;

import io.linmo.pdf.PageFormat;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.TextLayout;
import io.linmo.typesetting.TextLayout.Alignment;
import picocli.CommandLine.Option;

/** How text is laid out on its page. */
final class PageOptions {

  @Option(
      names = "--align",
      paramLabel = "SIDE",
      defaultValue = "left",
      description = "left, center, right or justify (default: ${DEFAULT-VALUE}).")
  private Alignment alignment;

  @Option(
      names = "--vertical",
      description = "Set columns from top to bottom, the first at the right.")
  private boolean vertical;

  @Option(
      names = "--measure",
      paramLabel = "LENGTH",
      description =
          "Length of a line, or height of a column, in the unit of --size (default: the page's in"
              + " PDF, else lines are broken only where the text breaks them).")
  private Double measure;

  @Option(
      names = "--leading",
      paramLabel = "X",
      description =
          "Distance of lines, as a multiple of their height (default: 1.15), or of columns, in em"
              + " (default: 1.5).")
  private Double leading;

  @Option(
      names = "--page-size",
      paramLabel = "SIZE",
      defaultValue = "a4",
      description =
          "PDF page: a4, a5, letter, legal, or WIDTHxHEIGHT in points (default: ${DEFAULT-VALUE}).")
  private String pageSize;

  @Option(
      names = "--margin",
      paramLabel = "POINTS",
      description = "Margin of PDF pages (default: 25 mm).")
  private double margin = PageFormat.USUAL_MARGIN;

  @Option(
      names = "--paper",
      paramLabel = "COLOUR",
      description =
          "Ground under the ink: #RRGGBB, or white, ivory, rice, none (default: none; white in"
              + " PNG).")
  private String paper;

  void check(CommonOptions common) {
    if (measure != null && !(measure > 0)) {
      throw common.usage("--measure %s, expected more than 0".formatted(measure));
    }
    if (leading != null && !(leading > 0.1 && leading <= 20)) {
      throw common.usage("--leading %s, expected 0.1 to 20".formatted(leading));
    }
    try {
      format();
    } catch (IllegalArgumentException e) {
      throw common.usage("--page-size, --margin: " + e.getMessage());
    }
    if (!isNoPaper()) {
      HandOptions.color(common, "--paper", paper);
    }
  }

  private boolean isNoPaper() {
    return paper == null || paper.equalsIgnoreCase("none");
  }

  /** The paper that was asked for; null for none. */
  InkColor paper(boolean whiteByDefault) {
    if (paper == null && whiteByDefault) {
      return InkColor.parse("white");
    }
    return isNoPaper() ? null : InkColor.parse(paper);
  }

  PageFormat format() {
    return PageFormat.parse(pageSize, margin);
  }

  boolean vertical() {
    return vertical;
  }

  /**
   * @param em in points or pixels
   * @param paged whether lines are as long as the page takes unless a measure is given
   */
  TextLayout layout(double em, boolean paged) {
    double usual =
        paged
            ? (vertical ? format().textHeight() : format().textWidth()) / em
            : Double.POSITIVE_INFINITY;
    double distance = vertical ? TextLayout.USUAL_COLUMN_LEADING : TextLayout.USUAL_LEADING;
    return new TextLayout(
        measure == null ? usual : measure / em,
        alignment,
        leading == null ? distance : leading,
        vertical);
  }
}
