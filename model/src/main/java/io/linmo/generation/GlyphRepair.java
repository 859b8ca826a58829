package io.linmo.generation;

import io.linmo.gan.Adam;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.InkCalibration;
import io.linmo.gan.Losses;
import io.linmo.gan.Network;
import io.linmo.image.Displacement;
import io.linmo.image.GlyphImage;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Completes one damaged glyph.
 *
 * <p>A drawing of the character is laid onto the ink. Where the network draws it, its style code
 * and noise are first fitted to the ink by cross-entropy, where ink and paper are certain. Of
 * several drawings, such as the forms in which the person wrote the character elsewhere, the one
 * that agrees best with the ink is taken. {@link InkRepair} finally puts ink and drawing together.
 */
public final class GlyphRepair {

  private static final int SIZE = GeneratorShape.IMAGE;
  private static final int PIXELS = SIZE * SIZE;
  private static final int NOISES = 8;
  private static final int STEPS = 30;
  private static final double RATE = 0.05;

  /** Share of the ink that must lie on a drawing, or it shows another form of the character. */
  private static final double FITTING = 0.6;

  /** How much better a later drawing must agree with the ink, as a share of it. */
  private static final double PREFERENCE = 0.05;

  private final ScriptGenerator generator;
  private final Network network;
  private final SplittableRandom random;

  GlyphRepair(ScriptGenerator generator, long seed) {
    this.generator = generator;
    this.network = generator.network();
    this.random = new SplittableRandom(seed);
  }

  /**
   * Completes a glyph by the best of some drawings.
   *
   * @param ink of the damaged glyph, on a canvas of any size
   * @param drawings of the character, squares of one size; of those that agree about as well with
   *     the ink the first is taken
   */
  public static RepairedGlyph by(int codePoint, GlyphImage ink, List<GlyphImage> drawings) {
    GlyphImage best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (GlyphImage drawing : drawings) {
      GlyphImage laid = LaidDrawing.of(ink, drawing, DrawingPlace.of(ink, drawing));
      double agreement = LaidDrawing.agreement(ink, laid);
      if (agreement > most + PREFERENCE) {
        most = agreement;
        best = laid;
      }
    }
    return most < FITTING
        ? RepairedGlyph.unfit(codePoint, ink, most)
        : InkRepair.compose(codePoint, ink, best, most);
  }

  /** The network's drawing of a character, fitted to damaged ink of it. */
  GlyphImage fitted(int codePoint, GlyphImage ink) {
    float[] parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    float[] own = parameters.clone();
    try {
      Displacement noise = Displacement.NONE;
      GlyphImage drawn = image(forward(codePoint, noise));
      for (int round = 0; round < 2; round++) {
        GlyphImage seen = DrawingPlace.of(ink, drawn).seen(ink, SIZE);
        float[] weight = InkRepair.certainty(seen, drawn);
        noise = bestNoise(codePoint, seen, weight, noise);
        tune(codePoint, noise, seen, weight, parameters);
        drawn = image(forward(codePoint, noise));
      }
      return drawn;
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
