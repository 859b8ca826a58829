package io.linmo.strokes.writer;

import io.linmo.numeric.PositiveDefinite;
import io.linmo.strokes.StrokeForm;
import io.linmo.strokes.StrokeKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How a hand strays from what is predicted for it, taken from its own written characters.
 *
 * <p>What the references are beyond their leave-one-out prediction is split, for each character,
 * into an affine map of the whole and what each stroke has besides. A new writing strays by the map
 * of one reference character, drawn at random, and by the remainders of strokes of the same kinds:
 * strokes that meet still do, and each bends as this hand bends such strokes.
 */
final class WriterScatter {

  /** Numbers of an affine map in one coordinate: 1, x, y. */
  private static final int AFFINE = 3;

  /** Precision of the map's numbers beside that of single points. */
  private static final double RIDGE = 0.5;

  /** The share of a stroke's own shift that is kept, so that strokes that meet still do. */
  private static final double SHIFT = 0.5;

  private final List<double[][]> maps = new ArrayList<>();
  private final Map<StrokeKind, List<double[]>> remainders = new EnumMap<>(StrokeKind.class);

  /**
   * @param written standard forms of the characters that the hand has written
   * @param residuals of their strokes, one after the other, {@code [strokes, 16]}, in em
   */
  WriterScatter(List<StrokeForm> written, double[][] residuals) {
    int first = 0;
    for (StrokeForm standard : written) {
      add(standard, residuals, first);
      first += standard.strokes();
    }
  }

  private void add(StrokeForm standard, double[][] residuals, int first) {
    double[][] places = places(standard);
    double[][] normal = new double[AFFINE][AFFINE];
    double[][] sums = new double[2][AFFINE];
    for (int k = 0; k < places.length; k++) {
      double[] residual = residuals[first + k / StrokeForm.POINTS];
      Rows.addOuter(places[k], places[k], normal);
      for (int axis = 0; axis < 2; axis++) {
        Rows.axpy(residual[2 * (k % StrokeForm.POINTS) + axis], places[k], sums[axis]);
      }
    }
    for (int j = 0; j < AFFINE; j++) {
      normal[j][j] += RIDGE;
    }
    PositiveDefinite solver = PositiveDefinite.ofLower(normal);
    double[][] map = {solver.solve(sums[0]), solver.solve(sums[1])};
    maps.add(map);
    for (int s = 0; s < standard.strokes(); s++) {
      double[] rest = residuals[first + s].clone();
      for (int p = 0; p < StrokeForm.POINTS; p++) {
        for (int axis = 0; axis < 2; axis++) {
          rest[2 * p + axis] -= Rows.dot(map[axis], places[s * StrokeForm.POINTS + p]);
        }
      }
      dampShift(rest);
      StrokeKind kind = standard.stroke(s).kind();
      remainders.computeIfAbsent(kind, missing -> new ArrayList<>()).add(rest);
    }
  }

  private static void dampShift(double[] rest) {
    for (int axis = 0; axis < 2; axis++) {
      double mean = 0;
      for (int p = 0; p < StrokeForm.POINTS; p++) {
        mean += rest[2 * p + axis] / StrokeForm.POINTS;
      }
      for (int p = 0; p < StrokeForm.POINTS; p++) {
        rest[2 * p + axis] -= (1 - SHIFT) * mean;
      }
    }
  }

  /** For each point 1 and its place about the centre of the form's box. */
  private static double[][] places(StrokeForm form) {
    FormBox box = FormBox.of(form);
    float[] x = form.x();
    float[] y = form.y();
    double[][] places = new double[x.length][];
    for (int k = 0; k < x.length; k++) {
      places[k] = new double[] {1, x[k] - box.centreX(), y[k] - box.centreY()};
    }
    return places;
  }

  /**
   * Adds a writing's straying to displacements.
   *
   * @param amount 1 for as much as the references stray from their prediction
   * @param moved displacements of the form's points, {@code [strokes, 16]}, in em
   */
  void add(StrokeForm standard, double amount, Random random, float[] moved) {
    double[][] map = maps.get(random.nextInt(maps.size()));
    double[][] places = places(standard);
    for (int s = 0; s < standard.strokes(); s++) {
      List<double[]> alike = remainders.getOrDefault(standard.stroke(s).kind(), List.of());
      double[] rest =
          alike.isEmpty()
              ? new double[ReferenceHead.DISPLACEMENT]
              : alike.get(random.nextInt(alike.size()));
      for (int d = 0; d < ReferenceHead.DISPLACEMENT; d++) {
        double[] place = places[s * StrokeForm.POINTS + d / 2];
        moved[s * ReferenceHead.DISPLACEMENT + d] +=
            (float) (amount * (Rows.dot(map[d % 2], place) + rest[d]));
      }
    }
  }
}
