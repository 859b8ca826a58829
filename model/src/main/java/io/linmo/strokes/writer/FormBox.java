package io.linmo.strokes.writer;

import io.linmo.strokes.StrokeForm;

/** The box about the points of a form or of one of its strokes, in em, y down. */
public record FormBox(float left, float top, float right, float bottom) {

  public static FormBox of(StrokeForm form) {
    return of(form, 0, form.strokes());
  }

  /** The form larger about the middle of its box. */
  public static StrokeForm enlarged(StrokeForm form, double factor) {
    FormBox box = of(form);
    return form.enlarged(factor, box.centreX(), box.centreY());
  }

  static FormBox of(StrokeForm form, int stroke) {
    return of(form, stroke, stroke + 1);
  }

  private static FormBox of(StrokeForm form, int from, int to) {
    float left = Float.POSITIVE_INFINITY;
    float top = Float.POSITIVE_INFINITY;
    float right = Float.NEGATIVE_INFINITY;
    float bottom = Float.NEGATIVE_INFINITY;
    for (int s = from; s < to; s++) {
      for (int p = 0; p < StrokeForm.POINTS; p++) {
        left = Math.min(left, form.x(s, p));
        right = Math.max(right, form.x(s, p));
        top = Math.min(top, form.y(s, p));
        bottom = Math.max(bottom, form.y(s, p));
      }
    }
    return new FormBox(left, top, right, bottom);
  }

  float centreX() {
    return (left + right) / 2;
  }

  float centreY() {
    return (top + bottom) / 2;
  }

  float width() {
    return right - left;
  }

  float height() {
    return bottom - top;
  }

  public float longerSide() {
    return Math.max(width(), height());
  }
}
