package io.linmo.evaluation;

import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;

/** Pictures that a person can read: {@code #} is ink, anything else is paper. */
final class Bitmaps {

  private Bitmaps() {}

  static GlyphImage image(String... rows) {
    float[] coverage = new float[rows.length * rows[0].length()];
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < rows[y].length(); x++) {
        coverage[y * rows[0].length() + x] = rows[y].charAt(x) == '#' ? 1 : 0;
      }
    }
    return GlyphImage.of(rows[0].length(), rows.length, coverage);
  }

  static InkBitmap ink(String... rows) {
    return InkBitmap.of(image(rows));
  }

  /** A square image with one filled rectangle, upper and left edges inside, the others outside. */
  static GlyphImage box(int size, int left, int top, int right, int bottom) {
    float[] coverage = new float[size * size];
    for (int y = Math.max(0, top); y < Math.min(size, bottom); y++) {
      for (int x = Math.max(0, left); x < Math.min(size, right); x++) {
        coverage[y * size + x] = 1;
      }
    }
    return GlyphImage.of(size, size, coverage);
  }

  static GlyphSample sample(int codePoint, GlyphImage image) {
    return new GlyphSample(codePoint, image, new GlyphFrame(0, 1, 1.0 / image.height(), 1));
  }

  static String draw(InkBitmap ink) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        text.append(ink.at(x, y) ? '#' : '.');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
