package io.linmo.training;

/**
 * How a run trains; every figure can be set, and the defaults work.
 *
 * @param batch samples in a step
 * @param generatorRate Adam's step size for the generator
 * @param discriminatorRate Adam's step size for the discriminator
 * @param codeRate factor on the generator's rate for style and character codes
 * @param discriminatorSteps discriminator updates before each generator update
 * @param adversarialFrom images after which the discriminator joins; before, pixel terms alone
 *     teach
 * @param averaging decay of the averaged generator weights per step
 * @param weights of the loss terms
 * @param seed of weights and batches
 */
public record TrainingOptions(
    int batch,
    double generatorRate,
    double discriminatorRate,
    double codeRate,
    int discriminatorSteps,
    long adversarialFrom,
    double averaging,
    LossWeights weights,
    long seed) {

  /** Determined empirically; see the log of runs. */
  public static final TrainingOptions DEFAULT =
      new TrainingOptions(16, 8e-4, 4e-4, 4, 1, 120_000, 0.999, LossWeights.DEFAULT, 1);

  public TrainingOptions {
    if (batch < 1 || discriminatorSteps < 1 || averaging < 0 || averaging >= 1) {
      throw new IllegalArgumentException(
          "training options: batch %d, discriminator steps %d, averaging %s; expected at least 1, at least 1, and [0, 1)"
              .formatted(batch, discriminatorSteps, averaging));
    }
  }
}
