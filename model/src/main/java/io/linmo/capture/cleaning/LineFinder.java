package io.linmo.capture.cleaning;

import io.linmo.capture.cleaning.RuledLine.Course;
import io.linmo.numeric.NormalEquations;
import io.linmo.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds lines, straight or a little bowed, that run along the rows of a grid for most of its width,
 * at angles up to {@value #STEEPEST}, whatever else crosses them.
 *
 * <p>Lines y = b + s x are counted over all b and s on a copy that keeps the darkest pixel of each
 * cell, then followed column by column at full resolution.
 */
final class LineFinder {

  /** Largest slope. */
  private static final double STEEPEST = 0.06;

  /** Side of the copy that lines are looked for on. */
  private static final int WORKING_SIDE = 256;

  /** Coverage that is more than noise. */
  private static final float LEAST_LEVEL = 0.06f;

  /** Share of the width that a line has to cover, with and without its gaps. */
  private static final double LEAST_LENGTH = 0.6;

  private static final double LEAST_SOLID = 0.35;

  /** Gaps of dashed lines, as shares of the width. */
  private static final double LONGEST_GAP = 0.12;

  /** How far lines bow under a lens or on curled paper, as four times the share of their length. */
  private static final double MOST_BOWED = 0.08;

  private static final int MOST_LINES = 40;
  private static final int MOST_TRIED = 120;

  private final InkGrid grid;
  private final int factor;
  private final InkGrid small;

  private LineFinder(InkGrid grid) {
    this.grid = grid;
    this.factor = (Math.max(grid.width, grid.height) + WORKING_SIDE - 1) / WORKING_SIDE;
    this.small = grid.darkest(factor);
  }

  /** The lines, from the top down. */
  static List<RuledLine> along(InkGrid grid) {
    return new LineFinder(grid).find();
  }

  /** A line on the small copy, through the middles of its cells. */
  private record Candidate(int first, int shift, int hits) {
    boolean isNear(Candidate other) {
      return Math.abs(first - other.first) <= 1
          && Math.abs(first + shift - other.first - other.shift) <= 1;
    }
  }

  private List<RuledLine> find() {
    List<RuledLine> found = new ArrayList<>();
    List<Candidate> tried = new ArrayList<>();
    for (Candidate candidate : candidates()) {
      if (found.size() < MOST_LINES
          && tried.size() < MOST_TRIED
          && tried.stream().noneMatch(other -> other.isNear(candidate))
          && found.stream().noneMatch(line -> isNear(candidate, line))) {
        tried.add(candidate);
        RuledLine line = follow(candidate);
        if (line != null && found.stream().noneMatch(other -> isSame(line, other))) {
          found.add(line);
        }
      }
    }
    found.sort(Comparator.comparingDouble(RuledLine::y));
    return found;
  }

  /** By falling number of the columns that they cover. */
  private List<Candidate> candidates() {
    int reach = Math.max(1, (int) Math.round(STEEPEST * small.width));
    List<Candidate> candidates = new ArrayList<>();
    int[] steps = new int[small.width];
    for (int shift = -reach; shift <= reach; shift++) {
      for (int x = 0; x < steps.length; x++) {
        steps[x] = Math.round(shift * x / (float) Math.max(1, small.width - 1)) * small.width + x;
      }
      for (int first = Math.max(0, -shift); first < small.height - Math.max(0, shift); first++) {
        int start = first * small.width;
        int hits = 0;
        for (int step : steps) {
          hits += small.values[start + step] >= LEAST_LEVEL ? 1 : 0;
        }
        if (hits >= LEAST_SOLID * small.width) {
          candidates.add(new Candidate(first, shift, hits));
        }
      }
    }
    candidates.sort(
        Comparator.comparingInt(Candidate::hits)
            .reversed()
            .thenComparingInt(c -> Math.abs(c.shift)));
    return candidates;
  }

  private boolean isNear(Candidate candidate, RuledLine line) {
    double near = line.thickness() / 2 + 2 * factor + 1;
    double left = (candidate.first + 0.5) * factor;
    double right = (candidate.first + candidate.shift + 0.5) * factor;
    return Math.abs(left - line.at(0)) <= near && Math.abs(right - line.at(grid.width)) <= near;
  }

  private boolean isSame(RuledLine line, RuledLine other) {
    double near = (line.thickness() + other.thickness()) / 2 + 1;
    return Math.abs(line.at(0) - other.at(0)) <= near
        && Math.abs(line.at(grid.width) - other.at(grid.width)) <= near;
  }

  /** Where ink crosses a column near a line: its middle, thickness and level; level 0 if none. */
  private record Crossing(double middle, double thickness, double level) {}

  private static final Crossing NONE = new Crossing(0, 0, 0);

  /** The line at full resolution; null where it turns out to be none. */
  private RuledLine follow(Candidate candidate) {
    Crossing[] crossings = new Crossing[grid.width];
    for (int x = 0; x < grid.width; x++) {
      double middle = (candidate.first + candidate.shift * (x + 0.5) / grid.width + 0.5) * factor;
      crossings[x] = crossing(x, middle);
    }
    double thickness = median(crossings, Crossing::thickness);
    double level = median(crossings, Crossing::level);
    if (level == 0) {
      return null;
    }
    Course course = fit(crossings, thickness);
    if (course == null || Math.abs(course.bow()) * grid.width > MOST_BOWED) {
      return null;
    }
    double[] span = span(crossings, course, thickness);
    if (span == null) {
      return null;
    }
    double straying = straying(crossings, course, thickness);
    return new RuledLine(course, thickness, level, span[0], span[1], span[2], straying);
  }

  private Crossing crossing(int x, double middle) {
    int reach = factor + 1;
    int best = -1;
    float peak = LEAST_LEVEL;
    int from = Math.max(0, (int) Math.floor(middle - reach));
    int to = Math.min(grid.height - 1, (int) Math.floor(middle + reach));
    for (int y = from; y <= to; y++) {
      if (grid.at(x, y) > peak) {
        peak = grid.at(x, y);
        best = y;
      }
    }
    if (best < 0) {
      return NONE;
    }
    double sum = 0;
    double moment = 0;
    for (int side = -1; side <= 1; side += 2) {
      for (int y = side < 0 ? best : best + 1; grid.orPaper(x, y) >= peak / 3; y += side) {
        sum += grid.at(x, y);
        moment += grid.at(x, y) * (y + 0.5);
      }
    }
    return new Crossing(moment / sum, sum / peak, peak);
  }

  private static double median(
      Crossing[] crossings, java.util.function.ToDoubleFunction<Crossing> of) {
    return Quantiles.of(Arrays.stream(crossings).filter(c -> c != NONE).mapToDouble(of))
        .median()
        .orElse(0);
  }

  /** Through crossings that are about as thick: middle at 0, slope and bow. */
  private Course fit(Crossing[] crossings, double thickness) {
    Course course = null;
    for (int round = 0; round < 3; round++) {
      NormalEquations equations = new NormalEquations(3);
      // A straight line, where too little of it is seen to measure a bow.
      equations.penalise(2, 1e-3 * grid.width, 0);
      equations.penalise(1, 1e-6, 0);
      int count = 0;
      for (int x = 0; x < crossings.length; x++) {
        Crossing c = crossings[x];
        double near = Math.max(1, thickness);
        if (isPart(c, thickness)
            && (course == null || Math.abs(c.middle - course.at(x + 0.5)) <= near)) {
          double u = (x + 0.5) / grid.width;
          equations.add(new double[] {1, u, u * u}, c.middle);
          count++;
        }
      }
      if (count >= 3) {
        double[] solved = equations.solve();
        double width = grid.width;
        course = new Course(solved[0], solved[1] / width, solved[2] / width / width);
      }
    }
    return course;
  }

  private static boolean isPart(Crossing crossing, double thickness) {
    return crossing != NONE && crossing.thickness <= 1.6 * thickness + 0.5;
  }

  private static boolean isOn(Crossing c, Course course, double x, double thickness) {
    return c != NONE
        && Math.abs(c.middle - course.at(x))
            <= Math.max(1.5, Math.max(thickness, c.thickness / 2 + 1));
  }

  /** The longest run of crossings: from, to and the share of its columns; null if too short. */
  private double[] span(Crossing[] crossings, Course line, double thickness) {
    double longestGap = Math.max(2, LONGEST_GAP * grid.width);
    double[] best = null;
    int begin = -1;
    int last = -1;
    int hits = 0;
    for (int x = 0; x <= crossings.length; x++) {
      boolean on = x < crossings.length && isOn(crossings[x], line, x + 0.5, thickness);
      boolean ends = x == crossings.length || on && last >= 0 && x - last > longestGap;
      if (ends && last >= 0) {
        double[] run = {begin, last + 1, hits / (double) (last + 1 - begin)};
        best = best == null || run[1] - run[0] > best[1] - best[0] ? run : best;
        hits = 0;
        begin = -1;
      }
      if (on) {
        begin = begin < 0 ? x : begin;
        last = x;
        hits++;
      }
    }
    boolean isLong =
        best != null && best[1] - best[0] >= LEAST_LENGTH * grid.width && best[2] >= LEAST_SOLID;
    return isLong ? best : null;
  }

  private static double straying(Crossing[] crossings, Course line, double thickness) {
    double sum = 0;
    int count = 0;
    for (int x = 0; x < crossings.length; x++) {
      if (isPart(crossings[x], thickness) && isOn(crossings[x], line, x + 0.5, thickness)) {
        double distance = crossings[x].middle - line.at(x + 0.5);
        sum += distance * distance;
        count++;
      }
    }
    return count == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(sum / count);
  }
}
