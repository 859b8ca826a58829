package io.linmo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.gan.DenseNetworks;
import io.linmo.gan.Losses;
import io.linmo.gan.Network;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The proof that the adversarial loop is right: the loop that trains on glyphs learns a
 * distribution of points whose moments are known, from the discriminator's judgement alone.
 */
@Tag("slow")
class MixtureTrainingTest {

  private static final int NOISE = 4;
  private static final int WIDTH = 48;
  private static final int BATCH = 128;
  private static final int STEPS = 1500;
  private static final int FRESH = 8000;
  private static final long SEED = 1;

  /** Only the game counts, and a little drift, as the belief shall be judged. */
  private static final TrainingOptions OPTIONS =
      new TrainingOptions(
          BATCH, 2e-3, 4e-3, 1, 1, 0, 0.995, new LossWeights(0, 0, 1, 0, 0, 0, 0.05, 0), SEED);

  private final Network generator = DenseNetworks.create(SEED, NOISE, WIDTH, WIDTH, 2);
  private final Network discriminator = DenseNetworks.create(SEED + 1, 2, WIDTH, WIDTH, 1);
  private final AdversarialTraining training =
      new AdversarialTraining(
          new Players(
              generator, discriminator, 1, 0, 0, List.of(), DenseNetworks.FIRST, null, false),
          OPTIONS,
          MixtureTrainingTest::batch);

  @Test
  void theLoopLearnsAMixtureOfGaussians() {
    assertThat(Mixture.flaws(fresh())).as("before training").isNotEmpty();
    for (int step = 1; step <= STEPS; step++) {
      training.next();
      if (step == STEPS / 2 || step == STEPS * 3 / 4 || step == STEPS * 7 / 8) {
        training.slowDown(0.4);
      }
    }
    float[] generated = fresh();
    assertThat(Mixture.flaws(generated)).as("after training").isEmpty();
    float[] real = Mixture.draw(new SplittableRandom(98), FRESH);
    assertThat(belief(real)).as("belief on real points").isCloseTo(0.5, within(0.1));
    assertThat(belief(generated)).as("belief on generated points").isCloseTo(0.5, within(0.1));
  }

  @Test
  void pointsOfTheMixtureHaveNoFlawsAndAMissingModeIsOne() {
    float[] real = Mixture.draw(new SplittableRandom(97), FRESH);
    assertThat(Mixture.flaws(real)).isEmpty();
    for (int i = 0; i < real.length; i += 2) {
      if (real[i] > 0 && real[i + 1] < 0) {
        real[i] = -real[i];
      }
    }
    assertThat(Mixture.flaws(real)).anyMatch(flaw -> flaw.startsWith("mode 3: 0.000"));
  }

  /** Points of the averaged generator from noise that training never saw. */
  private float[] fresh() {
    float[][] points = new float[1][];
    float[] noise = noise(new SplittableRandom(99), FRESH);
    training.withAveraged(() -> points[0] = generator.forward(FRESH, noise));
    return points[0];
  }

  private double belief(float[] points) {
    return Losses.meanBelief(discriminator.forward(FRESH, points), FRESH, 1);
  }

  private static Batch batch(long step) {
    SplittableRandom random = new SplittableRandom(SEED * 1_000_003 + step);
    return new Batch(
        BATCH,
        new float[][] {noise(random, BATCH)},
        Mixture.draw(random, BATCH),
        new float[0][],
        new int[BATCH],
        new int[BATCH]);
  }

  private static float[] noise(SplittableRandom random, int count) {
    float[] noise = new float[NOISE * count];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }
}
