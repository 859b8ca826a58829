package io.linmo.capture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds level lines: ruling, guides and the sides of boxes, also faint, curved or a little tilted
 * ones. Upright lines are found on the transposed plane.
 *
 * <p>The page is cut into narrow strips. In each row of a strip the lower quartile of the darkness,
 * after a maximum over three rows, is high only where ink goes through from side to side; where it
 * stands out from the rows above and below, it is a peak. Peaks of neighbouring strips at about the
 * same height and of about the same darkness are linked. A chain is a rule if it is long, or one of
 * several that lie on one straight line, as the sides of a row of boxes do.
 */
final class RuleFinder {

  private static final int STRIPS = 96;
  private static final int LEAST_STRIP = 10;
  private static final int COLUMNS = 12;

  /** A peak stands out by this many deviations of the paper's noise, and by this much at least. */
  private static final double SIGNAL_TO_NOISE = 1.5;

  private static final double LEAST_PEAK = 0.03;

  /** Rules are thinner than this share of the page's longer side. */
  private static final double MOST_THICKNESS = 0.006;

  /** How far a line may climb, as a slope, from strip to strip. */
  private static final double SLOPE = 0.12;

  private static final int MOST_GAP = 2;

  /** Rows of joined letters are rougher; in pixels of a strip of 20 px. */
  private static final double MOST_ROUGHNESS = 0.8;

  /** Shorter pieces may be strokes of letters. */
  private static final int FEWEST_STRIPS = 4;

  /** A chain of this share of the page's width is a rule on its own. */
  private static final double LONG = 0.3;

  private final InkPlane darkness;
  private final int stripWidth;
  private final int strips;
  private final int reach;
  private final float least;

  private RuleFinder(InkPlane darkness, double noise) {
    this.darkness = darkness;
    this.stripWidth = Math.max(LEAST_STRIP, darkness.width / STRIPS);
    this.strips = (darkness.width + stripWidth - 1) / stripWidth;
    int longest = Math.max(darkness.width, darkness.height);
    this.reach = Math.max(6, (int) Math.ceil(MOST_THICKNESS * longest));
    this.least = (float) (InkPlane.FULL * Math.max(LEAST_PEAK, SIGNAL_TO_NOISE * noise));
  }

  static List<Rule> find(InkPlane darkness, double noise) {
    RuleFinder finder = new RuleFinder(darkness, noise);
    return RuleFamilies.chosen(finder.chains(), LONG * darkness.width, darkness.width);
  }

  /**
   * A place where ink goes through a strip.
   *
   * @param row its middle
   * @param dark how dark it is there, as a byte
   */
  private record Peak(float row, float dark, float thickness) {}

  private List<Rule> chains() {
    List<Chain> open = new ArrayList<>();
    List<Rule> done = new ArrayList<>();
    for (int strip = 0; strip < strips; strip++) {
      List<Peak> peaks = peaks(profile(strip));
      extend(open, peaks, strip);
      for (Peak peak : peaks) {
        open.add(new Chain(strip, peak));
      }
      for (int i = open.size() - 1; i >= 0; i--) {
        if (strip - open.get(i).lastStrip >= MOST_GAP + 1) {
          finish(open.remove(i), done);
        }
      }
    }
    open.forEach(chain -> finish(chain, done));
    return done;
  }

  /** Gives each chain the nearest peak that goes on with it, and takes that from the list. */
  private void extend(List<Chain> open, List<Peak> peaks, int strip) {
    open.sort((a, b) -> Integer.compare(b.peaks.size(), a.peaks.size()));
    for (Chain chain : open) {
      Peak best = null;
      double nearest = Math.max(2, SLOPE * stripWidth * (strip - chain.lastStrip));
      for (Peak peak : peaks) {
        double distance = Math.abs(peak.row - chain.expected(strip));
        if (distance <= nearest && chain.isLike(peak)) {
          nearest = distance;
          best = peak;
        }
      }
      if (best != null) {
        chain.add(strip, best);
        peaks.remove(best);
      }
    }
  }

  private void finish(Chain chain, List<Rule> done) {
    if (chain.peaks.size() >= FEWEST_STRIPS) {
      Rule rule = chain.rule(stripWidth);
      if (rule.roughness() <= MOST_ROUGHNESS * Math.max(1, stripWidth / 20.0)) {
        done.add(rule);
      }
    }
  }

  /** A line in the making. */
  private static final class Chain {
    private static final double LIKENESS = 2.2;

