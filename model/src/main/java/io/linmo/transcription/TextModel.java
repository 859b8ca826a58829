package io.linmo.transcription;

import io.linmo.capture.page.InkGroup;
import io.linmo.image.Script;
import io.linmo.image.TypicalMetrics;
import io.linmo.numeric.Quantiles;
import java.util.List;
import java.util.Optional;

/**
 * What characters of a page of free writing are like: how large, how wide and how far apart.
 *
 * @param sizes pixels to an em
 * @param typical ink of a character
 * @param width how wide characters are, relative to their height and to standard ones
 * @param space between words, in em
 * @param joined share of the characters within a word that the pen joins to the one before
 */
record TextModel(SizeModel sizes, TypicalInk typical, double width, double space, double joined) {

  private static final double FIRST_SPACE = 0.35;
  private static final double FIRST_JOINED = 0.4;
  private static final double LEAST_SPACE = 0.15;
  private static final double MOST_SPACE = 1.2;

  /** Deviations of the logarithms of heights and widths. */
  private static final double HEIGHT_SPREAD = 0.25;

  private static final double WIDTH_SPREAD = 0.35;

  /** Standard sides shorter than this, in em, say little of written ones. */
  private static final double SHORT = 0.3;

  private static final double MOST = 8;

  /** Cost of a word that begins without a space, or of a space within a word. */
  private static final double WRONG_GAP = 4;

  private static final double JOINED_WORDS = 6;

  private static final int FEWEST = 4;

  /**
   * The model of a page of which nothing is matched yet.
   *
   * @param scale of its characters to those of the typical height
   */
  static TextModel first(GlyphReader reader, TypicalInk typical, double scale) {
    return new TextModel(
        SizeModel.ofHeight(reader, scale * typical.height()),
        typical,
        1,
        FIRST_SPACE,
        FIRST_JOINED);
  }

  /** The model estimated from matched characters and the borders between them. */
  TextModel refined(List<Match> matches, List<Border> borders) {
    double[] spaces =
        borders.stream()
            .filter(border -> border.startsWord() && border.gap() > 0)
            .mapToDouble(Border::gap)
            .toArray();
    long within = borders.stream().filter(border -> !border.startsWord()).count();
    long together =
        borders.stream().filter(border -> !border.startsWord() && border.isJoined()).count();
    SizeModel refined = sizes.refined(matches);
    double[] widths =
        matches.stream()
            .filter(match -> match.ink().isPresent())
            .mapToDouble(match -> relativeWidth(match, refined.em()))
            .filter(value -> value > 0)
            .toArray();
    double newSpace = spaces.length < FEWEST ? space : Quantiles.median(spaces) / refined.em();
    return new TextModel(
        refined,
        typical,
        widths.length < FEWEST ? width : Quantiles.median(widths),
        Math.max(LEAST_SPACE, Math.min(MOST_SPACE, newSpace)),
        (together + 2.0) / (within + 5.0));
  }

  private double relativeWidth(Match match, double em) {
    return usual(match.codePoint())
        .filter(usual -> usual.width() > SHORT)
        .map(usual -> match.ink().orElseThrow().width() / (usual.width() * em))
        .orElse(0.0);
  }

  private Optional<TypicalMetrics.Metrics> usual(int codePoint) {
    return sizes.reader().metrics(codePoint);
  }

  /** What the size of ink says for or against a character: a logarithm, at most 0. */
  double size(int codePoint, InkGroup ink) {
    Optional<TypicalMetrics.Metrics> usual = usual(codePoint);
    if (usual.isEmpty()) {
      return 0;
    }
    double height = usual.get().height();
    double wide = usual.get().width();
    if (height < SHORT && wide < SHORT) {
      return sizes.score(codePoint, ink);
    }
    double sum = 0;
    if (height >= SHORT) {
      sum += square(Math.log(ink.height() / (height * sizes.em())) / HEIGHT_SPREAD);
    }
    if (wide >= SHORT || ink.width() > SHORT * sizes.em()) {
      double expected = Math.max(SHORT, wide) * sizes.em() * width;
      sum += square(Math.log(ink.width() / expected) / WIDTH_SPREAD);
    }
    return -Math.min(MOST, sum / 2);
  }

  private static double square(double value) {
    return value * value;
  }

  /** What the border before a character says for or against its being one. */
  double border(int codePoint, Border border) {
    if (Script.of(codePoint) == Script.HAN) {
      return 0;
    }
    double gap = border.gap() / sizes.em();
    if (border.startsWord()) {
      return border.isJoined()
          ? -JOINED_WORDS
          : -WRONG_GAP * Math.max(0, Math.min(1, 1 - gap / (space / 2)));
    }
    double wide = (gap - space / 2) / Math.max(space, FIRST_SPACE);
    return Math.log(border.isJoined() ? joined : 1 - joined)
        - WRONG_GAP * Math.max(0, Math.min(1, wide));
  }
}
