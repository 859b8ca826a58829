package io.linmo.conditioning;

import io.linmo.corpus.StyleVariant;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Finds the slant and the width at which a known hand is most similar to some references. */
final class AlignmentSearch {

  /** Most references that are compared. */
  private static final int MOST_REFERENCES = 16;

  /** Slants that are tried, about 8 degrees apart, in units of {@link StyleVariant}. */
  private static final double[] SLANTS = {0, -1.75, 1.75, -3.5, 3.5};

  /** Widths that are tried, 1.18 times apart, in units of {@link StyleVariant}. */
  private static final double[] WIDTHS = {0, -2.4, 2.4};

  private final List<Map.Entry<Integer, byte[]>> references;

  /**
   * @param thumbs of what was written, by the characters' places; of many, some spread over them
   *     are compared
   */
  AlignmentSearch(Map<Integer, byte[]> thumbs) {
    List<Map.Entry<Integer, byte[]>> all = List.copyOf(thumbs.entrySet());
    int count = Math.min(MOST_REFERENCES, all.size());
    this.references =
        IntStream.range(0, count).mapToObj(i -> all.get(i * all.size() / count)).toList();
  }

  /**
   * The slant that makes a hand most like the references, and then the width.
   *
   * @param pictures of the hand, by the characters' places; null where it has none
   */
  StyleVariant mostAlike(byte[][] pictures) {
    double slant = best(SLANTS, amount -> similarity(pictures, aligned(amount, 0)));
    double width = best(WIDTHS, amount -> similarity(pictures, aligned(slant, amount)));
    return aligned(slant, width);
  }

  static StyleVariant aligned(double slant, double width) {
    return new StyleVariant(slant, width, 0, 0, 0);
  }

  /** The first of the amounts that have the greatest value. */
  private static double best(double[] amounts, DoubleUnaryOperator value) {
    double best = amounts[0];
    double most = value.applyAsDouble(best);
    for (int i = 1; i < amounts.length; i++) {
      double now = value.applyAsDouble(amounts[i]);
      if (now > most) {
        most = now;
        best = amounts[i];
      }
    }
    return best;
  }

  private double similarity(byte[][] pictures, StyleVariant variant) {
    double sum = 0;
    for (Map.Entry<Integer, byte[]> reference : references) {
      byte[] picture = pictures[reference.getKey()];
      if (picture != null) {
        byte[] moved = ExemplarPicture.transformed(picture, variant);
        sum += ExemplarPicture.overlap(reference.getValue(), ExemplarPicture.thumb(moved));
      }
    }
    return sum;
  }
}
