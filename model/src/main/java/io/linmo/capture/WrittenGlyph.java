package io.linmo.capture;

import io.linmo.image.GlyphImage;
import io.linmo.image.InkBox;
import java.util.Objects;

/**
 * A character as a person wrote it: its ink as read from an image, at the image's own resolution.
 *
 * <p>The size in em is not known yet; {@link GlyphPlacement} finds it.
 *
 * @param codePoint the character
 * @param ink the part of the canvas that holds the ink
 * @param inkX x of {@code ink}'s left edge on the canvas, in pixels
 * @param inkY y of {@code ink}'s upper edge on the canvas, in pixels
 * @param box the ink box on the canvas
 * @param canvasWidth width of the whole image, in the same pixels
 * @param canvasHeight height of the whole image
 * @param source what errors call it, usually a file
 */
public record WrittenGlyph(
    int codePoint,
    GlyphImage ink,
    int inkX,
    int inkY,
    InkBox box,
    int canvasWidth,
    int canvasHeight,
    String source) {

  public WrittenGlyph {
    Objects.requireNonNull(ink, "ink");
    Objects.requireNonNull(box, "box");
    Objects.requireNonNull(source, "source");
    if (inkX < 0
        || inkY < 0
        || inkX + ink.width() > canvasWidth
        || inkY + ink.height() > canvasHeight) {
      throw new IllegalArgumentException(
          "%s: ink of %d x %d at (%d, %d) lies outside the canvas of %d x %d"
              .formatted(source, ink.width(), ink.height(), inkX, inkY, canvasWidth, canvasHeight));
    }
  }
}
