package io.linmo.image;

import java.awt.geom.Rectangle2D;
import java.util.Objects;
import java.util.Optional;

/**
 * One character's image and its place in the em square.
 *
 * @param curves the outline in em, y up, where somebody drew it as curves; then the image shows it
 */
public record GlyphSample(
    int codePoint, GlyphImage image, GlyphFrame frame, Optional<GlyphCurves> curves) {

  public GlyphSample {
    if (!Character.isValidCodePoint(codePoint)) {
      throw new IllegalArgumentException("code point %X is outside Unicode".formatted(codePoint));
    }
    Objects.requireNonNull(image, "image");
    Objects.requireNonNull(frame, "frame");
    Objects.requireNonNull(curves, "curves");
  }

  /** A glyph that is known as an image alone. */
  public GlyphSample(int codePoint, GlyphImage image, GlyphFrame frame) {
    this(codePoint, image, frame, Optional.empty());
  }

  /** The smallest box around the ink in em, y up; empty where there is no ink. */
  public Rectangle2D inkBox() {
    Rectangle2D pixels = InkBitmap.of(image).inkBox();
    return new Rectangle2D.Double(
        frame.xEm(pixels.getMinX()),
        frame.yEm(pixels.getMaxY()),
        pixels.getWidth() * frame.pixelSize(),
        pixels.getHeight() * frame.pixelSize());
  }

  /** The same glyph in the same place on a square canvas: paper is added at the right or below. */
  public GlyphSample squared() {
    int width = image.width();
    int height = image.height();
    if (width == height) {
      return this;
    }
    int size = Math.max(width, height);
    float[] coverage = new float[size * size];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        coverage[y * size + x] = image.at(x, y);
      }
    }
    return new GlyphSample(codePoint, GlyphImage.of(size, size, coverage), frame, curves);
  }

  /**
   * The same glyph in the same place at another resolution: area means going down, cubic going up.
   *
   * @param size edge of the new image, in pixels; the image must be square
   */
  public GlyphSample resize(int size) {
    if (image.width() != image.height()) {
      throw new IllegalStateException(
          "glyph U+%04X: image is %d x %d, expected a square"
              .formatted(codePoint, image.width(), image.height()));
    }
    if (size == image.width()) {
      return this;
    }
    double step = (double) image.width() / size;
    return new GlyphSample(
        codePoint,
        Resampling.square(image, 0, 0, step, size),
        new GlyphFrame(frame.left(), frame.top(), frame.pixelSize() * step, frame.advance()),
        curves);
  }
}
