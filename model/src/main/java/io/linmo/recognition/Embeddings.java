package io.linmo.recognition;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Unit vectors, one for each of many characters, and the softmax of a query over them: {@code p[j]
 * = exp(s q.v[j]) / sum over k of exp(s q.v[k])}, s = {@value #SCALE}.
 */
final class Embeddings {

  /** Length of an embedding. */
  static final int SIZE = 128;

  /** Sharpness of the softmax over cosines. */
  static final float SCALE = 20;

  /** Partial sums of a dot product, which the compiler keeps in one register. */
  private static final int SUMS = 8;

  /** Vectors that a query is multiplied with at a time: their partial sums stay near. */
  private static final int BLOCK = 512;

  private final float[] vectors;

  /** The same turned: {@code [SIZE][count]}. */
  private final float[][] columns;

  /**
   * @param vectors {@code [count, SIZE]}, kept
   */
  Embeddings(float[] vectors) {
    this.vectors = vectors;
    this.columns = new float[SIZE][count()];
    for (int j = 0; j < count(); j++) {
      for (int i = 0; i < SIZE; i++) {
        columns[i][j] = vectors[j * SIZE + i];
      }
    }
  }

  int count() {
    return vectors.length / SIZE;
  }

  /** Scales each row of {@code values: [rows, SIZE]} to length 1; returns the lengths they had. */
  static float[] normalize(float[] values, int rows) {
    float[] lengths = new float[rows];
    for (int n = 0; n < rows; n++) {
      int at = n * SIZE;
      lengths[n] = (float) Math.sqrt(dot(values, at, values, at) + 1e-12f);
      for (int i = at; i < at + SIZE; i++) {
        values[i] /= lengths[n];
      }
    }
    return lengths;
  }

  static float dot(float[] a, int from, float[] b, int to) {
    float[] sums = new float[SUMS];
    for (int i = 0; i < SIZE; i += SUMS) {
      for (int j = 0; j < SUMS; j++) {
        sums[j] += a[from + i + j] * b[to + i + j];
      }
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]) + (sums[4] + sums[5]) + (sums[6] + sums[7]);
  }

  /** Probabilities of all characters for the unit vector at {@code offset} of {@code queries}. */
  float[] softmax(float[] queries, int offset) {
    float[] p = new float[count()];
    float[][] sums = new float[SUMS][BLOCK];
    for (int from = 0; from < p.length; from += BLOCK) {
      dots(queries, offset, from, Math.min(BLOCK, p.length - from), sums, p);
    }
    float largest = Float.NEGATIVE_INFINITY;
    for (int j = 0; j < p.length; j++) {
      p[j] *= SCALE;
      largest = Math.max(largest, p[j]);
    }
    double sum = 0;
    for (int j = 0; j < p.length; j++) {
      p[j] = (float) Math.exp(p[j] - largest);
      sum += p[j];
    }
    for (int j = 0; j < p.length; j++) {
      p[j] /= (float) sum;
    }
    return p;
  }

  /**
   * The same as {@link #dot} of a query with many vectors: many at a time are one loop over each of
   * their numbers, which the compiler vectorises.
   *
   * @param from first of the vectors
   * @param sums [SUMS][count] to work in
   */
  private void dots(
      float[] queries, int offset, int from, int count, float[][] sums, float[] products) {
    for (float[] sum : sums) {
      Arrays.fill(sum, 0);
    }
    for (int i = 0; i < SIZE; i++) {
      float[] sum = sums[i % SUMS];
      float[] column = columns[i];
      float factor = queries[offset + i];
      for (int j = 0; j < count; j++) {
        sum[j] += factor * column[from + j];
      }
    }
    for (int j = 0; j < count; j++) {
      products[from + j] =
          (sums[0][j] + sums[1][j])
              + (sums[2][j] + sums[3][j])
              + (sums[4][j] + sums[5][j])
              + (sums[6][j] + sums[7][j]);
    }
  }

  /** target += factor * vector. */
  void add(int index, float factor, float[] target, int offset) {
    int at = index * SIZE;
    for (int i = 0; i < SIZE; i++) {
      target[offset + i] += factor * vectors[at + i];
    }
  }

  static int largest(float[] values) {
    return IntStream.range(0, values.length)
        .reduce((a, b) -> values[b] > values[a] ? b : a)
        .orElseThrow();
  }

  /** In eight bits each, 127 for 1. */
  byte[] quantized() {
    byte[] bytes = new byte[vectors.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(127 * vectors[i]);
    }
    return bytes;
  }

  static Embeddings of(byte[] quantized) {
    float[] values = new float[quantized.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = quantized[i];
    }
    normalize(values, values.length / SIZE);
    return new Embeddings(values);
  }

  /** The same and some more. */
  Embeddings with(float[] more) {
    float[] all = Arrays.copyOf(vectors, vectors.length + more.length);
    System.arraycopy(more, 0, all, vectors.length, more.length);
    return new Embeddings(all);
  }
}