    private final List<Peak> peaks = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int lastStrip;
    private float dark;

    Chain(int strip, Peak first) {
      dark = first.dark;
      add(strip, first);
    }

    void add(int strip, Peak peak) {
      peaks.add(peak);
      places.add(strip);
      lastStrip = strip;
      dark += (peak.dark - dark) / Math.min(peaks.size(), 8);
    }

    boolean isLike(Peak peak) {
      return peak.dark < LIKENESS * dark && dark < LIKENESS * peak.dark;
    }

    /** Where it should be in a strip, by the slope of its last peaks. */
    double expected(int strip) {
      int last = peaks.size() - 1;
      int before = Math.max(0, last - 4);
      if (last == before) {
        return peaks.get(last).row;
      }
      double slope =
          (peaks.get(last).row - peaks.get(before).row)
              / (double) (places.get(last) - places.get(before));
      return peaks.get(last).row + slope * (strip - lastStrip);
    }

    Rule rule(int stripWidth) {
      int first = places.get(0);
      float[] middles = new float[lastStrip - first + 1];
      float[] thickness = new float[peaks.size()];
      float[] darks = new float[peaks.size()];
      int next = 0;
      for (int i = 0; i < peaks.size(); i++) {
        int place = places.get(i) - first;
        for (int gap = next; gap < place; gap++) {
          float share = (gap - next + 1f) / (place - next + 1f);
          middles[gap] = middles[next - 1] + share * (peaks.get(i).row - middles[next - 1]);
        }
        middles[place] = peaks.get(i).row;
        next = place + 1;
        thickness[i] = peaks.get(i).thickness;
        darks[i] = peaks.get(i).dark;
      }
      Arrays.sort(thickness);
      Arrays.sort(darks);
      int middle = peaks.size() / 2;
      double left = (double) first * stripWidth;
      return new Rule(left, stripWidth, middles, thickness[middle], darks[middle] / InkPlane.FULL);
    }
  }

  /** The lower quartile of each row of a strip. */
  private float[] profile(int strip) {
    int height = darkness.height;
    int step = Math.max(1, stripWidth / COLUMNS);
    int count = (stripWidth + step - 1) / step;
    float[] profile = new float[height];
    int[] row = new int[count];
    for (int y = 0; y < height; y++) {
      for (int i = 0; i < count; i++) {
        int x = Math.min(darkness.width - 1, strip * stripWidth + i * step);
        int value = darkness.at(x, y);
        value = Math.max(value, darkness.clamped(x, y - 1));
        row[i] = Math.max(value, darkness.clamped(x, y + 1));
      }
      Arrays.sort(row);
      profile[y] = row[count / 4];
    }
    return profile;
  }

  private List<Peak> peaks(float[] profile) {
    List<Peak> peaks = new ArrayList<>();
    for (int y = 0; y < profile.length; y++) {
      if (profile[y] < least || y > 0 && profile[y - 1] >= profile[y]) {
        continue;
      }
      int end = y;
      while (end + 1 < profile.length && profile[end + 1] == profile[y]) {
        end++;
      }
      if (end + 1 < profile.length && profile[end + 1] > profile[y]) {
        continue;
      }
      peak(profile, y, end).ifPresent(peaks::add);
    }
    return peaks;
  }

  /** The peak whose top reaches from a row to another, if it stands out on both sides. */
  private java.util.Optional<Peak> peak(float[] profile, int from, int to) {
    float above = lowest(profile, from, -1);
    float below = lowest(profile, to, 1);
    float ground = Math.max(above, below);
    float dark = profile[from];
    if (dark - ground < least) {
      return java.util.Optional.empty();
    }
    float half = (dark + ground) / 2;
    int top = from;
    while (top > 0 && profile[top - 1] > half) {
      top--;
    }
    int bottom = to;
    while (bottom + 1 < profile.length && profile[bottom + 1] > half) {
      bottom++;
    }
    float thickness = Math.max(1, bottom - top + 1 - 2);
    return thickness > reach
        ? java.util.Optional.empty()
        : java.util.Optional.of(new Peak((top + bottom + 1) / 2f, dark, thickness));
  }

  private float lowest(float[] profile, int from, int step) {
    float lowest = profile[from];
    for (int i = 1; i <= reach + 2; i++) {
      int y = from + i * step;
      if (y < 0 || y >= profile.length) {
        return 0;
      }
      lowest = Math.min(lowest, profile[y]);
    }
    return lowest;
  }
}
