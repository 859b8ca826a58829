package io.linmo.strokes;

import io.linmo.font.FontFile;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Characters of a face, drawn on the em box. */
final class FaceFolder {

  static final int SIZE = 224;

  private FaceFolder() {}

  static Map<Integer, GlyphImage> read(FontFile font, int[] characters) {
    Map<Integer, GlyphImage> images = new LinkedHashMap<>();
    for (int character : characters) {
      font.outline(character)
          .ifPresent(
              outline ->
                  images.put(
                      character, GlyphRasterizer.render(outline, EmBox.frame(1, SIZE), SIZE)));
    }
    return images;
  }
}
