package io.linmo.generation;

import io.linmo.gan.GeneratorShape;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.InkShaping;
import io.linmo.recognition.InkPieces;
import java.util.Arrays;

/**
 * Puts the ink of a damaged glyph and a drawing of the same character together.
 *
 * <p>A piece of ink far from the drawing is a stain and is removed. Other ink stays. Strokes of the
 * drawing far from any ink are lost strokes and are added.
 */
final class InkRepair {

  private static final int SIZE = GeneratorShape.IMAGE;

  /** Ink farther than this from the drawing is a stain, in pixels at 128 px. */
  private static final double STAIN = 8;

  /** A piece of ink is a stain if less than this share of it lies near the drawing. */
  private static final double STAIN_SHARE = 0.4;

  /** Least coverage of the ink that pieces are made of. */
  private static final float FAINT = 0.1f;

  /** Factor by which the edges of added strokes are steepened. */
  private static final float EDGE = 4;

  /** A stroke of the drawing nearer than this to ink is present, in pixels at 128 px. */
  private static final double PRESENT = 3.5;

  private static final GlyphFrame ANY = new GlyphFrame(0, 1, 1.0 / SIZE, 1);

  private InkRepair() {}

  /** The damaged ink in the place of the drawing. */
  static GlyphImage onDrawing(GlyphImage seen, GlyphRegistration fit) {
    return InkShaping.warped(
            new GlyphSample('?', seen, ANY), (x, y) -> fit.x(x, SIZE), (x, y) -> fit.y(y, SIZE))
        .image();
  }

  /**
   * Weights of pixels for fitting the drawing to the ink: 1 where ink or paper is certain, 0 where
   * a stroke may be lost or ink may be a stain.
   *
   * @param seen the damaged ink in the place of the drawing
   */
  static float[] certainty(GlyphImage seen, GlyphImage drawn) {
    InkBitmap ink = InkBitmap.of(seen);
    InkBitmap expected = InkBitmap.of(drawn);
    InkBitmap nearInk = ink.grown(PRESENT);
    InkBitmap nearDrawing = expected.grown(STAIN);
    float[] weight = new float[SIZE * SIZE];
    for (int i = 0; i < weight.length; i++) {
      int x = i % SIZE;
      int y = i / SIZE;
      boolean lost = expected.at(x, y) && !nearInk.at(x, y);
      boolean stain = ink.at(x, y) && !nearDrawing.at(x, y);
      weight[i] = lost || stain ? 0 : 1;
    }
    return weight;
  }

  /**
   * The repaired glyph at the damaged image's own resolution.
   *
   * @param fit places the drawing on the damaged ink
   */
  static RepairedGlyph compose(GlyphSample damaged, GlyphImage drawn, GlyphRegistration fit) {
    GlyphRegistration back =
        new GlyphRegistration(1 / fit.scale(), -fit.dx() / fit.scale(), -fit.dy() / fit.scale());
    GlyphImage laid =
        InkShaping.warped(
                new GlyphSample('?', drawn, ANY),
                (x, y) -> back.x(x, SIZE),
                (x, y) -> back.y(y, SIZE))
            .image();
    int size = damaged.image().width();
    double scale = size / (double) SIZE;
    GlyphImage fine = new GlyphSample('?', laid, ANY).resize(size).image();
    InkBitmap expected = InkBitmap.of(fine);
    InkBitmap nearDrawing = expected.grown(STAIN * scale);
    double before = damaged.image().inkArea();
    GlyphImage keptImage = withoutStains(damaged.image(), nearDrawing);
    float[] result = keptImage.coverage();
    double kept = keptImage.inkArea();
    InkBitmap lost = lost(expected, InkBitmap.of(keptImage).grown(PRESENT * scale), size);
    InkBitmap reach = lost.grown((PRESENT + 1.5) * scale);
    for (int i = 0; i < result.length; i++) {
      if (reach.at(i % size, i / size)) {
        float ink = EDGE * (fine.at(i % size, i / size) - 0.5f) + 0.5f;
        result[i] = Math.max(result[i], Math.min(1, ink));
      }
    }
    GlyphImage whole = GlyphImage.of(size, size, result);
    return new RepairedGlyph(
        new GlyphSample(damaged.codePoint(), whole, damaged.frame()),
        before == 0 ? 1 : kept / before,
        whole.inkArea() == 0 ? 0 : (whole.inkArea() - kept) / whole.inkArea());
  }

  /** Without the pieces of ink of which only a small share lies near the drawing. */
  private static GlyphImage withoutStains(GlyphImage image, InkBitmap nearDrawing) {
    int size = image.width();
    float[] result = image.coverage();
    for (int[] piece : InkPieces.of(size, size, i -> image.at(i % size, i / size) > FAINT)) {
      long near = Arrays.stream(piece).filter(i -> nearDrawing.at(i % size, i / size)).count();
      if (near < STAIN_SHARE * piece.length) {
        Arrays.stream(piece).forEach(i -> result[i] = 0);
      }
    }
    return GlyphImage.of(size, size, result);
  }

  /** Ink of the drawing that is not near any ink. */
  private static InkBitmap lost(InkBitmap expected, InkBitmap nearInk, int size) {
    float[] lost = new float[size * size];
    for (int i = 0; i < lost.length; i++) {
      int x = i % size;
      int y = i / size;
      lost[i] = expected.at(x, y) && !nearInk.at(x, y) ? 1 : 0;
    }
    return InkBitmap.of(GlyphImage.of(size, size, lost));
  }
}
