package io.linmo.style;

import io.linmo.conditioning.GeneratorInput;
import io.linmo.gan.Adam;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.Network;
import io.linmo.gan.WeightAverage;
import io.linmo.style.LearningOptions.Tier;
import io.linmo.training.BaseModel;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A base model's generator with one row of style codes more, which a new hand is tuned in. */
final class TunedGenerator {

  private static final double CODE_RATE = 0.02;
  private static final double NORM_RATE = 1e-3;
  private static final double WEIGHT_RATE = 1e-4;

  private final BaseModel model;
  private final int row;
  private final GeneratorShape shape;
  private final Network network;
  private final float[] parameters;
  private final float[] gradient;

  TunedGenerator(BaseModel model) {
    this.model = model;
    this.row = model.faces().size();
    this.shape = model.shape().withStyles(row + 1);
    this.network = model.generator(row + 1);
    this.parameters = new float[network.parameterCount()];
    this.gradient = new float[network.parameterCount()];
    network.readParameters(parameters);
  }

  GeneratorShape shape() {
    return shape;
  }

  /** The new hand's row in the style code table; those before it are the known hands'. */
  int row() {
    return row;
  }

  /** Place of a hand's style code in the parameters. */
  private int code(int hand) {
    return network.ranges().get(Generators.STYLE_CODES).offset() + hand * shape.styleSize();
  }

  /** Begins with the mean code of known hands. */
  void startAtMean(int[] hands) {
    int target = code(row);
    int size = shape.styleSize();
    Arrays.fill(parameters, target, target + size, 0);
    for (int hand : hands) {
      for (int i = 0; i < size; i++) {
        parameters[target + i] += parameters[code(hand) + i] / hands.length;
      }
    }
    network.writeParameters(parameters);
  }

  /**
   * Begins with what was learned before.
   *
   * @throws IllegalArgumentException if it was learned with another base model
   */
  void startFrom(LearnedStyle known) {
    if (!known.baseModelId().equals(model.id())) {
      throw new IllegalArgumentException(
          "the style was learned with another %s base model (%.8s, this is %.8s): learn it anew"
              .formatted(model.script(), known.baseModelId(), model.id()));
    }
    known
        .tunedWeights()
        .forEach(
            (name, values) -> {
              Network.Range range = network.ranges().get(name);
              System.arraycopy(values, 0, parameters, range.offset(), values.length);
            });
    System.arraycopy(known.code(), 0, parameters, code(row), shape.styleSize());
    network.writeParameters(parameters);
  }

  /** All parameters as they are now. */
  float[] parameters() {
    return parameters.clone();
  }

  /** Moves averages of the parameters towards them as they are now. */
  void average(float[] averaged, double decay, long step) {
    WeightAverage.follow(averaged, parameters, decay, step);
  }

  void setParameters(float[] values) {
    System.arraycopy(values, 0, parameters, 0, values.length);
    network.writeParameters(parameters);
  }

  /** Runs {@code work} with other parameters. */
  <T> T with(float[] others, Supplier<T> work) {
    network.writeParameters(others);
    try {
      return work.get();
    } finally {
      network.writeParameters(parameters);
    }
  }

  /** Logits of a batch, packed. */
  float[] forward(int batch, GeneratorInput input) {
    return network.forward(batch, input.arrays());
  }

  /**
   * Changes what a tier tunes by one step.
   *
   * @param byLogits gradient by what {@link #forward} gave last
   */
  void step(Adam adam, float[] byLogits, Tier tier) {
    network.backward(byLogits);
    network.readGradient(gradient);
    adam.advance();
    for (Map.Entry<String, Network.Range> entry : network.ranges().entrySet()) {
      Network.Range range = entry.getValue();
      if (entry.getKey().equals(Generators.STYLE_CODES)) {
        adam.update(parameters, gradient, code(row), shape.styleSize(), CODE_RATE);
      } else {
        double rate = rate(entry.getKey(), tier);
        adam.update(parameters, gradient, range.offset(), range.length(), rate);
      }
    }
    network.writeParameters(parameters);
  }

  private static double rate(String name, Tier tier) {
    boolean norm = name.endsWith("/A") || name.endsWith("/a") || name.startsWith("condition/");
    return switch (tier) {
      case CODE -> 0;
      case NORMS -> norm ? NORM_RATE : 0;
      case ALL -> norm ? NORM_RATE : WEIGHT_RATE;
    };
  }

  /**
   * What was learned.
   *
   * @param heldOutIou overlap with references that were held out; NaN where none were
   * @param heldOut their characters
   */
  LearnedStyle learned(double heldOutIou, Set<Integer> heldOut) {
    float[] code = Arrays.copyOfRange(parameters, code(row), code(row) + shape.styleSize());
    Map<String, float[]> tuned = network.named(parameters);
    tuned.remove(Generators.STYLE_CODES);
    tuned.entrySet().removeIf(e -> Arrays.equals(e.getValue(), model.weights().get(e.getKey())));
    return new LearnedStyle(model.script(), model.id(), code, tuned, heldOutIou, heldOut);
  }
}
