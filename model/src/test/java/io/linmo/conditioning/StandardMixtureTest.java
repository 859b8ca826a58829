package io.linmo.conditioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Faces of random strokes, and a hand that lies between two of them. */
class StandardMixtureTest {

  private static final int SIZE = StandardForms.SIZE;
  private static final int FACES = 3;

  private final Random random = new Random(5);

  /** Eight strokes across and down. */
  private float[] strokes() {
    float[] picture = new float[SIZE * SIZE];
    for (int stroke = 0; stroke < 8; stroke++) {
      boolean across = random.nextBoolean();
      int at = 4 + random.nextInt(SIZE - 12);
      for (int i = 6; i < SIZE - 6; i++) {
        for (int j = at; j < at + 4; j++) {
          picture[across ? j * SIZE + i : i * SIZE + j] = 1;
        }
      }
    }
    return picture;
  }

  private float[][] character() {
    float[][] pictures = new float[FACES][];
    for (int face = 0; face < FACES; face++) {
      pictures[face] = strokes();
    }
    return pictures;
  }

  /** Three quarters of the second face and one of the third, two pixels further right. */
  private static float[] written(float[][] pictures) {
    float[] written = new float[SIZE * SIZE];
    for (int i = 2; i < written.length; i++) {
      written[i] = 0.75f * pictures[1][i - 2] + 0.25f * pictures[2][i - 2];
    }
    return written;
  }

  private StandardMixture learned(int characters) {
    StandardMixture mixture = new StandardMixture(FACES);
    for (int i = 0; i < characters; i++) {
      float[][] pictures = character();
      mixture.add(StandardMixture.planes(pictures), written(pictures));
    }
    return mixture;
  }

  private static double error(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum / a.length);
  }

  @Test
  void aHandBetweenFacesIsToldFromWhatItWrote() {
    StandardMixture mixture = learned(24);
    float[][] asked = character();
    float[] drawn = mixture.picture(StandardMixture.planes(asked));
    double error = error(drawn, written(asked));
    assertThat(error).isLessThan(0.2);
    for (float[] face : asked) {
      assertThat(error).isLessThan(0.6 * error(face, written(asked)));
    }
  }

  @Test
  void aCharacterLeftOutTellsNothing() {
    StandardMixture mixture = learned(6);
    float[][] asked = StandardMixture.planes(character());
    float[] before = mixture.picture(asked);
    float[][] more = StandardMixture.planes(character());
    float[] strange = strokes();
    mixture.add(more, strange);
    assertThat(error(mixture.picture(asked), before)).isGreaterThan(1e-3);
    assertThat(error(mixture.without(more, strange).picture(asked), before)).isLessThan(1e-5);
  }

  @Test
  void nothingWrittenIsPaper() {
    StandardMixture mixture = new StandardMixture(FACES);
    assertThat(mixture.picture(StandardMixture.planes(character()))).containsOnly(0);
  }
}
