package io.linmo.conditioning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The forms in which the known hands that are most alike write a character, such as a and ɑ.
 *
 * <p>Hands whose pictures of the character are alike are put together, the most alike first
 * (average linkage, weighted by how likely each hand is), until no two groups are as alike as
 * pictures of one form usually are.
 *
 * @param hands of each form, the likeliest first
 * @param shares how likely each form is; together 1 at most
 */
public record LetterForms(List<int[]> hands, double[] shares) {

  /** Most forms that are told apart. */
  public static final int MOST = 4;

  /** Forms less likely than this are left out. */
  private static final double LEAST_SHARE = 0.06;

  /** A form likelier than this is certain. */
  private static final double CERTAIN = 0.85;

  /** How much less alike than the most alike pictures two of one form may be. */
  private static final double SAME_FORM = 0.72;

  /** Whether the references leave open which form it is. */
  public boolean isOpen() {
    return hands.size() > 1 && shares[0] < CERTAIN;
  }

  /**
   * Groups hands.
   *
   * @param nearest hands
   * @param weights how likely each is to write as the hand does
   * @param alike similarity of each to each other at the character
   */
  static LetterForms of(int[] nearest, double[] weights, double[][] alike) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < nearest.length; i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
    double limit = SAME_FORM * usual(alike);
    while (groups.size() > 1) {
      int first = 0;
      int second = 1;
      double most = -1;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          double link = link(groups.get(i), groups.get(j), weights, alike);
          if (link > most) {
            most = link;
            first = i;
            second = j;
          }
        }
      }
      if (most < limit) {
        break;
      }
      groups.get(first).addAll(groups.remove(second));
    }
    return of(nearest, weights, groups);
  }

  /** Median of each hand's similarity to the one most like it. */
  private static double usual(double[][] alike) {
    double[] most = new double[alike.length];
    for (int i = 0; i < most.length; i++) {
      for (int j = 0; j < most.length; j++) {
        most[i] = i == j ? most[i] : Math.max(most[i], alike[i][j]);
      }
    }
    Arrays.sort(most);
    return most.length == 0 ? 0 : most[most.length / 2];
  }

  private static double link(
      List<Integer> one, List<Integer> other, double[] weights, double[][] alike) {
    double sum = 0;
    double weight = 0;
    for (int i : one) {
      for (int j : other) {
        double pair = weights[i] * weights[j] + 1e-12;
        sum += pair * alike[i][j];
        weight += pair;
      }
    }
    return sum / weight;
  }

  private static LetterForms of(int[] nearest, double[] weights, List<List<Integer>> groups) {
    double all = Arrays.stream(weights).sum();
    List<List<Integer>> likely =
        groups.stream()
            .filter(group -> share(group, weights) >= LEAST_SHARE * all)
            .sorted(Comparator.comparingDouble(group -> -share(group, weights)))
            .limit(MOST)
            .toList();
    return new LetterForms(
        likely.stream()
            .map(
                group ->
                    group.stream()
                        .sorted(Comparator.comparingDouble(i -> -weights[i]))
                        .mapToInt(i -> nearest[i])
                        .toArray())
            .toList(),
        likely.stream().mapToDouble(group -> share(group, weights) / all).toArray());
  }

  private static double share(List<Integer> group, double[] weights) {
    return group.stream().mapToDouble(i -> weights[i]).sum();
  }
}
