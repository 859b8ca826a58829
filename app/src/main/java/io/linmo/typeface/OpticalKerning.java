package io.linmo.typeface;

import io.linmo.numeric.Quantiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Kerning of Latin letters from the shapes of a hand and from what type designers do.
 *
 * <p>With g the clear space between two letters, in bands up the em, a pair's room is the mean of
 * {@code min(g, 0.6 x)} from 0.6 x below the baseline to the cap height, x being the x-height, and
 * its distance the least of g. The excess {@code e = 0.5 (R - room) + 0.3 (D - distance)} compares
 * them with the medians R and D of all pairs of small letters: negative where a pair looks too far
 * apart. With u the kerning that a third of handwriting fonts reach ({@link UsualKerning}), the
 * kerning is {@code u (0.05 - e / 90)}, at most {@code 2 u}: what designers do with the pair, as
 * far as the shapes of this hand call for it. A median of known fonts' kerning, weighted by the
 * likeness of their rooms, errs no more (6.23 against 6.24 thousandths), but needs all of them at
 * hand.
 *
 * <p>All lengths are thousandths of the em.
 */
final class OpticalKerning {

  private static final double WIDEST_GAP = 0.6;
  private static final double BELOW = 0.6;
  private static final double ABOVE_CAPITALS = 1.05;
  private static final double SMALL_LETTERS_WEIGHT = 1.25;

  private static final double ROOM_SHARE = 0.5;
  private static final double DISTANCE_SHARE = 0.3;

  private static final double ANYWAY = 0.05;
  private static final double FULL_EXCESS = -90;
  private static final double MOST = 2;

  /** Smaller adjustments are left out. */
  private static final double LEAST = 3;

  /** Pairs whose usual kerning is below this always get some, however little. */
  private static final double COMMONLY_KERNED = -15;

  private static final double LEAST_COMMON = 1;

  private static final double TIGHTEST = -150;

  /** Ink stays this far apart, or as far as it usually is. */
  private static final double CLEARANCE = 40;

  /** How far pairs move whose strokes cross anyway, such as those of capitals with flourishes. */
  private static final double CROSSING_SHARE = 0.5;

  /** What may be taken of the room between strokes that are closer than the clearance. */
  private static final double NARROW_SHARE = 0.25;

  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
  static final String KERNED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + SMALL + ".,";
  private static final int FEWEST_SMALL = 8;

  private final Map<Integer, EdgeProfile> profiles = new LinkedHashMap<>();
  private final double xHeight;
  private final double capHeight;
  private final double[] weights = new double[EdgeProfile.BANDS];

  private record Space(double room, double distance) {}

  private OpticalKerning(List<TypefaceGlyph> glyphs, VerticalMetrics metrics, int unitsPerEm) {
    xHeight = 1000.0 * metrics.xHeight() / unitsPerEm;
    capHeight = 1000.0 * Math.max(metrics.capHeight(), metrics.xHeight()) / unitsPerEm;
    for (TypefaceGlyph glyph : glyphs) {
      for (int code : glyph.codePoints()) {
        if (KERNED.indexOf(code) >= 0) {
          profiles.put(code, EdgeProfile.of(glyph, unitsPerEm));
        }
      }
    }
    for (int band = 0; band < weights.length; band++) {
      double y = EdgeProfile.BOTTOM + (band + 0.5) * EdgeProfile.BAND;
      boolean inside = y > -BELOW * xHeight && y < ABOVE_CAPITALS * capHeight;
      weights[band] = !inside ? 0 : y < xHeight ? SMALL_LETTERS_WEIGHT : 1;
    }
  }

  /** A kerned pair of characters. */
  record Pair(int first, int second, int units) {}

  /**
   * The pairs of a typeface, in font units; none where it has too few small letters to compare
   * with.
   *
   * @param glyphs with the characters they draw
   */
  static List<Pair> of(List<TypefaceGlyph> glyphs, VerticalMetrics metrics, int unitsPerEm) {
    OpticalKerning kerning = new OpticalKerning(glyphs, metrics, unitsPerEm);
    long small = kerning.profiles.keySet().stream().filter(c -> SMALL.indexOf(c) >= 0).count();
    return small < FEWEST_SMALL || metrics.xHeight() <= 0
        ? List.of()
        : kerning.pairs(unitsPerEm / 1000.0);
  }

  private List<Pair> pairs(double unit) {
    Space usual = usual();
    List<Pair> pairs = new ArrayList<>();
    for (int first : profiles.keySet()) {
      for (int second : profiles.keySet()) {
        double kerning = kerning(first, second, usual);
        if (UsualKerning.of(first, second) < COMMONLY_KERNED) {
          kerning = Math.min(kerning, -LEAST_COMMON);
        } else if (-kerning < LEAST) {
          continue;
        }
        pairs.add(new Pair(first, second, (int) Math.round(kerning * unit)));
      }
    }
    return pairs;
  }

  private double kerning(int first, int second, Space usual) {
    Space space = space(first, second);
    double excess =
        ROOM_SHARE * (usual.room() - space.room())
            + DISTANCE_SHARE * (usual.distance() - space.distance());
    double share = Math.max(0, Math.min(MOST, ANYWAY + excess / FULL_EXCESS));
    double kerning = share * UsualKerning.of(first, second);
    double clear = space.distance() - Math.min(usual.distance(), CLEARANCE);
    double closest =
        space.distance() < 0
            ? CROSSING_SHARE * kerning
            : -Math.max(clear, NARROW_SHARE * space.distance());
    return Math.max(TIGHTEST, Math.max(kerning, closest));
  }

  private Space usual() {
    List<Space> spaces = new ArrayList<>();
    for (int first : profiles.keySet()) {
      for (int second : profiles.keySet()) {
        if (SMALL.indexOf(first) >= 0 && SMALL.indexOf(second) >= 0) {
          spaces.add(space(first, second));
        }
      }
    }
    return new Space(
        Quantiles.median(spaces.stream().mapToDouble(Space::room).toArray()),
        Quantiles.median(spaces.stream().mapToDouble(Space::distance).toArray()));
  }

  private Space space(int first, int second) {
    EdgeProfile left = profiles.get(first);
    EdgeProfile right = profiles.get(second);
    double sum = 0;
    double weight = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int band = 0; band < weights.length; band++) {
      if (weights[band] > 0) {
        double gap = left.gap(right, band);
        sum += weights[band] * Math.min(gap, WIDEST_GAP * xHeight);
        weight += weights[band];
        least = Math.min(least, gap);
      }
    }
    return new Space(sum / weight, least);
  }
}
