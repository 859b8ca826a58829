package io.linmo.training;

import io.linmo.gan.DenseNetworks;
import io.linmo.gan.Discriminators;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import java.util.List;
import java.util.SplittableRandom;

/** A small generator, its discriminator, and batches of bars in two styles to train them on. */
final class SmallTraining {

  static final int BATCH = 2;

  private static final GeneratorShape SHAPE =
      new GeneratorShape(0, 0, 0, 2, 6, 2, 4, 8, new int[] {8, 8, 16, 16});

  private SmallTraining() {}

  static TrainingOptions options() {
    return new TrainingOptions(BATCH, 8e-4, 4e-4, 4, 1, 0, 0.9, LossWeights.DEFAULT, 1);
  }

  static Players players() {
    return new Players(
        Generators.create(SHAPE, 1),
        Discriminators.create(SHAPE.styleSize(), 4, 2),
        Discriminators.PATCHES,
        2,
        2,
        Discriminators.FEATURES,
        Discriminators.FIRST,
        "styleCodes",
        true);
  }

  /** The same generator against a few dense neurons, whose checkpoints are written at once. */
  static Players lightPlayers() {
    int image = GeneratorShape.IMAGE * GeneratorShape.IMAGE;
    return new Players(
        Generators.create(SHAPE, 1),
        DenseNetworks.create(2, image, 4, 1),
        1,
        0,
        0,
        List.of(DenseNetworks.FIRST),
        DenseNetworks.FIRST,
        null,
        true);
  }

  static Batch batch(long step) {
    return batch(step, BATCH);
  }

  /** A batch for {@link #lightPlayers}, whose discriminator sees the sample alone. */
  static Batch lightBatch(long step) {
    Batch batch = batch(step, BATCH);
    return new Batch(
        BATCH,
        batch.generatorInputs(),
        batch.real(),
        new float[0][],
        batch.styles(),
        batch.characters());
  }

  /** Upright and lying bars, thin in the one style and bold in the other. */
  static Batch batch(long step, int size) {
    SplittableRandom random = new SplittableRandom(17 + step);
    int image = GeneratorShape.IMAGE * GeneratorShape.IMAGE;
    int input = SHAPE.inputChannels() * GeneratorShape.GRID * GeneratorShape.GRID;
    float[] glyphs = new float[size * input];
    float[] content = new float[size * image];
    float[] real = new float[size * image];
    int[] styles = new int[size];
    int[] characters = new int[size];
    for (int n = 0; n < size; n++) {
      styles[n] = random.nextInt(2);
      characters[n] = random.nextInt(2);
      GeneratorShape.LAYOUT.pack(bar(characters[n], 12), content, n * image);
      GeneratorShape.LAYOUT.pack(bar(characters[n], 8 + 12 * styles[n]), real, n * image);
      System.arraycopy(content, n * image, glyphs, n * input, image);
    }
    return new Batch(
        size,
        new float[][] {
          glyphs, floats(styles), new float[size * SHAPE.styleSize()], floats(characters)
        },
        real,
        new float[][] {content},
        styles,
        characters);
  }

  private static float[] bar(int character, int width) {
    int edge = GeneratorShape.IMAGE;
    float[] coverage = new float[edge * edge];
    for (int along = 8; along < edge - 8; along++) {
      for (int across = (edge - width) / 2; across < (edge + width) / 2; across++) {
        coverage[character == 0 ? along * edge + across : across * edge + along] = 1;
      }
    }
    return coverage;
  }

  private static float[] floats(int[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = values[i];
    }
    return result;
  }
}
