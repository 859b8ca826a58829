package io.linmo.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpectralNormTest {

  private static final int ROWS = 6;
  private static final int COLUMNS = 5;
  private static final int STEPS = 40;

  private final Network network = DenseNetworks.create(1, ROWS, COLUMNS);

  @Test
  void aMatrixBeyondTheLimitIsScaledToIt() {
    double[] singular = {8, 3, 2, 1, 0.5};
    float[] parameters = parameters(singular);
    SpectralNorm norm = new SpectralNorm(1.5);
    for (int i = 0; i < STEPS; i++) {
      norm.project(network, parameters);
    }
    double factor = 1.5 / 8;
    assertThat(frobenius(parameters)).isCloseTo(factor * root(singular), within(1e-3));
    assertThat(stretch(parameters)).isCloseTo(1.5, within(1e-3));
  }

  @Test
  void aMatrixWithinTheLimitAndAllBiasesStayAsTheyAre() {
    float[] parameters = parameters(1.4, 1, 0.5, 0.2, 0.1);
    int bias = network.ranges().get("layer0/b").offset();
    parameters[bias] = 100;
    float[] before = parameters.clone();
    SpectralNorm norm = new SpectralNorm(1.5);
    for (int i = 0; i < STEPS; i++) {
      norm.project(network, parameters);
    }
    assertThat(parameters).isEqualTo(before);
  }

  @Test
  void restoredDirectionsGiveTheSameProjection() {
    float[] parameters = parameters(4, 3.9, 2, 1, 1);
    SpectralNorm norm = new SpectralNorm(1.5);
    norm.project(network, parameters.clone());
    norm.project(network, parameters.clone());
    SpectralNorm restored = new SpectralNorm(1.5);
    norm.vectors().forEach(restored::restore);
    float[] expected = parameters.clone();
    float[] found = parameters.clone();
    float[] fresh = parameters.clone();
    norm.project(network, expected);
    restored.project(network, found);
    new SpectralNorm(1.5).project(network, fresh);
    assertThat(found).isEqualTo(expected).isNotEqualTo(fresh);
    restored.forget();
    float[] again = parameters.clone();
    restored.project(network, again);
    assertThat(again).isEqualTo(fresh);
  }

  /** Parameters whose weight matrix has the given singular values and no special directions. */
  private float[] parameters(double... singular) {
    double[][] left = orthonormal(ROWS, new Random(2));
    double[][] right = orthonormal(COLUMNS, new Random(3));
    float[] parameters = new float[network.parameterCount()];
    int offset = network.ranges().get("layer0/W").offset();
    for (int r = 0; r < ROWS; r++) {
      for (int c = 0; c < COLUMNS; c++) {
        for (int k = 0; k < singular.length; k++) {
          parameters[offset + r * COLUMNS + c] += (float) (singular[k] * left[k][r] * right[k][c]);
        }
      }
    }
    return parameters;
  }

  /** Orthonormal vectors by the method of Gram and Schmidt. */
  private static double[][] orthonormal(int size, Random random) {
    double[][] vectors = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        vectors[i][j] = random.nextGaussian();
      }
      for (int k = 0; k < i; k++) {
        double along = dot(vectors[i], vectors[k]);
        for (int j = 0; j < size; j++) {
          vectors[i][j] -= along * vectors[k][j];
        }
      }
      double length = root(vectors[i]);
      for (int j = 0; j < size; j++) {
        vectors[i][j] /= length;
      }
    }
    return vectors;
  }

  /** How much the matrix lengthens the direction it lengthened most before it was scaled. */
  private double stretch(float[] parameters) {
    double[] direction = orthonormal(ROWS, new Random(2))[0];
    double[] image = new double[COLUMNS];
    int offset = network.ranges().get("layer0/W").offset();
    for (int r = 0; r < ROWS; r++) {
      for (int c = 0; c < COLUMNS; c++) {
        image[c] += direction[r] * parameters[offset + r * COLUMNS + c];
      }
    }
    return root(image);
  }

  private static double frobenius(float[] parameters) {
    double sum = 0;
    for (float value : parameters) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double root(double[] vector) {
    return Math.sqrt(dot(vector, vector));
  }
}
