package io.linmo.transcription;

import io.linmo.capture.page.InkGroup;
import io.linmo.image.TypicalMetrics;
import io.linmo.numeric.Quantiles;
import java.util.List;
import java.util.Objects;

/**
 * How large characters are on a page: one em in pixels, and from it each character's usual size.
 *
 * @param reader knows how characters relate to an em
 * @param em pixels
 */
record SizeModel(GlyphReader reader, double em) {

  /** Differences in the logarithm of the size that cost nothing. */
  private static final double FREE = 0.3;

  private static final double MOST = 1.6;
  private static final double WEIGHT = 2;

  /** Typical characters are this tall, in em. */
  private static final double TYPICAL = 0.62;

  SizeModel {
    Objects.requireNonNull(reader, "reader");
  }

  /** The model of a page whose larger pieces of ink are of a height. */
  static SizeModel ofHeight(GlyphReader reader, double height) {
    return new SizeModel(reader, height / TYPICAL);
  }

  /** The model refined by the matches; this one where they are too few. */
  SizeModel refined(List<Match> matches) {
    double[] ems =
        matches.stream()
            .filter(match -> match.ink().isPresent())
            .mapToDouble(match -> em(match.codePoint(), match.ink().get()))
            .filter(value -> value > 0)
            .toArray();
    return ems.length < 4 ? this : new SizeModel(reader, Quantiles.median(ems));
  }

  private double em(int codePoint, InkGroup ink) {
    return reader
        .metrics(codePoint)
        .map(TypicalMetrics.Metrics::height)
        .filter(height -> height > 0.3)
        .map(height -> ink.height() / height)
        .orElse(0.0);
  }

  /** ln(longer side / the usual one); 0 where nothing is known. */
  double oddity(int codePoint, InkGroup ink) {
    return reader
        .metrics(codePoint)
        .map(usual -> Math.max(usual.width(), usual.height()) * em)
        .map(usual -> Math.log(ink.longest() / usual))
        .orElse(0.0);
  }

  /** What the size of ink says for or against a character, at most 0. */
  double score(int codePoint, InkGroup ink) {
    double odd = Math.abs(oddity(codePoint, ink)) - FREE;
    return -WEIGHT * Math.max(0, Math.min(MOST, odd));
  }
}
