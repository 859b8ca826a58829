package io.linmo.strokes;

import java.util.ArrayList;
import java.util.List;

/**
 * The smooth line through a stroke's points: a centripetal Catmull-Rom spline that keeps sharp
 * corners (Yuksel et al. 2011).
 */
public final class PenLine {

  /** About how far apart the points of a line lie, in em. */
  private static final double STEP = 0.012;

  /** A turn at a point that stays a corner, in radians. */
  private static final double CORNER = Math.toRadians(55);

  /** Receives the points of a line in order. */
  @FunctionalInterface
  public interface Visitor {
    void point(double x, double y);
  }

  final float[] x;
  final float[] y;

  /** How far along the stroke each point lies, from 0 to 1. */
  final float[] along;

  private PenLine(List<float[]> points) {
    int size = points.size();
    this.x = new float[size];
    this.y = new float[size];
    this.along = new float[size];
    for (int i = 0; i < size; i++) {
      x[i] = points.get(i)[0];
      y[i] = points.get(i)[1];
      along[i] = i == 0 ? 0 : along[i - 1] + (float) Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
    }
    float length = Math.max(1e-6f, along[size - 1]);
    for (int i = 0; i < size; i++) {
      along[i] /= length;
    }
  }

  /** The line of one stroke. */
  static PenLine of(StrokeForm form, int stroke) {
    List<float[]> points = new ArrayList<>();
    follow(form, stroke, STEP, (x, y) -> points.add(new float[] {(float) x, (float) y}));
    return new PenLine(points);
  }

  int size() {
    return x.length;
  }

  /**
   * Follows a stroke of a form.
   *
   * @param step about how far apart two points lie, half more at most, in em
   */
  public static void follow(StrokeForm form, int stroke, double step, Visitor visitor) {
    int last = StrokeForm.POINTS - 1;
    for (int p = 0; p < last; p++) {
      boolean fromCorner = p == 0 || isCorner(form, stroke, p);
      boolean toCorner = p + 1 == last || isCorner(form, stroke, p + 1);
      double[] x = new double[4];
      double[] y = new double[4];
      for (int k = 0; k < 4; k++) {
        int at = p - 1 + k;
        at = k == 0 && fromCorner ? p : k == 3 && toCorner ? p + 1 : at;
        x[k] = form.x(stroke, at);
        y[k] = form.y(stroke, at);
      }
      double length = Math.hypot(x[2] - x[1], y[2] - y[1]);
      int steps = Math.max(1, (int) Math.ceil(length / step));
      for (int i = p == 0 ? 0 : 1; i <= steps; i++) {
        double t = (double) i / steps;
        visitor.point(spline(x, y, x, t), spline(x, y, y, t));
      }
    }
  }

  private static boolean isCorner(StrokeForm form, int stroke, int p) {
    double inX = form.x(stroke, p) - form.x(stroke, p - 1);
    double inY = form.y(stroke, p) - form.y(stroke, p - 1);
    double outX = form.x(stroke, p + 1) - form.x(stroke, p);
    double outY = form.y(stroke, p + 1) - form.y(stroke, p);
    return Math.abs(Math.atan2(inX * outY - inY * outX, inX * outX + inY * outY)) > CORNER;
  }

  /** Barry and Goldman's pyramid with knots at the square roots of the chords. */
  private static double spline(double[] x, double[] y, double[] values, double t) {
    double[] knots = new double[4];
    for (int k = 1; k < 4; k++) {
      double chord = Math.hypot(x[k] - x[k - 1], y[k] - y[k - 1]);
      knots[k] = knots[k - 1] + Math.sqrt(chord);
    }
    double at = knots[1] + t * (knots[2] - knots[1]);
    double[] level = values.clone();
    for (int depth = 1; depth < 4; depth++) {
      for (int k = 0; k + depth < 4; k++) {
        int low = Math.max(k, depth == 3 ? 1 : k);
        int high = depth == 3 ? 2 : k + depth;
        double from = knots[low];
        double to = knots[high];
        double share = to > from ? (at - from) / (to - from) : 0.5;
        level[k] = (1 - share) * level[k] + share * level[k + 1];
      }
    }
    return level[0];
  }
}
