package io.linmo.gan;

/**
 * Sizes of a generator.
 *
 * <p>Images are packed: 4 x 4 pixels of the 128 x 128 image become 16 channels of a 32 x 32 grid
 * ({@link PatchLayout}), so that all convolutions run at 32 x 32 and below.
 *
 * @param exemplars glyphs of the same character from the nearest known faces that are shown beside
 *     the content glyph, each 64 x 64 (4 channels)
 * @param analogies pictures of the character put together from the hand's written ones, each 64 x
 *     64
 * @param standards pictures of the character in further standard faces, each 64 x 64
 * @param styles rows of the style code table
 * @param styleSize length S of a style code
 * @param characters rows of the character code table, 0 for none
 * @param characterSize length of a character code
 * @param condition length of the joint condition vector
 * @param widths channels at 32, 16, 8 and 4
 */
public record GeneratorShape(
    int exemplars,
    int analogies,
    int standards,
    int styles,
    int styleSize,
    int characters,
    int characterSize,
    int condition,
    int[] widths) {

  private static final int STYLE_CODE = 96;
  private static final int CONDITION = 128;
  private static final int[] WIDTHS = {48, 96, 192, 256};

  /** Edge of the image in pixels. */
  public static final int IMAGE = 128;

  /** Edge of the packed grid. */
  public static final int GRID = 32;

  /** How images are packed. */
  public static final PatchLayout LAYOUT = new PatchLayout(IMAGE, IMAGE / GRID);

  /** How exemplars, analogies and standard forms are packed. */
  public static final PatchLayout PICTURE_LAYOUT = new PatchLayout(IMAGE / 2, IMAGE / 2 / GRID);

  /** Channels of a packed image. */
  public static final int PACKED = LAYOUT.channels();

  /** Channels of a packed exemplar, analogy or standard form of half the image's size. */
  public static final int PACKED_EXEMPLAR = PICTURE_LAYOUT.channels();

  /** Channels of the noise: a displacement of the ink in x and y. */
  public static final int NOISE = 2;

  public GeneratorShape {
    if (widths.length != 4) {
      throw new IllegalArgumentException(
          "generator: %d widths, expected 4".formatted(widths.length));
    }
    widths = widths.clone();
  }

  @Override
  public int[] widths() {
    return widths.clone();
  }

  /** The sizes of a base model's generator. */
  public static GeneratorShape forBaseModel(
      int exemplars, int analogies, int standards, int styles, int characters, int characterSize) {
    return new GeneratorShape(
        exemplars,
        analogies,
        standards,
        styles,
        STYLE_CODE,
        characters,
        characterSize,
        CONDITION,
        WIDTHS);
  }

  /** Channels of the packed input: content glyph, exemplars, analogies, standards, noise. */
  public int inputChannels() {
    return PACKED + (exemplars + analogies + standards) * PACKED_EXEMPLAR + NOISE;
  }

  public GeneratorShape withStyles(int count) {
    return new GeneratorShape(
        exemplars,
        analogies,
        standards,
        count,
        styleSize,
        characters,
        characterSize,
        condition,
        widths);
  }
}
