package io.linmo.generation;

import io.linmo.image.EmBox;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;

/** An upright stroke with or without notches, to test with. */
final class RaggedBar {

  static final int SIZE = 128;

  private RaggedBar() {}

  /** A bar whose right edge is moved by {@code depth} pixels in every second row of four. */
  static GlyphSample of(int codePoint, int left, int right, int depth) {
    float[] coverage = new float[SIZE * SIZE];
    for (int y = 10; y < 118; y++) {
      int edge = right + (y / 2 % 2 == 0 ? depth : 0);
      for (int x = left; x < edge; x++) {
        coverage[y * SIZE + x] = 1;
      }
    }
    return glyph(codePoint, coverage);
  }

  static GlyphSample glyph(int codePoint, float[] coverage) {
    return new GlyphSample(codePoint, GlyphImage.of(SIZE, SIZE, coverage), EmBox.frame(1, SIZE));
  }
}
