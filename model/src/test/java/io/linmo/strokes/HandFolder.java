package io.linmo.strokes;

import io.linmo.capture.ReferenceImages;
import io.linmo.capture.StandardForms;
import io.linmo.capture.WrittenGlyph;
import io.linmo.image.GlyphImage;
import io.linmo.image.Resampling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The written characters of a folder, each with its canvas as the em box. */
final class HandFolder {

  private static final int SIZE = 320;

  private HandFolder() {}

  static Map<Integer, GlyphImage> read(Path folder) throws IOException {
    Map<Integer, GlyphImage> images = new LinkedHashMap<>();
    for (WrittenGlyph glyph : ReferenceImages.read(folder, StandardForms.NONE).glyphs()) {
      double side = Math.max(glyph.canvasWidth(), glyph.canvasHeight());
      double left = (glyph.canvasWidth() - side) / 2 - glyph.inkX();
      double top = (glyph.canvasHeight() - side) / 2 - glyph.inkY();
      images.put(glyph.codePoint(), Resampling.square(glyph.ink(), left, top, side / SIZE, SIZE));
    }
    return images;
  }
}
