package io.linmo.raster;

import io.linmo.font.FontFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Optional;

/**
 * Renders outlines into glyph images by area coverage.
 *
 * <p>The platform's scan converter is used as a plain polygon filler: a pixel's value is the share
 * of its area inside the outline (non-zero winding, 8 sub-scanlines, 256 positions in each), to 8
 * bits. Needs no screen and no installed fonts. Safe for use by several threads.
 */
public final class GlyphRasterizer {

  /** Share of a Latin image's side that the ink box's longer side fills: 112 of 128 pixels. */
  public static final double LATIN_INK_SHARE = 112.0 / 128;

  /** Top of the Han em box above the baseline, in em; its bottom lies 1 em lower, at -0.12. */
  public static final double HAN_TOP = 0.88;

  /** Largest distance between a curve and the chord that stands for it, in pixels. */
  private static final double FLATNESS_PX = 0.02;

  private GlyphRasterizer() {}

  /**
   * A character of a font in the placement of its script.
   *
   * @param size edge of the square image, in pixels
   * @return empty where the font has no ink for the character
   */
  public static Optional<GlyphSample> sample(
      FontFile font, int codePoint, Script script, int size) {
    Optional<Path2D> outline = font.outline(codePoint);
    if (outline.isEmpty()) {
      return Optional.empty();
    }
    double advance = font.advance(codePoint);
    GlyphFrame frame =
        script == Script.HAN
            ? hanFrame(advance, size)
            : latinFrame(outline.get().getBounds2D(), advance, size);
    GlyphImage image = render(outline.get(), frame, size);
    return Optional.of(new GlyphSample(codePoint, image, frame));
  }

  /**
   * The frame that centres an ink box, its longer side filling {@value #LATIN_INK_SHARE} of the
   * image.
   *
   * @param inkBounds the ink box in em, y up
   */
  public static GlyphFrame latinFrame(Rectangle2D inkBounds, double advance, int size) {
    double longest = Math.max(inkBounds.getWidth(), inkBounds.getHeight());
    double pixelSize = longest / (LATIN_INK_SHARE * size);
    double half = pixelSize * size / 2;
    return new GlyphFrame(
        inkBounds.getCenterX() - half, inkBounds.getCenterY() + half, pixelSize, advance);
  }

  /** The frame whose image is the em box: x from 0 to 1, y from -0.12 to 0.88. */
  public static GlyphFrame hanFrame(double advance, int size) {
    return new GlyphFrame(0, HAN_TOP, 1.0 / size, advance);
  }

  /**
   * The coverage of an outline on a square image; what lies outside the frame is cut off.
   *
   * @param emOutline the outline in em, y up
   */
  public static GlyphImage render(Shape emOutline, GlyphFrame frame, int size) {
    BufferedImage canvas = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = canvas.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fill(flattened(emOutline, pixelsFromEm(frame)));
    } finally {
      graphics.dispose();
    }
    byte[] gray = ((DataBufferByte) canvas.getRaster().getDataBuffer()).getData();
    float[] coverage = new float[gray.length];
    for (int i = 0; i < gray.length; i++) {
      coverage[i] = (gray[i] & 0xFF) / 255f;
    }
    return GlyphImage.of(size, size, coverage);
  }

  private static AffineTransform pixelsFromEm(GlyphFrame frame) {
    double scale = 1 / frame.pixelSize();
    return new AffineTransform(scale, 0, 0, -scale, -frame.left() * scale, frame.top() * scale);
  }

  /** The platform's own chords would leave out 0.04 px along every curve. */
  private static Shape flattened(Shape emOutline, AffineTransform pixelsFromEm) {
    PathIterator pieces = emOutline.getPathIterator(pixelsFromEm, FLATNESS_PX);
    Path2D chords = new Path2D.Double(pieces.getWindingRule());
    chords.append(pieces, false);
    return chords;
  }
}
