package io.linmo.generation;

import io.linmo.gan.Adam;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.InkCalibration;
import io.linmo.gan.Losses;
import io.linmo.gan.Network;
import io.linmo.image.Displacement;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.InkShaping;
import io.linmo.recognition.InkPieces;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Completes one damaged glyph.
 *
 * <p>The network draws the character; the drawing is laid on the ink that is there; then the style
 * code, and the noise, are sought with which it agrees best with that ink, by cross-entropy where
 * ink or paper are sure. Unsure are strokes that the network draws where no ink is: they may be
 * lost. In the end a piece of ink far from the drawing is a stain and goes, other ink stays, and
 * strokes of the drawing far from any ink are added.
 */
final class GlyphRepair {

  private static final int SIZE = GeneratorShape.IMAGE;
  private static final int PIXELS = SIZE * SIZE;
  private static final int NOISES = 8;
  private static final int STEPS = 30;
  private static final double RATE = 0.05;

  /** Ink farther than this from the drawing is a stain, at 128 px. */
  private static final double STAIN = 8;

  /** A piece of ink is a stain if less than this share of it lies near the drawing. */
  private static final double STAIN_SHARE = 0.4;

  /** Coverage that counts as ink when pieces are told apart. */
  private static final float FAINT = 0.1f;

  /** How much steeper the edges of added strokes are made. */
  private static final float EDGE = 4;

  /** A stroke of the drawing nearer than this to ink is there already. */
  private static final double PRESENT = 3.5;

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
        GlyphImage laid = onDrawing(seen, fit);
        float[] weight = certainty(laid, drawn);
        noise = bestNoise(codePoint, laid, weight, noise);
        tune(codePoint, noise, laid, weight, parameters);
        drawn = image(forward(codePoint, noise));
        fit = GlyphRegistration.of(seen, drawn);
      }
      return compose(damaged, drawn, fit);
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

  private static final GlyphFrame ANY = new GlyphFrame(0, 1, 1.0 / SIZE, 1);

  /** The seen ink in the place of the drawing. */
  private static GlyphImage onDrawing(GlyphImage seen, GlyphRegistration fit) {
    return InkShaping.warped(
            new GlyphSample('?', seen, ANY), (x, y) -> fit.x(x, SIZE), (x, y) -> fit.y(y, SIZE))
        .image();
  }

  /** 1 where ink or paper is sure, 0 where a stroke may be lost or ink may be a stain. */
  private static float[] certainty(GlyphImage seen, GlyphImage drawn) {
    InkBitmap ink = InkBitmap.of(seen);
    InkBitmap expected = InkBitmap.of(drawn);
    InkBitmap nearInk = ink.grown(PRESENT);
    InkBitmap nearDrawing = expected.grown(STAIN);
    float[] weight = new float[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      int x = i % SIZE;
      int y = i / SIZE;
      boolean lost = expected.at(x, y) && !nearInk.at(x, y);
      boolean stain = ink.at(x, y) && !nearDrawing.at(x, y);
      weight[i] = lost || stain ? 0 : 1;
    }
    return weight;
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

  /** At the damaged image's own resolution. */
  private static RepairedGlyph compose(
      GlyphSample damaged, GlyphImage drawn, GlyphRegistration fit) {
    GlyphRegistration back =
        new GlyphRegistration(1 / fit.scale(), -fit.dx() / fit.scale(), -fit.dy() / fit.scale());
    GlyphImage laid =
        InkShaping.warped(
                new GlyphSample('?', drawn, ANY),
                (x, y) -> back.x(x, SIZE),
                (x, y) -> back.y(y, SIZE))
            .image();
    int size = damaged.image().width();
    double scale = size / (double) SIZE;
    GlyphImage fine = new GlyphSample('?', laid, ANY).resize(size).image();
    InkBitmap expected = InkBitmap.of(fine);
    InkBitmap nearDrawing = expected.grown(STAIN * scale);
    double before = damaged.image().inkArea();
    GlyphImage keptImage = withoutStains(damaged.image(), nearDrawing);
    float[] result = keptImage.coverage();
    double kept = keptImage.inkArea();
    InkBitmap lost = lost(expected, InkBitmap.of(keptImage).grown(PRESENT * scale), size);
    InkBitmap reach = lost.grown((PRESENT + 1.5) * scale);
    for (int i = 0; i < result.length; i++) {
      if (reach.at(i % size, i / size)) {
        float ink = EDGE * (fine.at(i % size, i / size) - 0.5f) + 0.5f;
        result[i] = Math.max(result[i], Math.min(1, ink));
      }
    }
    GlyphImage whole = GlyphImage.of(size, size, result);
    return new RepairedGlyph(
        new GlyphSample(damaged.codePoint(), whole, damaged.frame()),
        before == 0 ? 1 : kept / before,
        whole.inkArea() == 0 ? 0 : (whole.inkArea() - kept) / whole.inkArea());
  }

  /** Without the pieces of ink of which only a small share lies near the drawing. */
  private static GlyphImage withoutStains(GlyphImage image, InkBitmap nearDrawing) {
    int size = image.width();
    float[] result = image.coverage();
    for (int[] piece : InkPieces.of(size, size, i -> image.at(i % size, i / size) > FAINT)) {
      long near = Arrays.stream(piece).filter(i -> nearDrawing.at(i % size, i / size)).count();
      if (near < STAIN_SHARE * piece.length) {
        Arrays.stream(piece).forEach(i -> result[i] = 0);
      }
    }
    return GlyphImage.of(size, size, result);
  }

  /** Ink of the drawing that is not near any ink. */
  private static InkBitmap lost(InkBitmap expected, InkBitmap nearInk, int size) {
    float[] lost = new float[size * size];
    for (int i = 0; i < lost.length; i++) {
      int x = i % size;
      int y = i / size;
      lost[i] = expected.at(x, y) && !nearInk.at(x, y) ? 1 : 0;
    }
    return InkBitmap.of(GlyphImage.of(size, size, lost));
  }
}
