package io.linmo.transcription;

import io.linmo.image.GlyphImage;
import java.util.ArrayDeque;

/** The largest connected part of a glyph: the letter without its mark. */
final class MainPart {

  private static final float INK = 0.5f;

  private MainPart() {}

  /** The image without other parts, or itself where there are none. */
  static GlyphImage of(GlyphImage image) {
    int width = image.width();
    int[] part = new int[width * image.height()];
    int parts = 0;
    int largest = 0;
    int most = 0;
    for (int i = 0; i < part.length; i++) {
      if (part[i] == 0 && image.at(i % width, i / width) >= INK) {
        int size = fill(image, part, i, ++parts);
        if (size > most) {
          most = size;
          largest = parts;
        }
      }
    }
    return parts < 2 ? image : only(image, part, largest);
  }

  private static int fill(GlyphImage image, int[] part, int start, int number) {
    int width = image.width();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    part[start] = number;
    open.add(start);
    int size = 0;
    while (!open.isEmpty()) {
      int at = open.remove();
      size++;
      for (int y = Math.max(0, at / width - 1);
          y <= Math.min(image.height() - 1, at / width + 1);
          y++) {
        for (int x = Math.max(0, at % width - 1); x <= Math.min(width - 1, at % width + 1); x++) {
          int next = y * width + x;
          if (part[next] == 0 && image.at(x, y) >= INK) {
            part[next] = number;
            open.add(next);
          }
        }
      }
    }
    return size;
  }

  private static GlyphImage only(GlyphImage image, int[] part, int number) {
    float[] kept = new float[part.length];
    int width = image.width();
    for (int i = 0; i < kept.length; i++) {
      kept[i] = part[i] == number ? image.at(i % width, i / width) : 0;
    }
    return GlyphImage.of(width, image.height(), kept);
  }
}
