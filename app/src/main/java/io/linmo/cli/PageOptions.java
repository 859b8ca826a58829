package io.linmo.cli;

import io.linmo.corpus.LanguageTag;
import io.linmo.pdf.PageFormat;
import io.linmo.typeface.VerticalPunctuation;
import io.linmo.typesetting.Hyphenation;
import io.linmo.typesetting.TextLayout.Alignment;
import io.linmo.workshop.PageLayout;
import io.linmo.workshop.PageLayout.Paper;
import java.util.Optional;
import java.util.OptionalDouble;
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
      names = "--language",
      paramLabel = "LANG",
      description =
          "zh or ja: how punctuation stands in columns (default: ja if there is kana, else zh).")
  private String language;

  @Option(
      names = "--hyphenate",
      paramLabel = "LANG",
      description = "Divide words at the end of a line by the rules of a language, as in en or de.")
  private String hyphenate;

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

  PageLayout layout(CommonOptions common) {
    return new PageLayout(
        alignment,
        vertical,
        optional(measure),
        optional(leading),
        punctuation(common),
        hyphenation(common),
        format(common),
        paper(common));
  }

  private static OptionalDouble optional(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private Optional<VerticalPunctuation> punctuation(CommonOptions common) {
    return language == null
        ? Optional.empty()
        : Optional.of(
            switch (LanguageTag.language(language)) {
              case "zh" -> VerticalPunctuation.CHINESE;
              case "ja" -> VerticalPunctuation.JAPANESE;
              default ->
                  throw common.usage(
                      "--language: '%s', expected zh or ja, as in zh-Hans".formatted(language));
            });
  }

  private Optional<Hyphenation> hyphenation(CommonOptions common) {
    Optional<Hyphenation> rules = Optional.ofNullable(hyphenate).flatMap(Hyphenation::of);
    if (hyphenate != null && rules.isEmpty()) {
      throw common.usage(
          "--hyphenate: '%s', expected one of %s"
              .formatted(hyphenate, String.join(", ", Hyphenation.languages())));
    }
    return rules;
  }

  private PageFormat format(CommonOptions common) {
    try {
      return PageFormat.parse(pageSize, margin);
    } catch (IllegalArgumentException e) {
      throw common.usage("--page-size, --margin: " + e.getMessage());
    }
  }

  private Paper paper(CommonOptions common) {
    if (paper == null) {
      return Paper.USUAL;
    }
    return paper.equalsIgnoreCase("none")
        ? Paper.NONE
        : Paper.of(PenOptions.color(common, "--paper", paper));
  }

  boolean vertical() {
    return vertical;
  }
}
