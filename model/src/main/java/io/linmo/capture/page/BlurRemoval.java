package io.linmo.capture.page;

import io.linmo.image.GaussianBlur;
import java.util.stream.IntStream;

/**
 * Undoes the blur of a page's ink: thin strokes become as dark and as narrow again as they are on
 * paper, and the darkness of each stroke as a whole does not change.
 *
 * <p>Iterations of Richardson and Lucy: with d the darkness and B a Gaussian of the blur's
 * deviation, u ← u · B(d / B(u)), beginning with u = d. (W. H. Richardson, "Bayesian-based
 * iterative method of image restoration", 1972.)
 */
final class BlurRemoval {

  private static final int ITERATIONS = 12;

  /**
   * Share of the deviation that is undone. All of it makes the middles of strokes too dark, and so
   * strokes of two to six deviations too thin, by up to a tenth. Determined empirically.
   */
  private static final double UNDONE = 0.85;

  /** Edge of the squares that are worked on one by one; those without ink are skipped. */
  private static final int EDGE = 64;

  /** Darkness below which a square holds no ink. */
  private static final int INKED = 20;

  /** Less blur than that of the pixels themselves is none. */
  private static final double LEAST = 0.4;

  private static final float TINY = 1e-3f;

  private final InkPlane source;
  private final double deviation;
  private final int margin;

  private BlurRemoval(InkPlane source, double deviation) {
    this.source = source;
    this.deviation = deviation;
    this.margin = (int) Math.ceil(6 * deviation);
  }

  /**
   * @param deviation of the blur in pixels
   * @return the darkness without blur, or the plane itself where there is too little blur
   */
  static InkPlane apply(InkPlane darkness, double deviation) {
    if (deviation < LEAST) {
      return darkness;
    }
    BlurRemoval removal = new BlurRemoval(darkness, UNDONE * deviation);
    InkPlane sharp = new InkPlane(darkness.width, darkness.height, darkness.values.clone());
    int columns = (darkness.width + EDGE - 1) / EDGE;
    int rows = (darkness.height + EDGE - 1) / EDGE;
    IntStream.range(0, columns * rows)
        .parallel()
        .forEach(
            i -> {
              int left = i % columns * EDGE;
              int top = i / columns * EDGE;
              if (removal.isInked(left, top)) {
                removal.sharpen(left, top, sharp);
              }
            });
    return sharp;
  }

  /** Whether there is ink in a square, or so near to it that it blurs into it. */
  private boolean isInked(int left, int top) {
    int around = margin / 2;
    int bottom = Math.min(source.height, top + EDGE + around);
    int right = Math.min(source.width, left + EDGE + around);
    for (int y = Math.max(0, top - around); y < bottom; y++) {
      for (int x = Math.max(0, left - around); x < right; x++) {
        if (source.at(x, y) >= INKED) {
          return true;
        }
      }
    }
    return false;
  }

  private void sharpen(int left, int top, InkPlane sharp) {
    int side = EDGE + 2 * margin;
    float[] seen = new float[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        seen[y * side + x] = source.clamped(left - margin + x, top - margin + y) + TINY;
      }
    }
    float[] estimate = seen.clone();
    float[] ratio = new float[seen.length];
    for (int round = 0; round < ITERATIONS; round++) {
      float[] blurred = GaussianBlur.of(estimate, side, deviation);
      for (int i = 0; i < ratio.length; i++) {
        ratio[i] = seen[i] / blurred[i];
      }
      float[] correction = GaussianBlur.of(ratio, side, deviation);
      for (int i = 0; i < estimate.length; i++) {
        estimate[i] *= correction[i];
      }
    }
    for (int y = top; y < Math.min(source.height, top + EDGE); y++) {
      for (int x = left; x < Math.min(source.width, left + EDGE); x++) {
        float value = estimate[(y - top + margin) * side + x - left + margin];
        sharp.set(x, y, Math.min(InkPlane.FULL, Math.round(value)));
      }
    }
  }
}
