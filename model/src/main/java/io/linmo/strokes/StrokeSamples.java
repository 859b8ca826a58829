package io.linmo.strokes;

import java.util.Arrays;

/**
 * Points along the strokes of a form, about {@link #STEP} apart, that follow its control points.
 */
final class StrokeSamples {

  /** Between points along a stroke, in em. */
  static final double STEP = 0.02;

  private static final int FEWEST_STEPS = 5;
  private static final int MOST_STEPS = 40;

  /** Of each sample: the control point before it and how far it lies towards the next. */
  final int[] base;

  final float[] part;

  /** -1 at the start of a stroke, 1 at its end, 0 between. */
  final int[] outwards;

  final float[] x;
  final float[] y;

  /** The unit direction of the stroke. */
  final float[] alongX;

  final float[] alongY;

  StrokeSamples(StrokeForm form) {
    int[] bases = new int[form.strokes() * (MOST_STEPS + 1)];
    float[] parts = new float[bases.length];
    int count = sample(form, bases, parts);
    this.base = Arrays.copyOf(bases, count);
    this.part = Arrays.copyOf(parts, count);
    this.outwards = new int[count];
    for (int m = 0; m < count; m++) {
      boolean first = m == 0 || stroke(m - 1) != stroke(m);
      boolean last = m == count - 1 || stroke(m + 1) != stroke(m);
      outwards[m] = first ? -1 : last ? 1 : 0;
    }
    this.x = new float[count];
    this.y = new float[count];
    this.alongX = new float[count];
    this.alongY = new float[count];
  }

  private int stroke(int sample) {
    return base[sample] / StrokeForm.POINTS;
  }

  int size() {
    return base.length;
  }

  private static int sample(StrokeForm form, int[] bases, float[] parts) {
    int count = 0;
    for (int s = 0; s < form.strokes(); s++) {
      int first = s * StrokeForm.POINTS;
      int last = first + StrokeForm.POINTS - 1;
      int steps =
          (int)
              Math.max(
                  FEWEST_STEPS, Math.min(MOST_STEPS, Math.round(form.stroke(s).length() / STEP)));
      double length = form.stroke(s).length();
      double before = 0;
      int control = first;
      double leg = leg(form, control);
      for (int i = 0; i <= steps; i++) {
        double at = length * i / steps;
        while (control < last - 1 && at > before + leg) {
          before += leg;
          control++;
          leg = leg(form, control);
        }
        bases[count] = control;
        parts[count] = leg == 0 ? 0 : (float) Math.max(0, Math.min(1, (at - before) / leg));
        count++;
      }
    }
    return count;
  }

  private static double leg(StrokeForm form, int control) {
    int s = control / StrokeForm.POINTS;
    int k = control % StrokeForm.POINTS;
    return Math.hypot(form.x(s, k + 1) - form.x(s, k), form.y(s, k + 1) - form.y(s, k));
  }

  /** Moves the samples to where the control points now are. */
  void follow(float[] controlX, float[] controlY) {
    for (int m = 0; m < base.length; m++) {
      int i = base[m];
      float dx = controlX[i + 1] - controlX[i];
      float dy = controlY[i + 1] - controlY[i];
      x[m] = controlX[i] + part[m] * dx;
      y[m] = controlY[i] + part[m] * dy;
      float length = (float) Math.sqrt(dx * dx + dy * dy) + 1e-6f;
      alongX[m] = dx / length;
      alongY[m] = dy / length;
    }
  }
}
