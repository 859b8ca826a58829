package io.linmo.strokes.writer;

import static io.linmo.strokes.writer.WriterSamples.CROSS;
import static io.linmo.strokes.writer.WriterSamples.noise;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineCriticTest {

  private static final int NUMBERS = CROSS.strokes() * ReferenceHead.DISPLACEMENT;
  private static final int CHARACTERS = 3;
  private static final int DIRECTIONS = 40;
  private static final double STEP = 2e-4;

  private final Random random = new Random(1);
  private final LineCritic critic = new LineCritic(1, 1);
  private final LineCritic.Context context = context(CHARACTERS);

  /**
   * Through the critic, the soft lines and the centring to the displacements. Rectifiers about zero
   * bend the loss, so that single directions differ by some percent.
   */
  @Test
  void gradientsOfTheDrawersLossByDisplacementsAreThoseOfDifferences() {
    float[] displacements = noise(random, CHARACTERS * NUMBERS, 0.03);
    float[] found = new float[displacements.length];
    JudgedForms judged = judged(displacements);
    judged.addGradient(
        critic.drawersGradient(context, judged.drawn(), judged.written(), 1, 0), found);
    double squares = 0;
    double errors = 0;
    for (int i = 0; i < DIRECTIONS; i++) {
      float[] direction = noise(random, displacements.length, 1);
      double slope =
          (loss(moved(displacements, direction, STEP))
                  - loss(moved(displacements, direction, -STEP)))
              / (2 * STEP);
      double along = 0;
      for (int k = 0; k < direction.length; k++) {
        along += direction[k] * found[k];
      }
      squares += slope * slope;
      errors += (along - slope) * (along - slope);
    }
    assertThat(Math.sqrt(errors / squares)).isLessThan(0.12);
  }

  @Test
  void learnsToTellStraightStrokesFromBentOnes() {
    float[] bent = new float[CHARACTERS * NUMBERS];
    for (int i = 0; i < bent.length; i++) {
      bent[i] = i % 16 == 7 || i % 16 == 6 ? 0.08f : 0;
    }
    JudgedForms judged = judged(bent);
    for (int step = 0; step < 60; step++) {
      critic.learn(context, judged.written(), judged.drawn(), 2e-3);
    }
    for (float score : critic.scores(context, judged.written())) {
      assertThat(score).isPositive();
    }
    for (float score : critic.scores(context, judged.drawn())) {
      assertThat(score).isNegative();
    }
  }

  private JudgedForms judged(float[] displacements) {
    JudgedForms judged = new JudgedForms();
    for (int i = 0; i < CHARACTERS; i++) {
      int from = i * NUMBERS;
      float[] drawn = Arrays.copyOfRange(displacements, from, from + NUMBERS);
      judged.add(CROSS, drawn, new float[NUMBERS], from);
    }
    return judged;
  }

  /** Without references: pictures of the standard form alone. */
  private static LineCritic.Context context(int characters) {
    float[] picture = JudgedForms.picture(CROSS, new float[NUMBERS]);
    return new LineCritic.Context(
        characters,
        JudgedForms.pack(Collections.nCopies(characters, picture)),
        new float[characters * WrittenHand.NUMBERS]);
  }

  private double loss(float[] displacements) {
    double sum = 0;
    for (float score : critic.scores(context, judged(displacements).drawn())) {
      sum -= score / CHARACTERS;
    }
    return sum;
  }

  private static float[] moved(float[] values, float[] direction, double step) {
    float[] moved = values.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += (float) (step * direction[i]);
    }
    return moved;
  }

  private static double size(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
