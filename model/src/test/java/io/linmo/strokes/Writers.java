package io.linmo.strokes;

import java.util.Arrays;
import java.util.List;

/** Writers with habits of their own, for tests. */
final class Writers {

  static final String TEXT = "永国我明青意酒寒舞起影疑霜举的一是在不了有和人这中大为上个来他要学作地说";

  private Writers() {}

  /** Slanted, narrow, and with strokes from left to right that rise. */
  static StrokeForm slanted(StrokeForm form) {
    float[] x = form.x();
    float[] y = form.y();
    for (int s = 0; s < form.strokes(); s++) {
      boolean rises = form.stroke(s).kind() == StrokeKind.HORIZONTAL;
      for (int k = 0; k < StrokeForm.POINTS; k++) {
        int i = s * StrokeForm.POINTS + k;
        float dx = form.x(s, k) - 0.5f;
        float dy = form.y(s, k) - 0.5f;
        x[i] = 0.52f + 0.72f * dx - 0.15f * dy;
        y[i] = 0.47f + 0.8f * dy;
        if (rises) {
          y[i] -= 0.2f * (form.x(s, k) - form.x(s, 0));
        }
      }
    }
    return StrokeForm.of(x, y);
  }

  /** The strokes of a form, each of one width. */
  static List<DrawnStroke> lines(StrokeForm form, double width) {
    return new Pen(width, evenProfile(), PenJoins.none()).lines(form);
  }

  static double[][] evenProfile() {
    double[][] even = new double[StrokeKind.values().length][Pen.PLACES];
    for (double[] kind : even) {
      Arrays.fill(kind, 1);
    }
    return even;
  }
}
