package io.linmo.capture.sheet;

import io.linmo.numeric.OrderStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far the frames of the boxes lie from where a flat page would have them: paper that is bent,
 * lenses that bend lines.
 *
 * <p>Across each edge of a frame, the lightness is the median along the edge, which ink that
 * crosses it does not move; the edge lies at the darkest place. A polynomial in x and y through all
 * edges, of a degree that their number supports, is the shift of the page.
 */
final class GuideFit {

  /** How far an edge is looked for, in millimetres. */
  private static final double REACH_MM = 1.6;

  /** Half the width of what counts as the edge itself, in millimetres. */
  private static final double CORE_MM = 0.3;

  /** An edge must be darker than the paper beside it by this share. */
  private static final double LEAST_CONTRAST = 0.03;

  /** Edges that lie farther from the polynomial are left out of the next fit, in millimetres. */
  private static final double OUTLIER_MM = 0.25;

  private static final int ROUNDS = 4;

  /** Where an edge lies and how far from its place, in millimetres. */
  private record Shift(double xMm, double yMm, double mm) {}

  private final PagePlane plane;
  private final SheetPage page;
  private final List<Shift> horizontal = new ArrayList<>();
  private final List<Shift> vertical = new ArrayList<>();

  private GuideFit(PagePlane plane, SheetPage page) {
    this.plane = plane;
    this.page = page;
  }

  /** The warp that puts the frames in their places. */
  static PagePlane.Warp refine(PagePlane plane, SheetPage page, PagePlane.Warp flat) {
    GuideFit fit = new GuideFit(plane, page);
    for (WritingBox box : page.boxes()) {
      fit.measure(box);
    }
    double[] dx = fit.polynomial(fit.horizontal);
    double[] dy = fit.polynomial(fit.vertical);
    return new PagePlane.Warp() {
      @Override
      public double x(double xMm, double yMm) {
        return flat.x(xMm + fit.value(dx, xMm, yMm), yMm + fit.value(dy, xMm, yMm));
      }

      @Override
      public double y(double xMm, double yMm) {
        return flat.y(xMm + fit.value(dx, xMm, yMm), yMm + fit.value(dy, xMm, yMm));
      }
    };
  }

  private void measure(WritingBox box) {
    double middleX = box.xMm() + box.widthMm() / 2;
    double middleY = box.yMm() + box.heightMm() / 2;
    for (double x : new double[] {box.xMm(), box.rightMm()}) {
      double shift = shift(x, box.yMm() + 1, box.bottomMm() - 1, true);
      if (!Double.isNaN(shift)) {
        horizontal.add(new Shift(x, middleY, shift));
      }
    }
    for (double y : new double[] {box.yMm(), box.bottomMm()}) {
      double shift = shift(y, box.xMm() + 1, box.rightMm() - 1, false);
      if (!Double.isNaN(shift)) {
        vertical.add(new Shift(middleX, y, shift));
      }
    }
  }

  /** How far an edge at {@code at} that runs from one place to another is shifted; or NaN. */
  private double shift(double at, double from, double to, boolean isVertical) {
    double scale = plane.pixelsPerMm;
    int reach = (int) Math.round(REACH_MM * scale);
    int first = (int) Math.round(from * scale);
    int count = (int) Math.round((to - from) * scale);
    int centre = (int) Math.floor(at * scale);
    if (centre < reach || centre + reach >= (isVertical ? plane.width : plane.height)) {
      return Double.NaN;
    }
    float[] profile = new float[2 * reach + 1];
    float[] line = new float[count];
    for (int i = 0; i < profile.length; i++) {
      int across = centre - reach + i;
      for (int k = 0; k < count; k++) {
        line[k] = isVertical ? plane.at(across, first + k) : plane.at(first + k, across);
      }
      profile[i] = OrderStatistics.median(line, count);
    }
    double place = darkest(profile, Math.max(1, (int) Math.round(CORE_MM * scale)));
    return Double.isNaN(place) ? place : (centre - reach + place + 0.5) / scale - at;
  }

  /** The middle of the dark line in a profile, to a fraction of a step; NaN where there is none. */
  private static double darkest(float[] profile, int core) {
    float[] sorted = profile.clone();
    Arrays.sort(sorted);
    float paper = sorted[sorted.length * 3 / 4];
    int best = -1;
    double most = 0;
    for (int i = core; i < profile.length - core; i++) {
      double dark = 0;
      for (int k = -core; k <= core; k++) {
        dark += (paper - profile[i + k]) * (core + 1 - Math.abs(k));
      }
      if (dark > most) {
        most = dark;
        best = i;
      }
    }
    if (best < 0) {
      return Double.NaN;
    }
    float peak = 0;
    double sum = 0;
    double moment = 0;
    for (int k = -core; k <= core; k++) {
      float dark = Math.max(0, paper - profile[best + k]);
      peak = Math.max(peak, dark);
      sum += dark;
      moment += dark * k;
    }
    return peak < LEAST_CONTRAST * paper ? Double.NaN : best + moment / sum;
  }

  private double value(double[] polynomial, double xMm, double yMm) {
    double[] terms = terms(polynomial.length, xMm, yMm);
    double sum = 0;
    for (int i = 0; i < polynomial.length; i++) {
      sum += polynomial[i] * terms[i];
    }
    return sum;
  }

  private double[] terms(int count, double xMm, double yMm) {
    double u = 2 * xMm / page.widthMm() - 1;
    double v = 2 * yMm / page.heightMm() - 1;
    double[] all = {1, u, v, u * u, u * v, v * v, u * u * u, u * u * v, u * v * v, v * v * v};
    return Arrays.copyOf(all, count);
  }

  /** Terms for a number of edges: a shift, a linear, a quadratic or a cubic one; none for few. */
  private static int termsFor(int edges) {
    if (edges < 4) {
      return 0;
    }
    return edges < 16 ? 1 : edges < 40 ? 3 : edges < 80 ? 6 : 10;
  }

  private double[] polynomial(List<Shift> shifts) {
    List<Shift> inliers = shifts;
    double[] fitted = new double[0];
    for (int round = 0; round < ROUNDS; round++) {
      int terms = termsFor(inliers.size());
      if (terms == 0) {
        return new double[0];
      }
      double[][] rows =
          inliers.stream().map(s -> terms(terms, s.xMm(), s.yMm())).toArray(double[][]::new);
      double[] values = inliers.stream().mapToDouble(Shift::mm).toArray();
      fitted = LeastSquares.solve(rows, values);
      double[] now = fitted;
      double limit = round == 0 ? 2 * OUTLIER_MM : OUTLIER_MM;
      inliers =
          shifts.stream()
              .filter(s -> Math.abs(s.mm() - value(now, s.xMm(), s.yMm())) < limit)
              .toList();
    }
    return fitted;
  }
}
