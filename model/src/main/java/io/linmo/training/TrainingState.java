package io.linmo.training;

import io.linmo.gan.Adam;
import io.linmo.gan.Network;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** All that changes while training: parameters, optimisers, averages, counters. */
final class TrainingState {

  static final String KIND = "CKPT";

  private static final double GENERATOR_BETA1 = 0.5;
  private static final double DISCRIMINATOR_BETA1 = 0.0;
  private static final double BETA2 = 0.99;

  final float[] generator;
  final float[] averaged;
  final float[] discriminator;
  final Adam generatorAdam;
  final Adam discriminatorAdam;
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

  /** Moves the averaged weights towards the present ones; a warm-up lets early averages follow. */
  void average(double decay) {
    float keep = (float) Math.min(decay, (1.0 + step) / (10.0 + step));
    for (int i = 0; i < averaged.length; i++) {
      averaged[i] = keep * averaged[i] + (1 - keep) * generator[i];
    }
  }

  /** Whether all of the generator's parameters are numbers. */
  boolean isFinite() {
    float sum = 0;
    for (float value : generator) {
      sum += value * 0;
    }
    return sum == 0;
  }

  void save(Path file, Network generatorNetwork) throws IOException {
    SectionFile sections = new SectionFile(KIND);
    ByteBuffer counters = ByteBuffer.allocate(2 * Long.BYTES + 2 * Long.BYTES);
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
    sections.write(file);
  }

  void load(Path file) throws IOException {
    SectionFile sections = SectionFile.read(file, KIND);
    copy(sections.floats("generator"), generator, file);
    copy(sections.floats("averaged"), averaged, file);
    copy(sections.floats("discriminator"), discriminator, file);
    ByteBuffer counters = ByteBuffer.wrap(sections.bytes("counters"));
    step = counters.getLong();
    rateFactor = counters.getDouble();
    generatorAdam.restore(
        counters.getLong(), sections.floats("generator/mean"), sections.floats("generator/square"));
    discriminatorAdam.restore(
        counters.getLong(),
        sections.floats("discriminator/mean"),
        sections.floats("discriminator/square"));
  }

  private static void copy(float[] from, float[] to, Path file) throws IOException {
    if (from.length != to.length) {
      throw new IOException(
          "%s: checkpoint of a network with %d parameters, expected %d: the options differ from the run's"
              .formatted(file, from.length, to.length));
    }
    System.arraycopy(from, 0, to, 0, from.length);
  }
}
