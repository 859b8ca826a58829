package io.linmo.conditioning;

import io.linmo.corpus.StyleVariant;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBox;
import java.awt.geom.AffineTransform;
import java.util.Optional;

/**
 * What is done with the pictures of an {@link ExemplarBank}: bytes from 0 to {@value #LEVELS},
 * {@value #SIZE} a row, and their thumbs of half as many, by which they are compared.
 */
final class ExemplarPicture {

  /** Edge in pixels. */
  static final int SIZE = 64;

  static final int LEVELS = 15;

  private static final int THUMB = SIZE / 2;

  /** Least gray level of the ink that the box is laid around. */
  private static final int INK = 5;

  private ExemplarPicture() {}

  /** The picture of a glyph of any size that is a multiple of {@value #SIZE} pixels. */
  static byte[] of(GlyphImage glyph) {
    float[] values = glyph.reduced(SIZE);
    byte[] result = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (byte) Math.round(Math.min(1, Math.max(0, values[i])) * LEVELS);
    }
    return result;
  }

  /** Sums of 2 x 2 pixels, 32 x 32 values from 0 to 60, blurred by (1 2 1) / 4 each way. */
  static byte[] thumb(byte[] picture) {
    int[] sums = new int[THUMB * THUMB];
    int[] across = new int[sums.length];
    for (int row = 0; row < sums.length; row += THUMB) {
      for (int x = 0; x < THUMB; x++) {
        int at = 4 * row + 2 * x;
        int upper = picture[at] + picture[at + 1];
        sums[row + x] = upper + picture[at + SIZE] + picture[at + SIZE + 1];
      }
      int last = row + THUMB - 1;
      across[row] = 3 * sums[row] + sums[row + 1];
      across[last] = sums[last - 1] + 3 * sums[last];
      for (int i = row + 1; i < last; i++) {
        across[i] = sums[i - 1] + 2 * sums[i] + sums[i + 1];
      }
    }
    byte[] thumb = new byte[sums.length];
    for (int i = 0; i < sums.length; i++) {
      int above = across[i >= THUMB ? i - THUMB : i];
      int below = across[i < sums.length - THUMB ? i + THUMB : i];
      thumb[i] = (byte) ((above + 2 * across[i] + below + 8) / 16);
    }
    return thumb;
  }

  /** Ratio of the sums of minima and maxima of two thumbs, in [0, 1]. */
  static double overlap(byte[] a, byte[] b) {
    int smaller = 0;
    int both = 0;
    for (int i = 0; i < a.length; i++) {
      smaller += Math.min(a[i], b[i]);
      both += a[i] + b[i];
    }
    int larger = both - smaller;
    return larger == 0 ? 0 : (double) smaller / larger;
  }

  /**
   * Adds a share of a picture to what is there, packed as {@code [4, 32, 32]}: pixels 2 x 2 in four
   * channels.
   */
  static void add(byte[] picture, double share, float[] target, int offset) {
    float unit = (float) (share / LEVELS);
    int grid = SIZE / 2;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        int channel = y % 2 * 2 + x % 2;
        target[offset + (channel * grid + y / 2) * grid + x / 2] += unit * picture[y * SIZE + x];
      }
    }
  }

  /**
   * A letter's picture slanted and stretched, and put back into its box: the middle of the ink in
   * the middle, its longer side as long as that of a Latin glyph.
   */
  static byte[] transformed(byte[] picture, StyleVariant variant) {
    AffineTransform outline = variant.transform();
    double stretch = outline.getScaleX();
    double shear = -outline.getShearX(); // rows go down, an outline's y up
    Optional<InkBox> ink = box(picture, stretch, shear);
    byte[] result = new byte[picture.length];
    if (ink.isEmpty()) {
      return result;
    }
    InkBox box = ink.get();
    double step = box.longest() / (SIZE * GlyphFrame.INK_SHARE);
    double middle = (SIZE - 1) / 2.0;
    for (int y = 0; y < SIZE; y++) {
      double v = box.centerY() + (y - middle) * step;
      double u = box.centerX() - middle * step - shear * v;
      sampleRow(picture, u / stretch, step / stretch, v, result, y * SIZE);
    }
    return result;
  }

  /** A row of values of a picture from (x, y) on, linear between pixels' centres. */
  private static void sampleRow(
      byte[] picture, double x, double step, double y, byte[] target, int offset) {
    int row = (int) Math.floor(y);
    if (row < -1 || row >= SIZE) {
      return;
    }
    float down = (float) (y - row);
    boolean inside = row >= 0 && row < SIZE - 1;
    for (int i = 0; i < SIZE; i++) {
      double at = x + i * step;
      int column = (int) Math.floor(at);
      if (column < -1 || column >= SIZE) {
        continue;
      }
      float right = (float) (at - column);
      float above;
      float below;
      if (inside && column >= 0 && column < SIZE - 1) {
        int p = row * SIZE + column;
        above = picture[p] * (1 - right) + picture[p + 1] * right;
        below = picture[p + SIZE] * (1 - right) + picture[p + SIZE + 1] * right;
      } else {
        above = pixel(picture, column, row) * (1 - right) + pixel(picture, column + 1, row) * right;
        below =
            pixel(picture, column, row + 1) * (1 - right)
                + pixel(picture, column + 1, row + 1) * right;
      }
      target[offset + i] = (byte) (above * (1 - down) + below * down + 0.5f);
    }
  }

  private static int pixel(byte[] picture, int x, int y) {
    return x < 0 || y < 0 || x >= SIZE || y >= SIZE ? 0 : picture[y * SIZE + x];
  }

  /** The box around a slanted and stretched picture's ink; the centre of pixel 0 is at 0. */
  private static Optional<InkBox> box(byte[] picture, double stretch, double shear) {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    int top = SIZE;
    int bottom = -1;
    for (int y = 0; y < SIZE; y++) {
      int first = SIZE;
      int last = -1;
      for (int x = 0; x < SIZE; x++) {
        if (picture[y * SIZE + x] >= INK) {
          first = Math.min(first, x);
          last = x;
        }
      }
      if (last >= 0) {
        left = Math.min(left, stretch * first + shear * y);
        right = Math.max(right, stretch * last + shear * y);
        top = Math.min(top, y);
        bottom = y;
      }
    }
    return bottom < top
        ? Optional.empty()
        : Optional.of(new InkBox(left - 0.5, top - 0.5, right + 0.5, bottom + 0.5));
  }
}
