package io.linmo.image;

import io.linmo.font.FontFile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
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
    GlyphFrame frame = script.frame(outline.get().getBounds2D(), advance, size);
    GlyphImage image = render(outline.get(), frame, size);
    return Optional.of(new GlyphSample(codePoint, image, frame));
  }

  /**
   * The coverage of an outline on a square image; what lies outside the frame is cut off.
   *
   * @param emOutline the outline in em, y up
   */
  public static GlyphImage render(Shape emOutline, GlyphFrame frame, int size) {
    return render(emOutline, frame, size, 0);
  }

  /**
   * The coverage of an outline whose strokes are made thicker or thinner.
   *
   * @param added what is added to the strokes' thickness, on both sides together, in em
   */
  public static GlyphImage render(Shape emOutline, GlyphFrame frame, int size, double added) {
    BufferedImage canvas = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = canvas.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      Shape chords = flattened(emOutline, pixelsFromEm(frame));
      graphics.fill(chords);
      if (added != 0) {
        float line = (float) (Math.abs(added) / frame.pixelSize());
        graphics.setColor(added > 0 ? Color.WHITE : Color.BLACK);
        graphics.setStroke(new BasicStroke(line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(chords);
      }
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
