package io.linmo.opentype;

import io.linmo.typeface.VerticalMetrics;
import java.util.Collections;
import java.util.List;

/**
 * OS/2.panose: how a hand looks, in ten digits, as far as it can be measured.
 *
 * <p>Source: the PANOSE classification, family Latin Hand Written: weight is the height of capitals
 * by the thickness of strokes, aspect the width of O by its height, the last digit the height of
 * small letters by that of capitals. 0 stands for what is not measured.
 */
final class Panose {

  private static final int DIGITS = 10;
  private static final int LATIN_HAND_WRITTEN = 3;
  private static final int ANY = 0;
  private static final int PROPORTIONAL = 2;

  /** Capitals' height by stroke, from very light on down; the first that is reached counts. */
  private static final double[] WEIGHTS = {35, 18, 10, 7.5, 5.5, 4.5, 3.5, 2.5, 2};

  /** Width by height of O, from very condensed on up. */
  private static final double[] ASPECTS = {0.45, 0.65, 0.95, 1.2};

  /** Small letters by capitals, from very low on up. */
  private static final double[] ASCENTS = {0.35, 0.45, 0.55, 0.65};

  private Panose() {}

  /** The ten digits; all 0 for a font without Latin letters. */
  static List<Integer> of(FontContent content) {
    if (!content.has('a')) {
      return Collections.nCopies(DIGITS, ANY);
    }
    return List.of(
        LATIN_HAND_WRITTEN,
        ANY, // tool
        weight(content),
        PROPORTIONAL,
        aspect(content),
        ANY, // contrast
        ANY, // topology
        ANY, // form
        ANY, // finials
        ascent(content.typeface().metrics()));
  }

  private static int weight(FontContent content) {
    int capitals = content.typeface().metrics().capHeight();
    if (capitals <= 0) {
      return ANY;
    }
    double ratio = capitals / (double) content.strokeWeight();
    int digit = 2;
    while (digit - 2 < WEIGHTS.length && ratio < WEIGHTS[digit - 2]) {
      digit++;
    }
    return digit;
  }

  private static int aspect(FontContent content) {
    Integer round = content.characters().get((int) 'O');
    if (round == null || content.glyphs().get(round).isEmpty()) {
      return ANY;
    }
    var box = content.glyphs().get(round).bounds();
    return step((box.xMax() - box.xMin()) / (double) (box.yMax() - box.yMin()), ASPECTS);
  }

  private static int ascent(VerticalMetrics metrics) {
    boolean known = metrics.xHeight() > 0 && metrics.capHeight() > 0;
    return known ? step(metrics.xHeight() / (double) metrics.capHeight(), ASCENTS) : ANY;
  }

  private static int step(double value, double[] limits) {
    int digit = 2;
    for (double limit : limits) {
      digit += value >= limit ? 1 : 0;
    }
    return digit;
  }
}
