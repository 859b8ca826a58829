package io.linmo.capture.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Distinguishes rules from strokes among chains of peaks: a rule is long, or one of several pieces
 * of one straight line that together cover much of the page's width. Strokes of letters are short,
 * and those of a row lie at different heights.
 */
final class RuleFamilies {

  /** Pieces on one line cover at least this share of the page's width. */
  private static final double COVER = 0.3;

  private static final int FEWEST = 4;

  /** How far off its line a piece may lie, as a share of the page's width. */
  private static final double STRAIGHTNESS = 0.002;

  /** Slopes of families. */
  private static final double MOST_SLOPE = 0.06;

  private RuleFamilies() {}

  static List<Rule> chosen(List<Rule> chains, double longEnough, int width) {
    List<Rule> rules = new ArrayList<>();
    List<Rule> rest = new ArrayList<>();
    for (Rule chain : chains) {
      (chain.length() >= longEnough ? rules : rest).add(chain);
    }
    rest.sort(Comparator.comparingDouble(Rule::length).reversed());
    boolean[] taken = new boolean[rest.size()];
    for (int i = 0; i < rest.size(); i++) {
      if (!taken[i]) {
        List<Integer> family = family(rest, taken, i, width);
        double cover = family.stream().mapToDouble(j -> rest.get(j).length()).sum();
        if (family.size() >= FEWEST && cover >= COVER * width) {
          family.forEach(j -> taken[j] = true);
        }
      }
    }
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) {
        rules.add(rest.get(i));
      }
    }
    return rules;
  }

  /** Those on the line through this piece and another that has the most of them. */
  private static List<Integer> family(List<Rule> rest, boolean[] taken, int own, int width) {
    double tolerance = Math.max(2, STRAIGHTNESS * width);
    Rule first = rest.get(own);
    double x0 = (first.left() + first.right()) / 2;
    double y0 = first.at(x0);
    List<Integer> best = List.of(own);
    double most = 0;
    for (int j = 0; j < rest.size(); j++) {
      Rule second = rest.get(j);
      double x1 = (second.left() + second.right()) / 2;
      double slope = (second.at(x1) - y0) / (x1 - x0);
      if (taken[j] || Math.abs(x1 - x0) < first.length() || Math.abs(slope) > MOST_SLOPE) {
        continue;
      }
      List<Integer> family = new ArrayList<>();
      double cover = 0;
      for (int k = 0; k < rest.size(); k++) {
        Rule other = rest.get(k);
        if (!taken[k] && isNear(other, x0, y0, slope, tolerance) && isLike(first, other)) {
          family.add(k);
          cover += other.length();
        }
      }
      if (cover > most) {
        most = cover;
        best = family;
      }
    }
    return best;
  }

  private static boolean isNear(Rule rule, double x0, double y0, double slope, double tolerance) {
    double[] places = {rule.left(), (rule.left() + rule.right()) / 2, rule.right()};
    for (double x : places) {
      if (Math.abs(rule.at(x) - y0 - slope * (x - x0)) > tolerance) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLike(Rule first, Rule other) {
    return other.darkness() < 2 * first.darkness() && first.darkness() < 2 * other.darkness();
  }
}
