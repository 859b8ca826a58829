package io.linmo.conditioning;

import io.linmo.corpus.StyleVariant;
import io.linmo.gan.GeneratorShape;
import io.linmo.image.Displacement;
import io.linmo.image.GlyphImage;
import java.util.random.RandomGenerator;

/**
 * The generator's inputs for a batch, filled in sample by sample.
 *
 * <p>Layout of {@code glyphs}: for each sample the packed content glyph (16 channels), the packed
 * exemplars, analogies and standard forms (4 channels each), the noise field (2 channels), all on
 * the 32 x 32 grid.
 */
public final class GeneratorInput {

  /** Variants move the code about as far as faces differ: learned codes spread by 0.3 to 0.4. */
  private static final double VARIANT_SCALE = 0.4;

  private static final int PLANE = GeneratorShape.GRID * GeneratorShape.GRID;

  private final GeneratorShape shape;
  private final int batch;
  private final float[] glyphs;
  private final float[] styles;
  private final float[] variants;
  private final float[] characters;

  public GeneratorInput(GeneratorShape shape, int batch) {
    this.shape = shape;
    this.batch = batch;
    this.glyphs = new float[batch * shape.inputChannels() * PLANE];
    this.styles = new float[batch];
    this.variants = new float[batch * shape.styleSize()];
    this.characters = new float[batch];
  }

  /** A content glyph in the layout that {@link #setContent} takes. */
  public static float[] pack(GlyphImage content) {
    float[] packed = new float[GeneratorShape.PACKED * PLANE];
    GeneratorShape.LAYOUT.pack(content.coverage(), packed, 0);
    return packed;
  }

  public int batch() {
    return batch;
  }

  private int start(int sample) {
    return sample * shape.inputChannels() * PLANE;
  }

  public GeneratorInput setContent(int sample, float[] packed) {
    System.arraycopy(packed, 0, glyphs, start(sample), GeneratorShape.PACKED * PLANE);
    return this;
  }

  /**
   * Shows the exemplars of a character from the hands with the highest scores that have it.
   *
   * @param skip a hand that must not be shown, or -1
   */
  public GeneratorInput setExemplars(
      int sample, ExemplarBank bank, int codePoint, double[] scores, int skip) {
    int at = start(sample) + GeneratorShape.PACKED * PLANE;
    bank.write(codePoint, scores, skip, shape.exemplars(), glyphs, at);
    return this;
  }

  /** Shows a character as one hand of the bank writes it, in place of several. */
  public GeneratorInput setExemplar(int sample, ExemplarBank bank, int codePoint, int hand) {
    int at = start(sample) + GeneratorShape.PACKED * PLANE;
    bank.writeAlone(codePoint, hand, shape.exemplars(), glyphs, at);
    return this;
  }

  /** Shows how the hand may write a character by what it wrote, each 64 x 64; or none. */
  public GeneratorInput setAnalogies(int sample, float[][] pictures) {
    int length = GeneratorShape.PACKED_EXEMPLAR * PLANE;
    int at = start(sample) + GeneratorShape.PACKED * PLANE + shape.exemplars() * length;
    for (int i = 0; i < Math.min(shape.analogies(), pictures.length); i++) {
      GeneratorShape.PICTURE_LAYOUT.pack(pictures[i], glyphs, at + i * length);
    }
    return this;
  }

  /** Shows a character as standard faces have it, each 64 x 64; null where one lacks it. */
  public GeneratorInput setStandards(int sample, float[][] pictures) {
    int length = GeneratorShape.PACKED_EXEMPLAR * PLANE;
    int before = shape.exemplars() + shape.analogies();
    int at = start(sample) + GeneratorShape.PACKED * PLANE + before * length;
    for (int i = 0; i < shape.standards(); i++) {
      if (pictures[i] != null) {
        GeneratorShape.PICTURE_LAYOUT.pack(pictures[i], glyphs, at + i * length);
      }
    }
    return this;
  }

  public GeneratorInput setNoise(int sample, Displacement noise) {
    noise.write(GeneratorShape.GRID, glyphs, start(sample + 1) - GeneratorShape.NOISE * PLANE);
    return this;
  }

  /**
   * @param style row of the style code table
   * @param character row of the character code table; ignored where there is none
   */
  public GeneratorInput setCodes(int sample, int style, int character) {
    styles[sample] = style;
    characters[sample] = character;
    return this;
  }

  /**
   * Draws a variant of the style instead of the style itself.
   *
   * @param blur standard deviation of what is added to every number of the code at random
   */
  public GeneratorInput setVariant(
      int sample, StyleVariant variant, double blur, RandomGenerator random) {
    int start = sample * shape.styleSize();
    for (int i = 0; blur > 0 && i < shape.styleSize(); i++) {
      variants[start + i] = (float) (blur * random.nextGaussian());
    }
    variant.addTo(variants, start, VARIANT_SCALE);
    return this;
  }

  /** The arrays in the order of the generator's inputs. */
  public float[][] arrays() {
    return shape.characters() > 0
        ? new float[][] {glyphs, styles, variants, characters}
        : new float[][] {glyphs, styles, variants};
  }
}
