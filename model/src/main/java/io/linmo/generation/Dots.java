package io.linmo.generation;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkPieces;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Takes dots off letters and signs. */
final class Dots {

  /** Coverage that belongs to a piece of ink. */
  private static final float TRACE = 0.125f;

  /** The tallest dot, as a share of the rest. */
  private static final double DOT = 0.5;

  /** The tallest ring above a letter; part of a broken stem is as tall, but narrow. */
  private static final double RING = 0.85;

  private static final double ROUND = 1.3;

  private Dots() {}

  /** The letter without its dot above: i and j become dotless. */
  static GlyphSample withoutAbove(GlyphSample letter) {
    return without(letter, true);
  }

  /** The sign without its dot below: the bow of a question mark. */
  static GlyphSample withoutBelow(GlyphSample sign) {
    return without(sign, false);
  }

  /**
   * A letter without the pieces of ink that lie wholly above its tallest piece, or below it, and
   * are lower than that: a dot, however it was written. A dot that touches stays.
   */
  private static GlyphSample without(GlyphSample letter, boolean above) {
    GlyphImage image = letter.image();
    int width = image.width();
    float[] ink = image.coverage();
    List<int[]> pieces = InkPieces.of(width, image.height(), i -> ink[i] > TRACE);
    // Pieces list their pixels by rows; the last ones lie lowest.
    ToIntFunction<int[]> top = piece -> Arrays.stream(piece).min().getAsInt() / width;
    ToIntFunction<int[]> bottom = piece -> Arrays.stream(piece).max().getAsInt() / width;
    ToIntFunction<int[]> height = piece -> bottom.applyAsInt(piece) - top.applyAsInt(piece) + 1;
    Optional<int[]> tallest = pieces.stream().max(Comparator.comparingInt(height));
    if (tallest.isEmpty()) {
      return letter;
    }
    double rest = height.applyAsInt(tallest.get());
    float[] coverage = ink.clone();
    for (int[] piece : pieces) {
      boolean apart =
          above
              ? bottom.applyAsInt(piece) < top.applyAsInt(tallest.get())
              : top.applyAsInt(piece) > bottom.applyAsInt(tallest.get());
      double tall = height.applyAsInt(piece);
      boolean ring = above && tall <= RING * rest && tall <= ROUND * width(piece, width);
      if (apart && (tall <= DOT * rest || ring)) {
        Arrays.stream(piece).forEach(i -> coverage[i] = 0);
      }
    }
    return new GlyphSample(
        letter.codePoint(), GlyphImage.of(width, image.height(), coverage), letter.frame());
  }

  private static int width(int[] piece, int width) {
    IntSummaryStatistics columns = Arrays.stream(piece).map(i -> i % width).summaryStatistics();
    return columns.getMax() - columns.getMin() + 1;
  }
}
