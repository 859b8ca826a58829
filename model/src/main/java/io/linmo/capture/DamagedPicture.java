package io.linmo.capture;

import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A picture of one damaged glyph: its ink without stains, and the way back to a picture of the same
 * canvas once the ink was mended.
 *
 * <p>The ink is worked on at most {@value #WORKING_SIDE} px large. {@link #mended} changes the
 * picture's own pixels, and only those that the mending names.
 */
public final class DamagedPicture {

  private static final int WORKING_SIDE = 768;

  /** Border opacity below which the ink stands on nothing instead of paper. */
  private static final float OPAQUE = 0.5f;

  private final BufferedImage picture;
  private final int factor;
  private final boolean onNothing;
  private final PictureColours colours;
  private final StainedInk stained;

  private DamagedPicture(BufferedImage picture, String source) throws IOException {
    this.picture = picture;
    int longest = Math.max(picture.getWidth(), picture.getHeight());
    this.factor = (longest + WORKING_SIDE - 1) / WORKING_SIDE;
    ColourPlanes planes = ColourPlanes.of(picture, factor);
    this.onNothing = planes.borderAlpha() < OPAQUE;
    this.stained =
        onNothing
            ? StainedInk.clean(planes.width(), planes.height(), planes.alpha())
            : StainedInk.on(planes.width(), planes.height(), planes.lightness());
    if (ink().isEmpty()) {
      throw new IOException(
          source + ": no ink found on the page, expected strokes that stand out from it");
    }
    this.colours = PictureColours.of(planes, stained);
  }

  /** Reads a picture file; its canvas is that of the picture turned upright. */
  public static DamagedPicture read(Path file) throws IOException {
    return of(PictureFile.read(file, PictureLimit.CHARACTER), file.toString());
  }

  /**
   * @param source what errors call the picture
   */
  static DamagedPicture of(BufferedImage picture, String source) throws IOException {
    return new DamagedPicture(picture, source);
  }

  /** The ink on the whole canvas, at the working resolution; stains are not in it. */
  public GlyphImage ink() {
    return stained.ink();
  }

  /** Where there is a stain, on the same canvas as {@link #ink()}. */
  public InkBitmap stains() {
    return stained.stains();
  }

  /** Width of the picture in pixels. */
  public int width() {
    return picture.getWidth();
  }

  /** Height of the picture in pixels. */
  public int height() {
    return picture.getHeight();
  }

  /** Pixels of the picture to one of {@link #ink()}. */
  public int factor() {
    return factor;
  }

  /**
   * The picture with other ink and without stains: pixels of {@code changed} and of the stains are
   * painted anew in the picture's own colours of ink and paper, all others stay as they are.
   *
   * @param ink the mended ink, on the canvas of {@link #ink()}
   * @param changed where the picture is to change, on the same canvas
   */
  public BufferedImage mended(GlyphImage ink, InkBitmap changed) {
    boolean alpha = picture.getColorModel().hasAlpha();
    BufferedImage result =
        new BufferedImage(
            width(), height(), alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    PixelRows rows = new PixelRows(picture);
    float[] row = new float[PixelRows.CHANNELS * width()];
    for (int y = 0; y < height(); y++) {
      rows.read(y, row);
      for (int x = 0; x < width(); x++) {
        boolean anew = changed.at(x / factor, y / factor) || stains().at(x / factor, y / factor);
        result.setRGB(x, y, anew ? painted(ink, x, y) : argb(row, x));
      }
    }
    return result;
  }

  private static int argb(float[] row, int x) {
    int from = PixelRows.CHANNELS * x;
    return byteOf(row[from + 3]) << 24
        | byteOf(row[from]) << 16
        | byteOf(row[from + 1]) << 8
        | byteOf(row[from + 2]);
  }

  private int painted(GlyphImage ink, int x, int y) {
    float share =
        factor == 1
            ? ink.at(x, y)
            : ink.interpolated((x + 0.5) / factor - 0.5, (y + 0.5) / factor - 0.5);
    float opacity = onNothing ? share : 1;
    float mixed = onNothing ? 1 : share;
    int argb = byteOf(opacity);
    for (int channel = 0; channel < 3; channel++) {
      argb = argb << 8 | byteOf(colours.mixed(channel, x / factor, y / factor, mixed));
    }
    return argb;
  }

  private static int byteOf(float share) {
    return Math.round(255 * Math.max(0, Math.min(1, share)));
  }
}
