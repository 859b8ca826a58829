package io.linmo.training;

import io.linmo.gan.Adam;
import io.linmo.gan.Network;
import io.linmo.gan.SpectralNorm;
import io.linmo.gan.WeightAverage;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** All that changes while training: parameters, optimisers, averages, directions, counters. */
final class TrainingState {

  static final String KIND = "CKPT";

  /** Bytes of step, rate factor and the optimisers' steps. */
  private static final int COUNTERS = 4 * Long.BYTES;

  private static final String SPECTRAL = "spectral/";
  private static final double SPECTRAL_LIMIT = 1.5;
  private static final double GENERATOR_BETA1 = 0.5;
  private static final double DISCRIMINATOR_BETA1 = 0.0;
  private static final double BETA2 = 0.99;

  final float[] generator;
  final float[] averaged;
  final float[] discriminator;
  final Adam generatorAdam;
  final Adam discriminatorAdam;
  final SpectralNorm spectralNorm = new SpectralNorm(SPECTRAL_LIMIT);
  long step;
  double rateFactor = 1;

  TrainingState(Players players) {
    generator = new float[players.generator().parameterCount()];
    discriminator = new float[players.discriminator().parameterCount()];
    players.generator().readParameters(generator);
    players.discriminator().readParameters(discriminator);
    averaged = generator.clone();
    generatorAdam = new Adam(generator.length, GENERATOR_BETA1, BETA2);
    discriminatorAdam = new Adam(discriminator.length, DISCRIMINATOR_BETA1, BETA2);
  }

  void writeTo(Players players) {
    players.generator().writeParameters(generator);
    players.discriminator().writeParameters(discriminator);
  }

  /** Moves the averaged weights towards the present ones. */
  void average(double decay) {
    WeightAverage.follow(averaged, generator, decay, step);
  }

  /** Whether all parameters of both players are numbers. */
  boolean isFinite() {
    float sum = 0;
    for (float value : generator) {
      sum += value * 0;
    }
    for (float value : discriminator) {
      sum += value * 0;
    }
    return sum == 0;
  }

  void save(Path file, Network generatorNetwork) throws IOException {
    SectionFile sections = new SectionFile(KIND);
    ByteBuffer counters = ByteBuffer.allocate(COUNTERS);
    counters.putLong(step).putDouble(rateFactor);
    counters.putLong(generatorAdam.step()).putLong(discriminatorAdam.step());
    sections.put("counters", counters.array());
    sections.putText("layout", String.join("\n", generatorNetwork.ranges().keySet()));
    sections.putFloats("generator", generator).putFloats("averaged", averaged);
    sections.putFloats("generator/mean", generatorAdam.mean());
    sections.putFloats("generator/square", generatorAdam.square());
    sections.putFloats("discriminator", discriminator);
    sections.putFloats("discriminator/mean", discriminatorAdam.mean());
    sections.putFloats("discriminator/square", discriminatorAdam.square());
    spectralNorm.vectors().forEach((name, vector) -> sections.putFloats(SPECTRAL + name, vector));
    sections.write(file);
  }

  /** Reads all of a checkpoint before it changes anything. */
  void load(Path file) throws IOException {
    SectionFile sections = SectionFile.read(file, KIND);
    ByteBuffer counters = ByteBuffer.wrap(sections.bytes("counters"));
    if (counters.remaining() != COUNTERS) {
      throw new IOException(
          "%s: %d bytes of counters, expected %d".formatted(file, counters.remaining(), COUNTERS));
    }
    float[][] generatorValues = three(sections, "generator", generator.length, file);
    float[][] discriminatorValues = three(sections, "discriminator", discriminator.length, file);
    float[] average = values(sections, "averaged", averaged.length, file);
    step = counters.getLong();
    rateFactor = counters.getDouble();
    System.arraycopy(generatorValues[0], 0, generator, 0, generator.length);
    System.arraycopy(discriminatorValues[0], 0, discriminator, 0, discriminator.length);
    System.arraycopy(average, 0, averaged, 0, averaged.length);
    generatorAdam.restore(counters.getLong(), generatorValues[1], generatorValues[2]);
    discriminatorAdam.restore(counters.getLong(), discriminatorValues[1], discriminatorValues[2]);
    spectralNorm.forget();
    for (String name : sections.names()) {
      if (name.startsWith(SPECTRAL)) {
        spectralNorm.restore(name.substring(SPECTRAL.length()), sections.floats(name));
      }
    }
  }

  /** A player's parameters, and the optimiser's means and mean squares. */
  private static float[][] three(SectionFile sections, String player, int length, Path file)
      throws IOException {
    return new float[][] {
      values(sections, player, length, file),
      values(sections, player + "/mean", length, file),
      values(sections, player + "/square", length, file)
    };
  }

  private static float[] values(SectionFile sections, String name, int length, Path file)
      throws IOException {
    float[] values = sections.floats(name);
    if (values.length != length) {
      throw new IOException(
          "%s: checkpoint of a network with %d parameters, expected %d: the options differ from the run's"
              .formatted(file, values.length, length));
    }
    return values;
  }
}
