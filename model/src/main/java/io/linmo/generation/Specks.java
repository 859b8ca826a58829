package io.linmo.generation;

import io.linmo.image.DistanceTransform;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import io.linmo.image.InkPieces;
import io.linmo.image.StrokeThickness;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes pieces of ink away that are too small for a stroke or a dot of their glyph, fills holes too
 * small for a counter, and takes away pieces of punctuation that lie where its standard form has
 * nothing.
 */
final class Specks {

  /** Area of the least dot that is kept, in squares of the strokes' thickness. */
  private static final double LEAST_AREA = 0.7;

  /**
   * Area of the least hole that is kept, in the same unit: nine in ten of those in letters of known
   * hands are larger, and the others are texture.
   */
  private static final double LEAST_HOLE = 0.15;

  /** Mean distance to the standard form from which on a piece is astray, as a share of the edge. */
  private static final double ASTRAY = 1.0 / 16;

  /**
   * Share of a letter's ink below which a piece is a scrap of another form; determined on hands.
   */
  private static final double SCRAP = 0.12;

  /** Letters with a dot. */
  private static final String DOTTED = "ij";

  private static final float INK = 0.5f;

  private Specks() {}

  /** The glyph without them; its largest piece always stays. */
  static GlyphImage removed(GlyphImage image) {
    int width = image.width();
    float[] coverage = image.coverage();
    List<int[]> ink = InkPieces.of(width, image.height(), i -> coverage[i] >= INK);
    List<int[]> paper = InkPieces.of(width, image.height(), i -> coverage[i] < INK);
    double thickness = StrokeThickness.of(ink(image));
    double square = thickness * thickness;
    double largest = ink.stream().mapToInt(piece -> piece.length).max().orElse(0);
    double least = Math.min(largest, LEAST_AREA * square);
    GlyphImage pure = with(image, ink.stream().filter(piece -> piece.length < least), 0);
    return with(pure, paper.stream().filter(hole -> hole.length < LEAST_HOLE * square), 1);
  }

  /**
   * The punctuation mark without pieces astray; as it is where all of it is.
   *
   * @param standard the mark's standard form, of the same size
   */
  static GlyphImage removedAstray(GlyphImage image, GlyphImage standard) {
    int width = image.width();
    float[] coverage = image.coverage();
    float[] distance = DistanceTransform.signed(InkBitmap.of(standard));
    List<int[]> pieces = InkPieces.of(width, image.height(), i -> coverage[i] >= INK);
    List<int[]> astray =
        pieces.stream().filter(piece -> meanOf(distance, piece) > ASTRAY * width).toList();
    return astray.size() == pieces.size() ? image : with(image, astray.stream(), 0);
  }

  /**
   * The glyph without short strokes that touch no other, which the network draws of forms that it
   * is unsure of; only of letters and figures of ASCII without a dot, which are of one piece.
   */
  static GlyphImage scrapsRemoved(int codePoint, GlyphImage image) {
    boolean whole = codePoint < 0x7F && Character.isLetterOrDigit(codePoint);
    if (!whole || DOTTED.indexOf(codePoint) >= 0) {
      return image;
    }
    float[] coverage = image.coverage();
    List<int[]> pieces = InkPieces.of(image.width(), image.height(), i -> coverage[i] >= INK);
    double all = pieces.stream().mapToInt(piece -> piece.length).sum();
    List<int[]> scraps = pieces.stream().filter(piece -> piece.length < SCRAP * all).toList();
    if (scraps.isEmpty()) {
      return image;
    }
    List<int[]> kept = pieces.stream().filter(piece -> piece.length >= SCRAP * all).toList();
    return kept.isEmpty() ? image : near(image, kept);
  }

  /** The ink of some pieces, gray edges included. */
  private static GlyphImage near(GlyphImage image, List<int[]> pieces) {
    int width = image.width();
    float[] all = image.coverage();
    float[] kept = new float[all.length];
    for (int[] piece : pieces) {
      for (int at : piece) {
        int x = at % width;
        int y = at / width;
        for (int v = Math.max(0, y - 1); v <= Math.min(image.height() - 1, y + 1); v++) {
          for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
            kept[v * width + u] = all[v * width + u];
          }
        }
      }
    }
    return GlyphImage.of(width, image.height(), kept);
  }

  private static double meanOf(float[] values, int[] places) {
    return Arrays.stream(places).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  private static GlyphImage with(GlyphImage image, Stream<int[]> pieces, float value) {
    float[] coverage = image.coverage();
    pieces.flatMapToInt(Arrays::stream).forEach(i -> coverage[i] = value);
    return GlyphImage.of(image.width(), image.height(), coverage);
  }

  private static GlyphImage ink(GlyphImage image) {
    float[] ink = image.coverage();
    for (int i = 0; i < ink.length; i++) {
      ink[i] = ink[i] >= INK ? 1 : 0;
    }
    return GlyphImage.of(image.width(), image.height(), ink);
  }
}
