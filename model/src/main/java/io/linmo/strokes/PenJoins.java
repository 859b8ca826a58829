package io.linmo.strokes;

import io.linmo.numeric.PositiveDefinite;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where a hand's pen stays down between two strokes: logistic regression on the way from the end of
 * one to the start of the next.
 */
final class PenJoins {

  /** 1, the distance, how far to the right, how far down; in units of {@link #UNIT}. */
  private static final int FEATURES = 4;

  /** The weights and the width. */
  static final int NUMBERS = FEATURES + 1;

  private static final double UNIT = 0.2;

  /** Precisions of the weights before anything is seen: a constant and three slopes. */
  private static final double[] PRECISION = {0.1, 0.3, 0.5, 0.5};

  /** What a hand is taken to do before anything is seen: to lift the pen. */
  private static final double[] USUAL = {-1.5, -2, 0, 0};

  private static final int NEWTON_STEPS = 8;

  /** Between points that are looked at on the way, in em. */
  private static final double STEP = 0.012;

  /** How far from the straight way the ink's middle may lie, in em. */
  private static final double NEAR = 0.02;

  private static final double LEAST_ALIGNED = 0.75;
  private static final double LEAST_INKED = 0.8;

  /** The share of a way that must lie on no stroke. */
  private static final double LEAST_FREE = 0.6;

  /** Shorter gaps are not evidence, as the pen's width covers them, in widths. */
  private static final double SHORT = 1.2;

  private final double[] weights;
  private final double width;

  PenJoins(double[] weights, double width) {
    this.weights = weights;
    this.width = width;
  }

  double[] numbers() {
    double[] numbers = Arrays.copyOf(weights, NUMBERS);
    numbers[FEATURES] = width;
    return numbers;
  }

  /** The joins of these {@link #numbers}. */
  static PenJoins of(double[] numbers) {
    return new PenJoins(Arrays.copyOf(numbers, FEATURES), numbers[FEATURES]);
  }

  /** A pen that is lifted after each stroke. */
  static PenJoins none() {
    return new PenJoins(new double[] {-20, 0, 0, 0}, 1);
  }

  static PenJoins measured(List<WrittenInk> written) {
    List<double[]> ways = new ArrayList<>();
    List<Boolean> joined = new ArrayList<>();
    for (WrittenInk one : written) {
      StrokeForm form = one.form();
      for (int s = 0; s + 1 < form.strokes(); s++) {
        double[] way = way(form, s);
        OptionalDouble inked = inked(one.ink(), form, s);
        if (way[1] * UNIT > SHORT * one.ink().thickness && inked.isPresent()) {
          ways.add(way);
          joined.add(inked.getAsDouble() > LEAST_INKED);
        }
      }
    }
    return new PenJoins(fit(ways, joined), 0.9);
  }

  private static double[] way(StrokeForm form, int stroke) {
    double dx = form.x(stroke + 1, 0) - form.x(stroke, StrokeForm.POINTS - 1);
    double dy = form.y(stroke + 1, 0) - form.y(stroke, StrokeForm.POINTS - 1);
    return new double[] {1, Math.hypot(dx, dy) / UNIT, dx / UNIT, dy / UNIT};
  }

