package io.linmo.generation;

import io.linmo.raster.GlyphImage;
import io.linmo.raster.StrokeThickness;
import io.linmo.recognition.InkPieces;
import java.util.List;

/** Takes pieces of ink away that are too small for a stroke or a dot of their glyph. */
final class Specks {

  /** Area of the least dot that is kept, in squares of the strokes' thickness. */
  private static final double LEAST_AREA = 0.5;

  private static final float INK = 0.5f;

  private Specks() {}

  /** The glyph without them; its largest piece always stays. */
  static GlyphImage removed(GlyphImage image) {
    int width = image.width();
    float[] coverage = image.coverage();
    List<int[]> pieces = InkPieces.of(width, image.height(), i -> coverage[i] >= INK);
    double largest = pieces.stream().mapToInt(piece -> piece.length).max().orElse(0);
    double thickness = StrokeThickness.of(ink(image));
    double least = Math.min(largest, LEAST_AREA * thickness * thickness);
    for (int[] piece : pieces) {
      if (piece.length < least) {
        for (int i : piece) {
          coverage[i] = 0;
        }
      }
    }
    return GlyphImage.of(width, image.height(), coverage);
  }

  private static GlyphImage ink(GlyphImage image) {
    float[] ink = image.coverage();
    for (int i = 0; i < ink.length; i++) {
      ink[i] = ink[i] >= INK ? 1 : 0;
    }
    return GlyphImage.of(image.width(), image.height(), ink);
  }
}
