package io.linmo.strokes.writer;

import io.linmo.strokes.StrokeForm;

/**
 * The points of displaced strokes, moved such that their box has the centre of the standard form's,
 * as written characters are ({@link HandForms}): where a character stands tells nothing of its
 * form.
 */
final class CentredForm {

  private final float[] points;
  private final int[] least = new int[2];
  private final int[] most = new int[2];

  /**
   * @param displacements of the standard form's points, {@code [strokes, 16]}, in em
   */
  CentredForm(StrokeForm standard, float[] displacements) {
    float[] x = standard.x();
    float[] y = standard.y();
    this.points = new float[displacements.length];
    for (int i = 0; i < x.length; i++) {
      points[2 * i] = x[i] + displacements[2 * i];
      points[2 * i + 1] = y[i] + displacements[2 * i + 1];
    }
    FormBox box = FormBox.of(standard);
    centre(0, box.centreX());
    centre(1, box.centreY());
  }

  private void centre(int axis, float centre) {
    least[axis] = axis;
    most[axis] = axis;
    for (int i = axis; i < points.length; i += 2) {
      least[axis] = points[i] < points[least[axis]] ? i : least[axis];
      most[axis] = points[i] > points[most[axis]] ? i : most[axis];
    }
    float shift = centre - (points[least[axis]] + points[most[axis]]) / 2;
    for (int i = axis; i < points.length; i += 2) {
      points[i] += shift;
    }
  }

  /** x and y of all points, {@code [strokes, 16]}; not a copy. */
  float[] points() {
    return points;
  }

  /** Turns the gradient by the points into that by the displacements, in place. */
  float[] gradient(float[] byPoints) {
    for (int axis = 0; axis < 2; axis++) {
      double sum = 0;
      for (int i = axis; i < byPoints.length; i += 2) {
        sum += byPoints[i];
      }
      byPoints[least[axis]] -= (float) (sum / 2);
      byPoints[most[axis]] -= (float) (sum / 2);
    }
    return byPoints;
  }
}
