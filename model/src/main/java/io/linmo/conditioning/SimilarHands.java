package io.linmo.conditioning;

import io.linmo.image.GlyphImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The known hands of a bank, judged by how alike they are to some references. */
public final class SimilarHands {

  /** What similarity to the form that most agree on counts beside similarity to the hand. */
  private static final double AGREEMENT = 0.133;

  /** How alike capital and small letter usually are in hands that write capitals for both. */
  private static final double USUAL_PAIR = 0.6;

  private final ExemplarBank bank;
  private final Map<Integer, double[]> similarity;

  /**
   * @param similarity for each reference's character, its similarity to every hand of the bank, as
   *     {@link ExemplarBank#similarity} gives it
   */
  public SimilarHands(ExemplarBank bank, Map<Integer, double[]> similarity) {
    this.bank = bank;
    this.similarity = new LinkedHashMap<>(similarity);
  }

  /**
   * The hands of a bank, each slanted and stretched as makes it most like what was written, judged
   * by that.
   *
   * @param written glyphs by character
   */
  public static SimilarHands alignedTo(Map<Integer, GlyphImage> written, ExemplarBank bank) {
    ExemplarBank aligned = bank.alignedTo(written);
    Map<Integer, double[]> similarity = new LinkedHashMap<>();
    written.forEach((c, glyph) -> similarity.put(c, aligned.similarity(c, glyph)));
    return new SimilarHands(aligned, similarity);
  }

  /** The hands as they were judged and are to be shown. */
  public ExemplarBank bank() {
    return bank;
  }

  /** The known hands from the most to the least alike over all references. */
  public int[] ranked() {
    int known = bank.faces().size();
    return Arrays.stream(rank(new ArrayList<>(similarity.values())))
        .filter(hand -> hand < known)
        .toArray();
  }

  /**
   * The hands from the most to the least alike.
   *
   * @param similarity for each reference, its similarity to every hand
   */
  static int[] rank(List<double[]> similarity) {
    int count = similarity.isEmpty() ? 0 : similarity.get(0).length;
    double[] mean = new double[count];
    for (int f = 0; f < count; f++) {
      int face = f;
      mean[f] =
          similarity.stream()
              .mapToDouble(values -> values[face])
              .filter(value -> !Double.isNaN(value))
              .average()
              .orElse(-1);
    }
    return IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer f) -> -mean[f]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** How alike every hand should be at a character; the character's own reference is not used. */
  public double[] expected(int codePoint) {
    List<Integer> others = new ArrayList<>(similarity.keySet());
    others.removeIf(c -> c == codePoint || bank.column(c) < 0);
    double[] result = new double[bank.hands()];
    if (bank.column(codePoint) < 0 || others.isEmpty()) {
      return result;
    }
    int[] references = others.stream().mapToInt(bank::column).toArray();
    double[][] known = others.stream().map(similarity::get).toArray(double[][]::new);
    double[] expected = bank.similarityModel().expected(bank.column(codePoint), references, known);
    for (int own = bank.faces().size(); own < expected.length; own++) {
      expected[own] = expectedPair(own, known);
    }
    return expected;
  }

  /**
   * How alike the other letter of a pair should be: as those are of which both were written, and
   * one pair more that is as usual.
   */
  private static double expectedPair(int own, double[][] known) {
    double[] pairs =
        Arrays.stream(known).mapToDouble(k -> k[own]).filter(v -> !Double.isNaN(v)).toArray();
    return (USUAL_PAIR + Arrays.stream(pairs).sum()) / (1 + pairs.length);
  }

  /**
   * The hands that should be most alike at a reference's character, scored by how alike they are:
   * to show exemplars of the form it was written in.
   */
  public double[] known(int codePoint) {
    double[] result = new double[bank.hands()];
    Arrays.fill(result, -1);
    double[] own = similarity.get(codePoint);
    for (int hand : bank.nearest(codePoint, expected(codePoint), -1)) {
      result[hand] = Double.isNaN(own[hand]) ? -1 : own[hand];
    }
    return result;
  }

  /**
   * The hands to show as exemplars of a character, scored: those that should be most alike, and
   * among them rather the ones that write it in the form on which most of the likelihood agrees.
   */
  public double[] agreeing(int codePoint) {
    double[] expected = expected(codePoint);
    int[] nearest = bank.nearest(codePoint, expected, -1);
    if (nearest.length == 0) {
      return expected;
    }
    double[][] mutual = bank.similarity(codePoint, nearest);
    double most = -1;
    double[] result = expected;
    for (double[] toCentre : mutual) {
      double[] scores = new double[expected.length];
      Arrays.fill(scores, -1);
      double support = 0;
      for (int i = 0; i < nearest.length; i++) {
        double weight = ExemplarBank.weight(expected[nearest[i]], expected[nearest[0]]);
        scores[nearest[i]] = expected[nearest[i]] + AGREEMENT * toCentre[i];
        support += toCentre[i] * weight;
      }
      if (support > most) {
        most = support;
        result = scores;
      }
    }
    return result;
  }

  /** The forms in which the hands write a character that should be most alike. */
  public LetterForms forms(int codePoint) {
    double[] expected = expected(codePoint);
    int[] nearest = bank.nearest(codePoint, expected, -1);
    double[] weights = new double[nearest.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = ExemplarBank.weight(expected[nearest[i]], expected[nearest[0]]);
    }
    return LetterForms.of(nearest, weights, bank.similarity(codePoint, nearest));
  }

  /**
   * The hands to show as exemplars of a form of a character, scored; -1 for those that write
   * another.
   */
  double[] ofForm(int codePoint, int[] form) {
    double[] expected = expected(codePoint);
    double[] scores = new double[expected.length];
    Arrays.fill(scores, -1);
    for (int hand : form) {
      scores[hand] = expected[hand];
    }
    return scores;
  }

  /**
   * The hand of a place among those shown as exemplars of a character.
   *
   * @param place 0 for the first
   * @return -1 where there are fewer
   */
  public int shown(int codePoint, int place) {
    int[] nearest = bank.nearest(codePoint, agreeing(codePoint), -1);
    return place < nearest.length ? nearest[place] : -1;
  }
}
