package io.linmo.capture;

import io.linmo.capture.cleaning.Cleaning;
import io.linmo.image.GlyphCurves;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBox;
import java.util.Objects;
import java.util.Optional;

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
 * @param cleaning what was taken out of the image
 * @param curves the outline in pixels of the canvas, where it was drawn as such
 * @param place where the canvas lies on paper; empty where only shapes are known
 */
public record WrittenGlyph(
    int codePoint,
    GlyphImage ink,
    int inkX,
    int inkY,
    InkBox box,
    int canvasWidth,
    int canvasHeight,
    String source,
    Cleaning cleaning,
    Optional<GlyphCurves> curves,
    Optional<PaperPlace> place) {

  public WrittenGlyph {
    Objects.requireNonNull(ink, "ink");
    Objects.requireNonNull(box, "box");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(cleaning, "cleaning");
    Objects.requireNonNull(curves, "curves");
    Objects.requireNonNull(place, "place");
    if (inkX < 0
        || inkY < 0
        || inkX + ink.width() > canvasWidth
        || inkY + ink.height() > canvasHeight) {
      throw new IllegalArgumentException(
          "%s: ink of %d x %d at (%d, %d) lies outside the canvas of %d x %d"
              .formatted(source, ink.width(), ink.height(), inkX, inkY, canvasWidth, canvasHeight));
    }
  }

  /** A glyph of which nothing is known but its image, and of that nothing was taken away. */
  public WrittenGlyph(
      int codePoint,
      GlyphImage ink,
      int inkX,
      int inkY,
      InkBox box,
      int canvasWidth,
      int canvasHeight,
      String source) {
    this(
        codePoint,
        ink,
        inkX,
        inkY,
        box,
        canvasWidth,
        canvasHeight,
        source,
        Cleaning.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** The same glyph in a known place on paper. */
  public WrittenGlyph at(PaperPlace known) {
    return new WrittenGlyph(
        codePoint,
        ink,
        inkX,
        inkY,
        box,
        canvasWidth,
        canvasHeight,
        source,
        cleaning,
        curves,
        Optional.of(known));
  }

  /** The same glyph, of which the outline is known in pixels of the canvas. */
  WrittenGlyph drawnAs(GlyphCurves outline) {
    return new WrittenGlyph(
        codePoint,
        ink,
        inkX,
        inkY,
        box,
        canvasWidth,
        canvasHeight,
        source,
        cleaning,
        Optional.of(outline),
        place);
  }
}
