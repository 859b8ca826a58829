package io.linmo.evaluation;

import io.linmo.image.DistanceTransform;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.Resampling;
import io.linmo.image.ShiftTolerantIou;
import io.linmo.numeric.Quantiles;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Compares drawn characters with written ones at the size of the writing.
 *
 * <p>All are brought to one scale, at which the longer side of the largest reference (the 95th
 * percentile) fills 112 of 128 pixels, and each is centred on its ink box: the figures judge form,
 * thickness and size, and leave out where a character stands.
 */
public final class HandMeasure {

  private static final int SIZE = ShiftTolerantIou.REFERENCE_SIZE;
  private static final double FILLED = 112;
  private static final double LARGEST = 0.95;
  private static final double INK_TOLERANCE_PX = 3;

  /** Thickness is measured on a finer grid: thin pens are two or three pixels wide. */
  private static final int FINER = 4;

  /** Ridges of the distance to paper that are no deeper than this are no middle of a stroke. */
  private static final double LEAST_DEPTH_PX = 0.7 * FINER;

  private final ShiftTolerantIou iou = ShiftTolerantIou.forSize(SIZE);
  private final double pixelsPerEm;

  private HandMeasure(double pixelsPerEm) {
    this.pixelsPerEm = pixelsPerEm;
  }

  /** The scale of a hand, from its references. */
  public static HandMeasure of(List<GlyphSample> references) {
    double[] sides = references.stream().mapToDouble(HandMeasure::side).sorted().toArray();
    double rank = LARGEST * (sides.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, sides.length - 1);
    double largest = sides[below] + (rank - below) * (sides[above] - sides[below]);
    if (!(largest > 0)) {
      throw new IllegalArgumentException("references without ink, expected ink in most of them");
    }
    return new HandMeasure(FILLED / largest);
  }

  /** The longer side of the ink box in em, one pixel where there is no ink. */
  private static double side(GlyphSample sample) {
    Rectangle2D box = InkBitmap.of(sample.image()).inkBox();
    return Math.max(1, Math.max(box.getWidth(), box.getHeight())) * sample.frame().pixelSize();
  }

  /**
   * The factor that makes drawn characters as large as the same ones written, median over those
   * that both have; 1 where there are none.
   */
  public static double scale(Map<Integer, GlyphSample> drawn, List<GlyphSample> written) {
    double[] ratios =
        written.stream()
            .filter(sample -> drawn.containsKey(sample.codePoint()))
            .mapToDouble(sample -> side(sample) / side(drawn.get(sample.codePoint())))
            .toArray();
    return Quantiles.of(ratios).median().orElse(1);
  }

  /**
   * Compares one character.
   *
   * @param scale factor by which the drawn character is made larger before
   */
  public HandGlyph compare(GlyphSample drawn, GlyphSample written, double scale) {
    InkBitmap first = placed(drawn, scale, 1);
    InkBitmap second = placed(written, 1, 1);
    return new HandGlyph(
        written.codePoint(),
        iou.align(first, second).iou(),
        inkF(first, second),
        thickness(placed(drawn, scale, FINER)) / thickness(placed(written, 1, FINER)),
        scale * side(drawn) / side(written));
  }

  /**
   * @param finer pixels to one of the usual grid
   */
  private InkBitmap placed(GlyphSample sample, double scale, int finer) {
    Rectangle2D box = InkBitmap.of(sample.image()).inkBox();
    double step = 1 / (pixelsPerEm * scale * sample.frame().pixelSize() * finer);
    int size = SIZE * finer;
    GlyphImage canvas =
        Resampling.square(
            sample.image(),
            box.getCenterX() - size / 2.0 * step,
            box.getCenterY() - size / 2.0 * step,
            step,
            size);
    return InkBitmap.of(canvas);
  }

  private static double inkF(InkBitmap drawn, InkBitmap written) {
    if (drawn.area() == 0 || written.area() == 0) {
      return drawn.area() == written.area() ? 1 : 0;
    }
    double met = drawn.overlap(written.grown(INK_TOLERANCE_PX), 0) / (double) drawn.area();
    double found = written.overlap(drawn.grown(INK_TOLERANCE_PX), 0) / (double) written.area();
    return met + found == 0 ? 0 : 2 * met * found / (met + found);
  }

  /**
   * Twice the median distance to paper along the middle of the strokes, in pixels; NaN without ink.
   */
  private static double thickness(InkBitmap ink) {
    float[] depth = DistanceTransform.toPaper(ink);
    int size = ink.width();
    double[] ridge = new double[depth.length];
    int count = 0;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        float here = depth[y * size + x];
        if (here > LEAST_DEPTH_PX && Float.isFinite(here) && isRidge(depth, size, x, y)) {
          ridge[count++] = here;
        }
      }
    }
    return count == 0 ? Double.NaN : 2 * Quantiles.median(Arrays.copyOf(ridge, count));
  }

  private static boolean isRidge(float[] depth, int size, int x, int y) {
    for (int v = Math.max(0, y - 1); v <= Math.min(size - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(size - 1, x + 1); u++) {
        if (depth[v * size + u] > depth[y * size + x]) {
          return false;
        }
      }
    }
    return true;
  }
}
