package io.linmo.generation;

import io.linmo.gan.Adam;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.InkCalibration;
import io.linmo.gan.Losses;
import io.linmo.gan.Network;
import io.linmo.image.Displacement;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Completes one damaged glyph.
 *
 * <p>The network draws the character, and the drawing is registered with the ink. Then the style
 * code and the noise are fitted to the ink by cross-entropy, where ink and paper are certain.
 * {@link InkRepair} finally puts ink and drawing together.
 */
final class GlyphRepair {

  private static final int SIZE = GeneratorShape.IMAGE;
  private static final int PIXELS = SIZE * SIZE;
  private static final int NOISES = 8;
  private static final int STEPS = 30;
  private static final double RATE = 0.05;

  private final ScriptGenerator generator;
  private final Network network;
  private final SplittableRandom random;

  GlyphRepair(ScriptGenerator generator, long seed) {
    this.generator = generator;
    this.network = generator.network();
    this.random = new SplittableRandom(seed);
  }

  RepairedGlyph repair(GlyphSample damaged) {
    float[] parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    float[] own = parameters.clone();
    try {
      int codePoint = damaged.codePoint();
      GlyphImage seen = damaged.resize(SIZE).image();
      Displacement noise = Displacement.NONE;
      GlyphImage drawn = image(forward(codePoint, noise));
      GlyphRegistration fit = GlyphRegistration.of(seen, drawn);
      for (int round = 0; round < 2; round++) {
        GlyphImage laid = InkRepair.onDrawing(seen, fit);
        float[] weight = InkRepair.certainty(laid, drawn);
        noise = bestNoise(codePoint, laid, weight, noise);
        tune(codePoint, noise, laid, weight, parameters);
        drawn = image(forward(codePoint, noise));
        fit = GlyphRegistration.of(seen, drawn);
      }
      return InkRepair.compose(damaged, drawn, fit);
    } finally {
      network.writeParameters(own);
    }
  }

  private float[] forward(int codePoint, Displacement noise) {
    return network.forward(1, generator.input(List.of(codePoint), List.of(noise)).arrays());
  }

  private static GlyphImage image(float[] logits) {
    float[] coverage = InkCalibration.coverage(logits, PIXELS);
    return GeneratorShape.LAYOUT.image(coverage, 0);
  }

  private Displacement bestNoise(
      int codePoint, GlyphImage seen, float[] weight, Displacement present) {
    Displacement best = present;
    double least = loss(forward(codePoint, best), seen, weight, null);
    for (int i = 0; i < NOISES; i++) {
      Displacement noise = Displacement.random(random, 1);
      double loss = loss(forward(codePoint, noise), seen, weight, null);
      if (loss < least) {
        least = loss;
        best = noise;
      }
    }
    return best;
  }

  private void tune(
      int codePoint, Displacement noise, GlyphImage seen, float[] weight, float[] parameters) {
    Network.Range code = network.ranges().get(Generators.STYLE_CODES);
    Adam adam = new Adam(parameters.length, 0.9, 0.99);
    float[] gradient = new float[parameters.length];
    float[] best = parameters.clone();
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS; step++) {
      float[] logits = forward(codePoint, noise);
      float[] byLogits = new float[logits.length];
      double loss = loss(logits, seen, weight, byLogits);
      if (loss < least) {
        least = loss;
        System.arraycopy(parameters, 0, best, 0, best.length);
      }
      network.backward(byLogits);
      network.readGradient(gradient);
      adam.advance();
      adam.update(parameters, gradient, code.offset(), code.length(), RATE);
      network.writeParameters(parameters);
    }
    System.arraycopy(best, 0, parameters, 0, best.length);
    network.writeParameters(parameters);
  }

  /** Weighted cross-entropy; its gradient is written to {@code byLogits} unless that is null. */
  private static double loss(float[] logits, GlyphImage seen, float[] weight, float[] byLogits) {
    float[] target = new float[PIXELS];
    float[] packedWeight = new float[PIXELS];
    GeneratorShape.LAYOUT.pack(seen.coverage(), target, 0);
    GeneratorShape.LAYOUT.pack(weight, packedWeight, 0);
    float[] coverage = Losses.sigmoid(logits);
    double sum = 0;
    double all = 0;
    for (int i = 0; i < PIXELS; i++) {
      float l = logits[i];
      sum +=
          packedWeight[i] * (Math.max(l, 0) - l * target[i] + Math.log1p(Math.exp(-Math.abs(l))));
      all += packedWeight[i];
      if (byLogits != null) {
        byLogits[i] = packedWeight[i] * (coverage[i] - target[i]) / 1000;
      }
    }
    return sum / Math.max(1, all);
  }
}
