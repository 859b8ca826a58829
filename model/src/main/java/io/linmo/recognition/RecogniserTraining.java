package io.linmo.recognition;

import io.linmo.gan.Adam;
import io.linmo.gan.Network;
import io.linmo.gan.Recognisers;
import io.linmo.gan.WeightAverage;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Trains a recogniser: cross-entropy of classes for Latin, contrastive embeddings for Han.
 *
 * <p>Adam with a linear warm-up, then a linear decay of the rate to zero over the run. The
 * recogniser gets the exponential moving average of the weights.
 */
public final class RecogniserTraining {

  private static final double RATE = 2e-3;
  private static final int WARM_UP_STEPS = 100;
  private static final double AVERAGING = 0.998;
  private static final String KIND = "RCKP";

  private final RecognitionData data;
  private final long seed;
  private final RecognitionObjective objective;
  private final Network network;
  private final Adam adam;
  private final float[] parameters;
  private final float[] averaged;
  private final float[] gradient;
  private long step;

  public RecogniserTraining(RecognitionData data, long seed) {
    this.data = data;
    this.seed = seed;
    this.objective = RecognitionObjective.of(data);
    this.network = Recognisers.create(objective.outputs(), seed);
    this.parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    this.averaged = parameters.clone();
    this.gradient = new float[parameters.length];
    this.adam = new Adam(parameters.length, 0.9, 0.99);
  }

  /** Training images shown so far. */
  public long images() {
    return step * objective.batch();
  }

  /**
   * Does one step.
   *
   * @param done share of the run that is done, in [0, 1]
   * @return mean loss in nats
   */
  public double next(double done) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + step);
    double loss = objective.run(network, random);
    network.readGradient(gradient);
    double rate = RATE * (1 - done) * Math.min(1, (step + 1.0) / WARM_UP_STEPS);
    adam.advance();
    adam.update(parameters, gradient, 0, parameters.length, rate);
    network.writeParameters(parameters);
    step++;
    WeightAverage.follow(averaged, parameters, AVERAGING, step);
    return loss;
  }

  /** The averaged network as a recogniser that knows the characters of the data. */
  public Recogniser recogniser(Map<String, Object> facts) {
    Map<String, Object> provenance = new LinkedHashMap<>(facts);
    provenance.put("imagesShown", images());
    return Recogniser.of(data, network.named(averaged), provenance);
  }

  public void save(Path checkpoint) throws IOException {
    ByteBuffer counters = ByteBuffer.allocate(Long.BYTES).putLong(step);
    new SectionFile(KIND)
        .put("counters", counters.array())
        .putFloats("parameters", parameters)
        .putFloats("averaged", averaged)
        .putFloats("mean", adam.mean())
        .putFloats("square", adam.square())
        .write(checkpoint);
  }

  /**
   * Continues from a checkpoint of a run on the same script.
   *
   * @throws IOException if the checkpoint is damaged or belongs to another script's run
   */
  public void load(Path checkpoint) throws IOException {
    SectionFile sections = SectionFile.read(checkpoint, KIND);
    ByteBuffer counters = ByteBuffer.wrap(sections.bytes("counters"));
    float[] values = sections.floats("parameters");
    if (values.length != parameters.length) {
      throw new IOException(
          "%s: checkpoint of a recogniser with %d parameters, expected %d: another script's run"
              .formatted(checkpoint, values.length, parameters.length));
    }
    step = counters.getLong();
    System.arraycopy(values, 0, parameters, 0, values.length);
    System.arraycopy(sections.floats("averaged"), 0, averaged, 0, values.length);
    adam.restore(step, sections.floats("mean"), sections.floats("square"));
    network.writeParameters(parameters);
  }

  /** Whether all weights are finite numbers. */
  public boolean isFinite() {
    return isFinite(parameters) && isFinite(averaged);
  }

  private static boolean isFinite(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value * 0;
    }
    return sum == 0;
  }
}
