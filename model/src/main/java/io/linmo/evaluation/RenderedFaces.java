package io.linmo.evaluation;

import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Renders the glyphs of a library's faces on demand.
 *
 * <p>A font is read once and kept while memory allows; its glyphs are rendered anew each time.
 */
public final class RenderedFaces implements GlyphLookup {

  private final FontLibrary library;
  private final Script script;
  private final int size;
  private final Map<String, SoftReference<FontFile>> fonts = new ConcurrentHashMap<>();

  /**
   * @param size edge of the images, in pixels
   */
  public RenderedFaces(FontLibrary library, Script script, int size) {
    this.library = library;
    this.script = script;
    this.size = size;
  }

  @Override
  public Optional<GlyphSample> glyph(String faceId, int codePoint) {
    return GlyphRasterizer.sample(font(faceId), codePoint, script, size);
  }

  private FontFile font(String faceId) {
    SoftReference<FontFile> kept = fonts.get(faceId);
    FontFile font = kept == null ? null : kept.get();
    if (font == null) {
      font = read(faceId);
      fonts.put(faceId, new SoftReference<>(font));
    }
    return font;
  }

  private FontFile read(String faceId) {
    try {
      return library.open(faceId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
