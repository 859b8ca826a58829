package io.linmo.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingsTest {

  private static float[] units(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[count * Embeddings.SIZE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    Embeddings.normalize(values, count);
    return values;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 511, 512, 1300})
  void theSoftmaxIsOfTheDotProducts(int count) {
    float[] vectors = units(count, 1);
    float[] queries = units(2, 2);
    float[] p = new Embeddings(vectors).softmax(queries, Embeddings.SIZE);
    double sum = 0;
    double[] expected = new double[count];
    for (int j = 0; j < count; j++) {
      float cosine = Embeddings.dot(queries, Embeddings.SIZE, vectors, j * Embeddings.SIZE);
      expected[j] = Math.exp(Embeddings.SCALE * cosine);
      sum += expected[j];
    }
    for (int j = 0; j < count; j++) {
      assertThat((double) p[j]).isCloseTo(expected[j] / sum, within(1e-6));
    }
  }
}
