package io.linmo.image;

/**
 * Intersection over union of two inks, at the best whole-pixel shift.
 *
 * <p>{@code max over |dx|, |dy| <= maxShift of |A(dx, dy) and B| / |A(dx, dy) or B|}, where ink is
 * coverage of at least one half. Ink that the shift moves off the canvas still counts in the union.
 * Two blank images agree (1); a blank and a written one do not (0).
 */
public final class ShiftTolerantIou {

  /** The default shift, for images of {@link #REFERENCE_SIZE} pixels. */
  private static final int REFERENCE_SHIFT = 4;

  /** The image size to which the pixel tolerances of the metrics refer. */
  public static final int REFERENCE_SIZE = 128;

  private final int maxShift;

  /**
   * @param maxShift the largest shift tried, in pixels of the images compared
   */
  public ShiftTolerantIou(int maxShift) {
    if (maxShift < 0) {
      throw new IllegalArgumentException(
          "largest shift %d, expected 0 or more".formatted(maxShift));
    }
    this.maxShift = maxShift;
  }

  /** Tolerates 4 px at 128 px, and as much of the canvas at any other size. */
  public static ShiftTolerantIou forSize(int imageSize) {
    return new ShiftTolerantIou(Math.round(REFERENCE_SHIFT * (float) imageSize / REFERENCE_SIZE));
  }

  public int maxShift() {
    return maxShift;
  }

  public double of(GlyphImage first, GlyphImage second) {
    return align(InkBitmap.of(first), InkBitmap.of(second)).iou();
  }

  /** The move of {@code first} that gives the best IoU; among equals the shortest. */
  public Alignment align(GlyphImage first, GlyphImage second) {
    return align(InkBitmap.of(first), InkBitmap.of(second));
  }

  public Alignment align(InkBitmap first, InkBitmap second) {
    int areas = first.area() + second.area();
    if (areas == 0) {
      return new Alignment(0, 0, 1);
    }
    int most = first.overlap(second, 0);
    int bestDx = 0;
    int bestDy = 0;
    for (int dx = -maxShift; dx <= maxShift; dx++) {
      InkBitmap moved = first.placed(first.width(), first.height(), dx, 0);
      for (int dy = -maxShift; dy <= maxShift; dy++) {
        int overlap = moved.overlap(second, dy);
        boolean shorter = dx * dx + dy * dy < bestDx * bestDx + bestDy * bestDy;
        if (overlap > most || overlap == most && shorter) {
          most = overlap;
          bestDx = dx;
          bestDy = dy;
        }
      }
    }
    return new Alignment(bestDx, bestDy, most / (double) (areas - most));
  }
}
