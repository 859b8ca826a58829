package io.linmo.gan;

import io.linmo.dataset.Displacement;
import io.linmo.dataset.ExemplarBank;
import io.linmo.raster.GlyphImage;

/**
 * The generator's inputs for a batch, filled in sample by sample.
 *
 * <p>Layout of {@code glyphs}: for each sample the packed content glyph (16 channels), the packed
 * exemplars (4 channels each), the noise field (2 channels), all on the 32 x 32 grid.
 */
public final class GeneratorInput {

  private static final int PLANE = GeneratorShape.GRID * GeneratorShape.GRID;

  private final GeneratorShape shape;
  private final int batch;
  private final float[] glyphs;
  private final float[] styles;
  private final float[] characters;

  public GeneratorInput(GeneratorShape shape, int batch) {
    this.shape = shape;
    this.batch = batch;
    this.glyphs = new float[batch * shape.inputChannels() * PLANE];
    this.styles = new float[batch];
    this.characters = new float[batch];
  }

  /** A content glyph in the layout that {@link #setContent} takes. */
  public static float[] pack(GlyphImage content) {
    float[] packed = new float[GeneratorShape.PACKED * PLANE];
    PatchLayout.pack(content.coverage(), GeneratorShape.IMAGE, 4, packed, 0);
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
   * Shows the exemplars of a character from the first of the ranked hands that have it.
   *
   * @param skip a hand that must not be shown, or -1
   */
  public GeneratorInput setExemplars(
      int sample, ExemplarBank bank, int codePoint, int[] ranked, int skip) {
    int at = start(sample) + GeneratorShape.PACKED * PLANE;
    bank.write(codePoint, ranked, skip, shape.exemplars(), glyphs, at);
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

  /** The arrays in the order of the generator's inputs. */
  public float[][] arrays() {
    return shape.characters() > 0
        ? new float[][] {glyphs, styles, characters}
        : new float[][] {glyphs, styles};
  }
}