  /**
   * The share of the gap with a line of ink, counting only places off all strokes; empty where most
   * of it lies on strokes, whose ink is not evidence.
   */
  static OptionalDouble inked(ThinInk ink, StrokeForm form, int stroke) {
    double x = form.x(stroke, StrokeForm.POINTS - 1);
    double y = form.y(stroke, StrokeForm.POINTS - 1);
    double dx = form.x(stroke + 1, 0) - x;
    double dy = form.y(stroke + 1, 0) - y;
    double length = Math.hypot(dx, dy);
    int steps = (int) Math.max(4, length / STEP);
    double apart = Math.max(NEAR, ink.thickness / 2);
    int free = 0;
    int inked = 0;
    int looked = 0;
    for (int i = 1; i < steps; i++) {
      double along = (double) i / steps * length;
      if (Math.min(along, length - along) > apart) {
        double px = x + along / length * dx;
        double py = y + along / length * dy;
        looked++;
        if (distance(form, px, py) > apart) {
          free++;
          inked += isInked(ink, px, py, dx / length, dy / length) ? 1 : 0;
        }
      }
    }
    return free == 0 || free < LEAST_FREE * looked
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) inked / free);
  }

  /** How far a point lies from the nearest stroke. */
  private static double distance(StrokeForm form, double x, double y) {
    double least = Double.POSITIVE_INFINITY;
    for (int s = 0; s < form.strokes(); s++) {
      for (int k = 0; k + 1 < StrokeForm.POINTS; k++) {
        least =
            Math.min(
                least,
                Line2D.ptSegDist(
                    form.x(s, k), form.y(s, k), form.x(s, k + 1), form.y(s, k + 1), x, y));
      }
    }
    return least;
  }

  private static boolean isInked(ThinInk ink, double x, double y, double dx, double dy) {
    for (int n = 0; n < ink.size(); n++) {
      double ox = ink.x[n] - x;
      double oy = ink.y[n] - y;
      if (ox * ox + oy * oy < NEAR * NEAR) {
        double cos = Math.abs(ink.directionX[n] * dx + ink.directionY[n] * dy);
        if (cos > LEAST_ALIGNED || ink.certainty[n] < 0.3) {
          return true;
        }
      }
    }
    return false;
  }

  /** The most likely weights, by Newton's method with halved steps. */
  private static double[] fit(List<double[]> ways, List<Boolean> joined) {
    double[] w = USUAL.clone();
    double loss = loss(w, ways, joined);
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double[] move = newtonStep(w, ways, joined);
      double[] next = w;
      double nextLoss = loss;
      for (double share = 1; share > 1e-3 && nextLoss >= loss; share /= 2) {
        next = w.clone();
        for (int j = 0; j < FEATURES; j++) {
          next[j] += share * move[j];
        }
        nextLoss = loss(next, ways, joined);
      }
      if (nextLoss >= loss) {
        break;
      }
      w = next;
      loss = nextLoss;
    }
    return w;
  }

  private static double loss(double[] w, List<double[]> ways, List<Boolean> joined) {
    double sum = 0;
    for (int j = 0; j < FEATURES; j++) {
      sum += PRECISION[j] * (w[j] - USUAL[j]) * (w[j] - USUAL[j]) / 2;
    }
    for (int i = 0; i < ways.size(); i++) {
      double p = logistic(w, ways.get(i));
      sum -= Math.log(Math.max(1e-12, joined.get(i) ? p : 1 - p));
    }
    return sum;
  }

  private static double[] newtonStep(double[] w, List<double[]> ways, List<Boolean> joined) {
    double[] gradient = new double[FEATURES];
    double[][] curvature = new double[FEATURES][FEATURES];
    for (int j = 0; j < FEATURES; j++) {
      gradient[j] = PRECISION[j] * (USUAL[j] - w[j]);
      curvature[j][j] = PRECISION[j];
    }
    for (int i = 0; i < ways.size(); i++) {
      double[] f = ways.get(i);
      double p = logistic(w, f);
      double wrong = (joined.get(i) ? 1 : 0) - p;
      for (int j = 0; j < FEATURES; j++) {
        gradient[j] += wrong * f[j];
        for (int k = 0; k < FEATURES; k++) {
          curvature[j][k] += p * (1 - p) * f[j] * f[k];
        }
      }
    }
    return PositiveDefinite.ofLower(curvature).solve(gradient);
  }

  private static double logistic(double[] weights, double[] features) {
    double sum = 0;
    for (int j = 0; j < FEATURES; j++) {
      sum += weights[j] * features[j];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** How likely the pen stays down after a stroke. */
  double likelihood(StrokeForm form, int stroke) {
    return logistic(weights, way(form, stroke));
  }

  /** The width of joins over the usual one. */
  double width() {
    return width;
  }

  @Override
  public String toString() {
    return "PenJoins" + Arrays.toString(weights);
  }
}
