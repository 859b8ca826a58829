package io.linmo.strokes.writer;

import io.linmo.strokes.Stroke;
import io.linmo.strokes.StrokeForm;
import io.linmo.strokes.StrokeKind;

/**
 * What the writer network sees of a standard stroke: {@code [strokes, 41]}, all about 1 in size.
 *
 * <p>Its points about the centre of the character's box, length, direction, middle, the way from
 * the stroke before and to the stroke after, the gaps to the four sides of the box, its kind, its
 * place in the order, and the size of the box.
 */
final class StrokeFeatures {

  /** Features of a stroke. */
  static final int SIZE = 41;

  private static final float POSITION = 3;
  private static final float MIDDLE = 4;
  private static final float KIND = 1.5f;
  private static final float BOX = 2;
  private static final float COUNT = 0.1f;

  private final StrokeForm form;
  private final FormBox box;
  private final float[] values;
  private int at;

  private StrokeFeatures(StrokeForm form) {
    this.form = form;
    this.box = FormBox.of(form);
    this.values = new float[form.strokes() * SIZE];
  }

  /** The features of all strokes of a standard form, stroke after stroke. */
  static float[] of(StrokeForm form) {
    StrokeFeatures features = new StrokeFeatures(form);
    for (int stroke = 0; stroke < form.strokes(); stroke++) {
      features.add(stroke);
    }
    return features.values;
  }

  private void add(int s) {
    int last = StrokeForm.POINTS - 1;
    float meanX = 0;
    float meanY = 0;
    for (int p = 0; p <= last; p++) {
      float x = form.x(s, p) - box.centreX();
      float y = form.y(s, p) - box.centreY();
      put(POSITION * x, POSITION * y);
      meanX += x / StrokeForm.POINTS;
      meanY += y / StrokeForm.POINTS;
    }
    Stroke stroke = form.stroke(s);
    put(POSITION * (float) stroke.length());
    float dx = form.x(s, last) - form.x(s, 0);
    float dy = form.y(s, last) - form.y(s, 0);
    float span = Math.max(1e-6f, (float) Math.hypot(dx, dy));
    put(dx / span, dy / span);
    put(MIDDLE * meanX, MIDDLE * meanY);
    way(s > 0 ? s - 1 : s, last, s, 0);
    way(s + 1 < form.strokes() ? s + 1 : s, 0, s, last);
    sides(s);
    for (StrokeKind kind : StrokeKind.values()) {
      put(stroke.kind() == kind ? KIND : 0);
    }
    put(COUNT * form.strokes(), COUNT * s);
    put(s == 0 ? 1 : 0, s == form.strokes() - 1 ? 1 : 0);
    put(BOX * box.width(), BOX * box.height());
  }

  /** The way from a point of this stroke to one of a neighbour, none where there is none. */
  private void way(int neighbour, int point, int s, int own) {
    boolean some = neighbour != s;
    put(
        some ? POSITION * (form.x(neighbour, point) - form.x(s, own)) : 0,
        some ? POSITION * (form.y(neighbour, point) - form.y(s, own)) : 0);
  }

  private void sides(int s) {
    FormBox own = FormBox.of(form, s);
    put(POSITION * (own.left() - box.left()), POSITION * (box.right() - own.right()));
    put(POSITION * (own.top() - box.top()), POSITION * (box.bottom() - own.bottom()));
  }

  private void put(float... next) {
    System.arraycopy(next, 0, values, at, next.length);
    at += next.length;
  }
}
