package io.linmo.strokes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All strokes of a character, each as {@value #POINTS} points: what registration moves and what
 * predictors map, the standard form to that of a hand.
 *
 * <p>Points stand on the corners of the standard stroke and evenly between them, so that point k of
 * stroke s means the same place in every form of a character. In the em box, y down.
 */
public final class StrokeForm {

  /** Points to a stroke. */
  public static final int POINTS = 8;

  /** A change of direction within {@link #LEG} that makes a corner, in radians. */
  private static final double CORNER = Math.toRadians(48);

  /** How far to both sides of a point its directions are taken, in em. */
  private static final double LEG = 0.035;

  private final float[] x;
  private final float[] y;

  private StrokeForm(float[] x, float[] y) {
    if (x.length == 0 || x.length % POINTS != 0 || x.length != y.length) {
      throw new IllegalArgumentException(
          "%d x and %d y, expected %d of each to a stroke".formatted(x.length, y.length, POINTS));
    }
    this.x = x;
    this.y = y;
  }

  /** Strokes of {@value #POINTS} points one after the other; takes copies. */
  public static StrokeForm of(float[] x, float[] y) {
    return new StrokeForm(x.clone(), y.clone());
  }

  /** The form of standard strokes. */
  public static StrokeForm of(List<Stroke> strokes) {
    float[] x = new float[strokes.size() * POINTS];
    float[] y = new float[x.length];
    for (int s = 0; s < strokes.size(); s++) {
      place(strokes.get(s), x, y, s * POINTS);
    }
    return new StrokeForm(x, y);
  }

  private static void place(Stroke stroke, float[] x, float[] y, int at) {
    double[] along = along(stroke);
    double length = along[along.length - 1];
    double[] knots = knots(stroke, along);
    int[] steps = steps(knots, length);
    int point = at;
    for (int leg = 0; leg < steps.length; leg++) {
      for (int i = 0; i < steps[leg]; i++) {
        double t = knots[leg] + (knots[leg + 1] - knots[leg]) * i / steps[leg];
        put(stroke, along, t, x, y, point++);
      }
    }
    put(stroke, along, length, x, y, point);
  }

  private static double[] along(Stroke stroke) {
    double[] along = new double[stroke.size()];
    for (int i = 1; i < along.length; i++) {
      along[i] =
          along[i - 1] + Math.hypot(stroke.x(i) - stroke.x(i - 1), stroke.y(i) - stroke.y(i - 1));
    }
    return along;
  }

  private static void put(
      Stroke stroke, double[] along, double at, float[] x, float[] y, int point) {
    x[point] = (float) at(stroke, along, at, false);
    y[point] = (float) at(stroke, along, at, true);
  }

  private static double at(Stroke stroke, double[] along, double at, boolean vertical) {
    int i = 1;
    while (i < along.length - 1 && along[i] < at) {
      i++;
    }
    double step = along[i] - along[i - 1];
    double t = step == 0 ? 0 : Math.max(0, Math.min(1, (at - along[i - 1]) / step));
    return vertical
        ? stroke.y(i - 1) + t * (stroke.y(i) - stroke.y(i - 1))
        : stroke.x(i - 1) + t * (stroke.x(i) - stroke.x(i - 1));
  }

  /** Where along the stroke it begins, has its sharpest corners, and ends. */
  private static double[] knots(Stroke stroke, double[] along) {
    double length = along[along.length - 1];
    double[] turns = new double[along.length];
    for (int i = 1; i < along.length - 1; i++) {
      turns[i] = turn(stroke, along, along[i]);
    }
    List<Double> corners = new ArrayList<>(List.of(0.0));
    while (corners.size() < POINTS - 1) {
      int sharpest = 0;
      for (int i = 1; i < along.length - 1; i++) {
        sharpest = turns[i] > turns[sharpest] ? i : sharpest;
      }
      if (turns[sharpest] < CORNER) {
        break;
      }
      corners.add(along[sharpest]);
      for (int i = 1; i < along.length - 1; i++) {
        turns[i] = Math.abs(along[i] - along[sharpest]) < LEG ? 0 : turns[i];
      }
    }
    corners.add(length);
    return corners.stream().sorted().mapToDouble(Double::doubleValue).toArray();
  }

  private static double turn(Stroke stroke, double[] along, double at) {
    double before = Math.max(0, at - LEG);
    double after = Math.min(along[along.length - 1], at + LEG);
    double x = at(stroke, along, at, false);
    double y = at(stroke, along, at, true);
    double inX = x - at(stroke, along, before, false);
    double inY = y - at(stroke, along, before, true);
    double outX = at(stroke, along, after, false) - x;
    double outY = at(stroke, along, after, true) - y;
    return Math.abs(Math.atan2(inX * outY - inY * outX, inX * outX + inY * outY));
  }

  /** How many steps each leg between corners is cut into, the longest steps first. */
  private static int[] steps(double[] knots, double length) {
    int[] steps = new int[knots.length - 1];
    Arrays.fill(steps, 1);
    for (int spare = POINTS - 1 - steps.length; spare > 0; spare--) {
      int longest = 0;
      for (int leg = 1; leg < steps.length; leg++) {
        if ((knots[leg + 1] - knots[leg]) / steps[leg]
            > (knots[longest + 1] - knots[longest]) / steps[longest]) {
          longest = leg;
        }
      }
      steps[longest]++;
    }
    return steps;
  }

  /** The number of strokes. */
  public int strokes() {
    return x.length / POINTS;
  }

  public float x(int stroke, int point) {
    return x[stroke * POINTS + point];
  }

  public float y(int stroke, int point) {
    return y[stroke * POINTS + point];
  }

  /** A copy of all x, stroke after stroke. */
  public float[] x() {
    return x.clone();
  }

  /** A copy of all y, stroke after stroke. */
  public float[] y() {
    return y.clone();
  }

  /** The same strokes, larger about a point. */
  public StrokeForm enlarged(double factor, double aboutX, double aboutY) {
    float[] ownX = x.clone();
    float[] ownY = y.clone();
    for (int i = 0; i < ownX.length; i++) {
      ownX[i] = (float) (aboutX + (ownX[i] - aboutX) * factor);
      ownY[i] = (float) (aboutY + (ownY[i] - aboutY) * factor);
    }
    return new StrokeForm(ownX, ownY);
  }

  /** One stroke's line. */
  public Stroke stroke(int stroke) {
    int from = stroke * POINTS;
    return Stroke.of(
        Arrays.copyOfRange(x, from, from + POINTS), Arrays.copyOfRange(y, from, from + POINTS));
  }
}
