package io.linmo.generation;

import io.linmo.gan.GeneratorShape;
import io.linmo.image.DistanceTransform;
import io.linmo.image.GaussianBlur;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import io.linmo.image.InkPieces;
import java.util.Arrays;

/**
 * Puts the ink of a damaged glyph and a drawing of the same character that was laid onto it
 * together.
 *
 * <p>A piece of ink far from the drawing is a stain and is removed. Lost strokes of the drawing are
 * added, and where they meet the ink, the corner between the two is filled. Other ink stays as it
 * is.
 */
final class InkRepair {

  private static final int SIZE = GeneratorShape.IMAGE;

  /** Ink farther than this from the drawing is a stain, in sizes of the drawing's ink. */
  private static final double STAIN = 0.07;

  /** A piece of ink is a stain if less than this share of it lies near the drawing. */
  private static final double STAIN_SHARE = 0.4;

  /** Least coverage of the ink that pieces are made of. */
  private static final float FAINT = 0.1f;

  /** How far around lost strokes joints are filled, and how round, in thicknesses of the pen. */
  private static final double JOINT = 0.5;

  private static final double ROUNDNESS = 1;

  /** How far from the drawing joints may be filled, in thicknesses of the pen. */
  private static final double ASIDE = 0.8;

  /** Standard deviation of the smoothing of added outlines, in thicknesses of the pen. */
  private static final double SMOOTHING = 0.08;

  /** Changes of coverage below this are not made. */
  private static final float LEAST_CHANGE = 0.02f;

  private InkRepair() {}

  /**
   * Weights of pixels for fitting the drawing to the ink: 1 where ink or paper is certain, 0 where
   * a stroke may be lost or ink may be a stain.
   *
   * @param seen the damaged ink in the place of the drawing
   */
  static float[] certainty(GlyphImage seen, GlyphImage drawn) {
    InkBitmap ink = InkBitmap.of(seen);
    InkBitmap expected = InkBitmap.of(drawn);
    InkBitmap nearDrawing = expected.grown(STAIN * SIZE);
    InkBitmap roomy = expected.grown(2);
    float[] weight = new float[SIZE * SIZE];
    for (int i = 0; i < weight.length; i++) {
      int x = i % SIZE;
      int y = i / SIZE;
      boolean lost = roomy.at(x, y) && !ink.at(x, y);
      boolean stain = ink.at(x, y) && !nearDrawing.at(x, y);
      weight[i] = lost || stain ? 0 : 1;
    }
    return weight;
  }

  /**
   * The repaired glyph on the canvas of the damaged ink.
   *
   * @param laid the drawing, laid onto the ink
   * @param agreement share of the ink that lies on it
   */
  static RepairedGlyph compose(
      int codePoint, GlyphImage damaged, GlyphImage laid, double agreement) {
    int width = damaged.width();
    int height = damaged.height();
    InkBitmap expected = InkBitmap.of(laid);
    double size = Math.max(expected.inkBox().getWidth(), expected.inkBox().getHeight());
    float[] toDrawing = DistanceTransform.toInk(expected);
    GlyphImage kept = withoutStains(damaged, toDrawing, STAIN * size);
    double thickness = CentreLines.thickness(kept);
    InkBitmap lost = LostStrokes.of(kept, laid, thickness);
    float[] result = kept.coverage();
    if (lost.area() > 0) {
      float[] toLost = DistanceTransform.toInk(bare(lost, kept));
      add(result, laid, toLost, 1.5);
      join(result, width, toDrawing, toLost, thickness);
      smooth(result, kept, toLost, thickness);
    }
    GlyphImage whole = GlyphImage.of(width, height, result);
    double before = damaged.inkArea();
    double after = whole.inkArea();
    return new RepairedGlyph(
        codePoint,
        whole,
        changes(damaged, whole),
        before == 0 ? 1 : kept.inkArea() / before,
        after == 0 ? 0 : (after - kept.inkArea()) / after,
        agreement,
        true);
  }

  /** Lost pixels that are not inked. */
  private static InkBitmap bare(InkBitmap lost, GlyphImage ink) {
    float[] bare = new float[ink.width() * ink.height()];
    for (int i = 0; i < bare.length; i++) {
      int x = i % ink.width();
      int y = i / ink.width();
      bare[i] = lost.at(x, y) && ink.at(x, y) < 0.95f ? 1 : 0;
    }
    return InkBitmap.of(GlyphImage.of(ink.width(), ink.height(), bare));
  }

  private static void add(float[] result, GlyphImage laid, float[] toLost, double reach) {
    for (int i = 0; i < result.length; i++) {
      if (toLost[i] <= reach) {
        result[i] = Math.max(result[i], laid.at(i % laid.width(), i / laid.width()));
      }
    }
  }

  /** Fills the corners between ink and added strokes: a closing by a disc, beside those strokes. */
  private static void join(
      float[] result, int width, float[] toDrawing, float[] toLost, double thickness) {
    int height = result.length / width;
    InkBitmap ink = InkBitmap.of(GlyphImage.of(width, height, result));
    float[] outside = DistanceTransform.toInk(ink);
    double radius = ROUNDNESS * thickness;
    float[] grown = new float[result.length];
    for (int i = 0; i < grown.length; i++) {
      grown[i] = outside[i] <= radius ? 1 : 0;
    }
    float[] inside = DistanceTransform.toPaper(InkBitmap.of(GlyphImage.of(width, height, grown)));
    for (int i = 0; i < result.length; i++) {
      boolean near = toDrawing[i] <= ASIDE * thickness;
      if (near && toLost[i] <= JOINT * thickness + 1.5) {
        double cover = Math.min(1, inside[i] - radius + 0.5);
        result[i] = (float) Math.max(result[i], cover);
      }
    }
  }

  /** Smooths the outline where strokes were added; ink that was there stays. */
  private static void smooth(float[] result, GlyphImage kept, float[] toLost, double thickness) {
    int width = kept.width();
    double deviation = Math.max(0.7, SMOOTHING * thickness);
    float[] blurred = GaussianBlur.ofInk(result, width, kept.height(), deviation);
    double steepness = deviation * Math.sqrt(2 * Math.PI);
    for (int i = 0; i < result.length; i++) {
      if (toLost[i] <= JOINT * thickness + 1.5) {
        double ink = Math.max(0, Math.min(1, 0.5 + steepness * (blurred[i] - 0.5)));
        result[i] = (float) Math.max(kept.at(i % width, i / width), ink);
      }
    }
  }

  private static InkBitmap changes(GlyphImage before, GlyphImage after) {
    float[] changed = new float[before.width() * before.height()];
    for (int i = 0; i < changed.length; i++) {
      int x = i % before.width();
      int y = i / before.width();
      changed[i] = Math.abs(before.at(x, y) - after.at(x, y)) > LEAST_CHANGE ? 1 : 0;
    }
    return InkBitmap.of(GlyphImage.of(before.width(), before.height(), changed));
  }

  /** Without the pieces of ink of which only a small share lies near the drawing. */
  private static GlyphImage withoutStains(GlyphImage image, float[] toDrawing, double near) {
    int width = image.width();
    int height = image.height();
    float[] result = image.coverage();
    for (int[] piece : InkPieces.of(width, height, i -> image.at(i % width, i / width) > FAINT)) {
      long close = Arrays.stream(piece).filter(i -> toDrawing[i] <= near).count();
      if (close < STAIN_SHARE * piece.length) {
        Arrays.stream(piece).forEach(i -> result[i] = 0);
      }
    }
    return GlyphImage.of(width, height, result);
  }
}
