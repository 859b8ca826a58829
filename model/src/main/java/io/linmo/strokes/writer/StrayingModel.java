package io.linmo.strokes.writer;

import io.linmo.gan.Network;
import io.linmo.gan.StrokeNetworks;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * The generator's last part: corrects where strokes go, so that one writing of a character holds
 * together as the hand's own do.
 *
 * <p>For each stroke it sees {@link StrokeFeatures}, the predicted displacements and what this
 * writing strays from them, how far the hand strays ({@link WrittenHand#numbers}), {@value #NOISE}
 * random numbers of the character and as many of the stroke, by the amount of straying, and the
 * strokes beside it. Output: corrections of the displacements, {@code [strokes, 16]}, in em; none
 * before training.
 */
final class StrayingModel {

  static final int NOISE = 4;

  private static final int WIDTH = 64;
  private static final int FEATURES =
      StrokeFeatures.SIZE + 2 * ReferenceHead.DISPLACEMENT + WrittenHand.NUMBERS + 2 * NOISE;

  /** The network's arrays grow in steps of this many rows, so that their size seldom changes. */
  private static final int ROWS = 64;

  private final Network network;
  private int rows;

  StrayingModel(long seed) {
    network = StrokeNetworks.create(FEATURES, WIDTH, ReferenceHead.DISPLACEMENT, seed);
    float[] parameters = parameters();
    Network.Range last = network.ranges().get("output/W");
    Arrays.fill(parameters, last.offset(), last.offset() + last.length(), 0);
    network.writeParameters(parameters);
  }

  static StrayingModel of(float[] parameters) throws IOException {
    StrayingModel model = new StrayingModel(0);
    if (parameters.length != model.network.parameterCount()) {
      throw new IOException(
          "%d parameters of straying, expected %d"
              .formatted(parameters.length, model.network.parameterCount()));
    }
    model.network.writeParameters(parameters);
    return model;
  }

  float[] parameters() {
    float[] parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    return parameters;
  }

  Network network() {
    return network;
  }

  /**
   * Corrections of the displacements of all these characters, {@code [strokes, 16]}, in em.
   *
   * @param hand the numbers of the hand that writes
   * @param random chance of each that strays
   */
  float[] correct(List<Writing> writings, float[] hand, IntFunction<Random> random) {
    int strokes = writings.stream().mapToInt(w -> w.standard().strokes()).sum();
    rows = (strokes + ROWS - 1) / ROWS * ROWS;
    float[] features = new float[rows * FEATURES];
    float[] character = new float[rows];
    Arrays.fill(character, writings.size());
    int row = 0;
    for (int i = 0; i < writings.size(); i++) {
      Writing writing = writings.get(i);
      float[] standard = StrokeFeatures.of(writing.standard());
      Random chance = writing.amount() > 0 ? random.apply(i) : null;
      float[] noise = noise(chance, writing.amount());
      for (int s = 0; s < writing.standard().strokes(); s++) {
        character[row] = i;
        int at = row * FEATURES;
        at = put(standard, s * StrokeFeatures.SIZE, StrokeFeatures.SIZE, 1, features, at);
        at = displacement(writing.predicted(), s, features, at);
        at = displacement(writing.strayed(), s, features, at);
        at = put(hand, 0, WrittenHand.NUMBERS, 1, features, at);
        at = put(noise, 0, NOISE, 1, features, at);
        put(noise(chance, writing.amount()), 0, NOISE, 1, features, at);
        row++;
      }
    }
    float[] output = network.forward(rows, features, character);
    float[] corrections = new float[strokes * ReferenceHead.DISPLACEMENT];
    put(output, 0, corrections.length, ReferenceHead.SCALE, corrections, 0);
    return corrections;
  }

  private static float[] noise(Random random, double amount) {
    float[] noise = new float[NOISE];
    for (int i = 0; i < NOISE && amount > 0; i++) {
      noise[i] = (float) (amount * random.nextGaussian());
    }
    return noise;
  }

  private static int displacement(float[] values, int stroke, float[] features, int at) {
    int size = ReferenceHead.DISPLACEMENT;
    return put(values, stroke * size, size, 1 / ReferenceHead.SCALE, features, at);
  }

  private static int put(float[] from, int first, int size, float factor, float[] to, int at) {
    for (int i = 0; i < size; i++) {
      to[at + i] = factor * from[first + i];
    }
    return at + size;
  }

  /**
   * Computes the gradient by the network's parameters after {@link #correct}.
   *
   * @param byCorrections the loss's gradient by what it returned
   */
  void backward(float[] byCorrections) {
    float[] byOutput = new float[rows * ReferenceHead.DISPLACEMENT];
    put(byCorrections, 0, byCorrections.length, ReferenceHead.SCALE, byOutput, 0);
    network.backward(byOutput);
  }
}
