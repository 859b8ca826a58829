package io.linmo.training;

import io.linmo.conditioning.GeneratorInput;
import io.linmo.conditioning.ScriptRecipe;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.corpus.GlyphCorpus.Pair;
import io.linmo.gan.GeneratorShape;
import io.linmo.image.Displacement;
import java.util.SplittableRandom;

/**
 * Random batches of a corpus: content glyph, conditioning, noise and the true glyph displaced by
 * that noise.
 *
 * <p>A sample's conditioning is that of a simulated hand ({@link HandSimulation}), prepared as for
 * a new hand from its references.
 */
public final class GlyphBatches implements BatchSource {

  /** Share of samples without displacement. */
  private static final double STILL = 0.5;

  /** Share of samples that are the face itself, no variant of it. */
  private static final double PLAIN = 0.4;

  /**
   * Standard deviation of the noise on style codes. Codes near a face's own then draw nearly the
   * same, and forms are taken from exemplars rather than memorised.
   */
  private static final double CODE_NOISE = 0.1;

  private final GlyphCorpus corpus;
  private final GeneratorShape shape;
  private final int batch;
  private final long seed;
  private final boolean heldOut;
  private final HandSimulation hands;

  /**
   * @param heldOut whether to draw held-out pairs, without noise, instead of training pairs
   */
  public GlyphBatches(
      GlyphCorpus corpus,
      ScriptRecipe recipe,
      GeneratorShape shape,
      int batch,
      long seed,
      boolean heldOut) {
    this.corpus = corpus;
    this.shape = shape;
    this.batch = batch;
    this.seed = seed;
    this.heldOut = heldOut;
    this.hands = HandSimulation.of(recipe, corpus, heldOut);
  }

  @Override
  public Batch batch(long step) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + step);
    int image = GeneratorShape.IMAGE * GeneratorShape.IMAGE;
    GeneratorInput input = new GeneratorInput(shape, batch);
    float[] real = new float[batch * image];
    float[] content = new float[batch * image];
    int[] styles = new int[batch];
    int[] characters = new int[batch];
    for (int n = 0; n < batch; n++) {
      Pair pair = corpus.draw(random, heldOut);
      Displacement noise =
          heldOut || random.nextDouble() < STILL
              ? Displacement.NONE
              : Displacement.random(random, 1);
      int variant =
          heldOut || random.nextDouble() < PLAIN
              ? 0
              : 1 + random.nextInt(HandSimulation.VARIANTS - 1);
      styles[n] = pair.face();
      characters[n] = pair.character();
      HandSimulation.Sample sample = hands.sample(pair, variant, random);
      System.arraycopy(sample.content(), 0, content, n * image, image);
      input.setContent(n, sample.content()).setNoise(n, noise);
      input.setCodes(n, styles[n], characters[n]);
      input.setVariant(n, sample.variant(), heldOut ? 0 : CODE_NOISE, random);
      sample.show(input, n, random);
      float[] truth = corpus.displaced(pair, sample.variant(), noise).coverage();
      GeneratorShape.LAYOUT.pack(truth, real, n * image);
    }
    return new Batch(batch, input.arrays(), real, new float[][] {content}, styles, characters);
  }
}
