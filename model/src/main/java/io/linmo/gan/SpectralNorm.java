package io.linmo.gan;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Keeps the largest singular value of each weight matrix at or below a limit by projection after
 * the update, so that the discriminator stays Lipschitz without a derivative of the norm (after
 * Miyato et al. 2018).
 *
 * <p>A weight array of shape {@code [out, in, 3, 3]} counts as a matrix {@code [out, in * 9]}. One
 * power iteration a step follows the slowly moving weights; its directions belong into a
 * checkpoint.
 */
public final class SpectralNorm {

  private final double limit;
  private final Map<String, float[]> vectors = new HashMap<>();

  public SpectralNorm(double limit) {
    this.limit = limit;
  }

  /** Projects all arrays of two dimensions or more in {@code parameters}. */
  public void project(Network network, float[] parameters) {
    network
        .ranges()
        .forEach(
            (name, range) -> {
              if (range.shape().length >= 2) {
                int rows = (int) range.shape()[0];
                projectMatrix(name, parameters, range.offset(), rows, range.length() / rows);
              }
            });
  }

  /** The direction that the power iteration has reached for each array, by the array's name. */
  public Map<String, float[]> vectors() {
    return Collections.unmodifiableMap(vectors);
  }

  /** Sets one of {@link #vectors} back to what was read from a checkpoint. */
  public void restore(String name, float[] vector) {
    vectors.put(name, vector.clone());
  }

  /** Begins anew from fixed directions. */
  public void forget() {
    vectors.clear();
  }

  private void projectMatrix(String name, float[] values, int offset, int rows, int columns) {
    float[] u = vectors.get(name);
    if (u == null || u.length != rows) {
      u = start(rows, name);
      vectors.put(name, u);
    }
    float[] v = new float[columns];
    for (int r = 0; r < rows; r++) {
      StyledConvolutionVertex.axpy(u[r], values, offset + r * columns, v, 0, columns);
    }
    normalize(v);
    for (int r = 0; r < rows; r++) {
      u[r] = Sums.dot(values, offset + r * columns, v, 0, columns);
    }
    double sigma = normalize(u);
    if (sigma > limit) {
      float factor = (float) (limit / sigma);
      for (int i = offset; i < offset + rows * columns; i++) {
        values[i] *= factor;
      }
    }
  }

  private static float[] start(int rows, String name) {
    Random random = new Random(name.hashCode());
    float[] u = new float[rows];
    for (int r = 0; r < rows; r++) {
      u[r] = (float) random.nextGaussian();
    }
    normalize(u);
    return u;
  }

  private static double normalize(float[] vector) {
    double norm = Math.sqrt(Sums.dot(vector, vector, 0, vector.length)) + 1e-12;
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) norm;
    }
    return norm;
  }
}
