package io.linmo.workshop;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSheet;
import io.linmo.png.PngImageWriter;
import java.util.List;

/** A PNG picture of how a hand is learned so far. */
public final class PreviewPicture {

  /** Edge of a character's cell in pixels. */
  private static final int CELL = 96;

  private PreviewPicture() {}

  /** Characters as written and, below them, as they are drawn. */
  public static byte[] of(List<GlyphImage> written, List<GlyphImage> drawn) {
    return PngImageWriter.image(GlyphSheet.rows(List.of(written, drawn), CELL));
  }
}
