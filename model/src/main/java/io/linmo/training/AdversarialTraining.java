package io.linmo.training;

import io.linmo.gan.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The training loop: draw, let the discriminator learn, let the generator learn, average. */
public final class AdversarialTraining {

  private static final int WARM_UP_STEPS = 100;

  private final Players players;
  private final TrainingOptions options;
  private final BatchSource source;
  private final TrainingState state;
  private final AdversarialStep step;
  private float[] sample = {};

  public AdversarialTraining(Players players, TrainingOptions options, BatchSource source) {
    this.players = players;
    this.options = options;
    this.source = source;
    this.state = new TrainingState(players);
    this.step = new AdversarialStep(players, options.weights());
  }

  /** Steps done so far. */
  public long steps() {
    return state.step;
  }

  /** Samples in a step. */
  public int batchSize() {
    return options.batch();
  }

  /** Training images shown so far. */
  public long images() {
    return state.step * options.batch();
  }

  /** What the generator drew in the newest step, in the layout of its output. */
  public float[] sample() {
    return sample.clone();
  }

  /** The averaged generator weights. */
  public float[] averaged() {
    return state.averaged.clone();
  }

  /** Does one step of both players. */
  public StepStatistics next() {
    Batch batch = source.batch(state.step);
    boolean adversarial =
        options.weights().adversarial() > 0 && images() >= options.adversarialFrom();
    step.draw(batch);
    double[] judged = {Double.NaN, Double.NaN, Double.NaN};
    for (int i = 0; adversarial && i < options.discriminatorSteps(); i++) {
      judged = step.discriminator(batch);
      updateDiscriminator();
    }
    StepStatistics statistics = step.generator(batch, adversarial, judged);
    sample = step.sample();
    updateGenerator();
    state.step++;
    state.average(options.averaging());
    return statistics;
  }

  private void updateDiscriminator() {
    state.discriminatorAdam.advance();
    double rate = options.discriminatorRate() * state.rateFactor;
    state.discriminatorAdam.update(
        state.discriminator, step.discriminatorGradient(), 0, state.discriminator.length, rate);
    state.spectralNorm.project(players.discriminator(), state.discriminator);
    players.discriminator().writeParameters(state.discriminator);
  }

  private void updateGenerator() {
    state.generatorAdam.advance();
    double warmUp = Math.min(1, (state.step + 1.0) / WARM_UP_STEPS);
    double rate = options.generatorRate() * state.rateFactor * warmUp;
    for (Map.Entry<String, Network.Range> entry : players.generator().ranges().entrySet()) {
      Network.Range range = entry.getValue();
      double factor = entry.getKey().endsWith("/codes") ? options.codeRate() : 1;
      state.generatorAdam.update(
          state.generator, step.generatorGradient(), range.offset(), range.length(), rate * factor);
    }
    players.generator().writeParameters(state.generator);
  }

  /** Whether both players' parameters are all numbers. */
  public boolean isFinite() {
    return state.isFinite();
  }

  /** Multiplies both rates from now on. */
  public void slowDown(double factor) {
    state.rateFactor *= factor;
  }

  public double rateFactor() {
    return state.rateFactor;
  }

  public void save(Path checkpoint) throws IOException {
    state.save(checkpoint, players.generator());
  }

  /** Continues from a checkpoint of the same networks. */
  public void load(Path checkpoint) throws IOException {
    state.load(checkpoint);
    state.writeTo(players);
  }

  /**
   * Begins with given generator weights, by name, instead of random ones; arrays of other sizes are
   * left.
   */
  public void startFrom(Map<String, float[]> weights) {
    players
        .generator()
        .ranges()
        .forEach(
            (name, range) -> {
              float[] values = weights.get(name);
              if (values != null && values.length == range.length()) {
                System.arraycopy(values, 0, state.generator, range.offset(), values.length);
              }
            });
    System.arraycopy(state.generator, 0, state.averaged, 0, state.averaged.length);
    state.writeTo(players);
  }

  /** Runs {@code work} with the averaged weights in the generator. */
  public void withAveraged(Runnable work) {
    players.generator().writeParameters(state.averaged);
    try {
      work.run();
    } finally {
      players.generator().writeParameters(state.generator);
    }
  }
}
