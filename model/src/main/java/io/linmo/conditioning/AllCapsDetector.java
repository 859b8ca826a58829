package io.linmo.conditioning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Detects all-caps hands: those whose small letters are more similar to the capitals of known hands
 * than to their small letters.
 */
final class AllCapsDetector {

  /** How many hands are asked, those that are most alike. */
  private static final int NEAREST = 16;

  /** Less than this may be chance: what like forms of small letter and capital add up to. */
  private static final double LEAST_GAIN = 0.08;

  private final ExemplarPictures hands;

  AllCapsDetector(ExemplarPictures hands) {
    this.hands = hands;
  }

  /**
   * @param thumbs of what was written, by the characters' columns
   */
  boolean areCapitals(Map<Integer, byte[]> thumbs) {
    List<Map.Entry<Integer, byte[]>> small =
        thumbs.entrySet().stream().filter(e -> hands.capital(e.getKey()) >= 0).toList();
    double gain = mostSimilarity(small, hands::capital) - mostSimilarity(small, c -> c);
    return gain > LEAST_GAIN;
  }

  /** Mean over the hands most like some letters of the sum of similarities. */
  private double mostSimilarity(List<Map.Entry<Integer, byte[]>> letters, IntUnaryOperator as) {
    double[] sums = new double[hands.hands()];
    for (int f = 0; f < sums.length; f++) {
      for (Map.Entry<Integer, byte[]> letter : letters) {
        int column = as.applyAsInt(letter.getKey());
        sums[f] +=
            hands.has(f, column)
                ? ExemplarPicture.overlap(letter.getValue(), hands.thumb(f, column))
                : 0;
      }
    }
    return Arrays.stream(sums)
        .sorted()
        .skip(Math.max(0, sums.length - NEAREST))
        .average()
        .orElse(0);
  }
}
