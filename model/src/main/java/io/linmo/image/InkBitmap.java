package io.linmo.image;

import java.awt.geom.Rectangle2D;

/**
 * The ink of a glyph image, one bit a pixel: set where at least half of the pixel is covered.
 *
 * <p>Rows are packed into words, x growing with the bit's weight, so that whole rows are compared
 * and shifted at once. Outside the bitmap lies paper.
 */
public final class InkBitmap {

  private static final float INK = 0.5f;

  private final int width;
  private final int height;
  private final int stride;
  private final long[] words;

  private InkBitmap(int width, int height) {
    this.width = width;
    this.height = height;
    this.stride = (width + 63) / 64;
    this.words = new long[stride * height];
  }

  public static InkBitmap of(GlyphImage image) {
    InkBitmap ink = new InkBitmap(image.width(), image.height());
    for (int y = 0; y < ink.height; y++) {
      for (int i = 0; i < ink.stride; i++) {
        int end = Math.min(ink.width, 64 * (i + 1));
        long word = 0;
        for (int x = 64 * i; x < end; x++) {
          word |= (image.at(x, y) >= INK ? 1L : 0L) << x;
        }
        ink.words[y * ink.stride + i] = word;
      }
    }
    return ink;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public boolean at(int x, int y) {
    return (words[y * stride + (x >> 6)] >>> x & 1) != 0;
  }

  /** The number of ink pixels. */
  public int area() {
    int sum = 0;
    for (long word : words) {
      sum += Long.bitCount(word);
    }
    return sum;
  }

  /**
   * The length of the ink's outline in pixels, by Cauchy and Crofton: crossings of lines in four
   * directions.
   */
  public double outlineLength() {
    double straight = 0;
    double diagonal = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        straight += crossing(x, y, x + 1, y) + crossing(x, y, x, y + 1);
        diagonal += crossing(x, y, x + 1, y + 1) + crossing(x, y, x - 1, y + 1);
      }
    }
    return Math.PI / 8 * (straight + diagonal / Math.sqrt(2));
  }

  private int crossing(int x, int y, int toX, int toY) {
    boolean inside = toX >= 0 && toX < width && toY < height;
    return inside && at(x, y) != at(toX, toY) ? 1 : 0;
  }

  /** The smallest box around the ink, in pixels; empty where there is none. */
  public Rectangle2D inkBox() {
    int left = width;
    int right = 0;
    int top = height;
    int bottom = 0;
    for (int i = 0; i < words.length; i++) {
      if (words[i] != 0) {
        int first = 64 * (i % stride);
        left = Math.min(left, first + Long.numberOfTrailingZeros(words[i]));
        right = Math.max(right, first + 64 - Long.numberOfLeadingZeros(words[i]));
        top = Math.min(top, i / stride);
        bottom = i / stride + 1;
      }
    }
    return right == 0
        ? new Rectangle2D.Double()
        : new Rectangle2D.Double(left, top, right - left, bottom - top);
  }

  /** This ink moved by (dx, dy) onto a canvas of another size; what leaves the canvas is lost. */
  public InkBitmap placed(int canvasWidth, int canvasHeight, int dx, int dy) {
    InkBitmap canvas = new InkBitmap(canvasWidth, canvasHeight);
    int from = Math.max(0, dy);
    int to = Math.min(canvasHeight, height + dy);
    for (int y = from; y < to; y++) {
      moveRow(y - dy, canvas, y, dx);
    }
    return canvas;
  }

  private void moveRow(int sourceY, InkBitmap canvas, int targetY, int dx) {
    int wordShift = Math.floorDiv(dx, 64);
    int bitShift = Math.floorMod(dx, 64);
    for (int i = 0; i < canvas.stride; i++) {
      long moved = word(sourceY, i - wordShift) << bitShift;
      if (bitShift != 0) {
        moved |= word(sourceY, i - wordShift - 1) >>> 64 - bitShift;
      }
      canvas.words[targetY * canvas.stride + i] = moved;
    }
    int spare = canvas.stride * 64 - canvas.width;
    canvas.words[targetY * canvas.stride + canvas.stride - 1] &= -1L >>> spare;
  }

  private long word(int y, int i) {
    return i < 0 || i >= stride ? 0 : words[y * stride + i];
  }

  /** The number of pixels that are ink here, moved down by {@code dy}, and in {@code other}. */
  public int overlap(InkBitmap other, int dy) {
    requireSameSize(other);
    int offset = dy * stride;
    int end = Math.min(words.length, words.length + offset);
    int count = 0;
    for (int i = Math.max(0, offset); i < end; i++) {
      count += Long.bitCount(words[i - offset] & other.words[i]);
    }
    return count;
  }

  /** Every pixel whose centre lies within {@code radius} pixels of the centre of an ink pixel. */
  public InkBitmap grown(double radius) {
    InkBitmap grown = new InkBitmap(width, height);
    InkBitmap wide = placed(width, height, 0, 0);
    int added = 0;
    for (int dy = (int) Math.floor(radius); dy >= 0; dy--) {
      int half = (int) Math.floor(Math.sqrt(radius * radius - dy * dy));
      while (added < half) {
        added++;
        wide.add(placed(width, height, added, 0), 0);
        wide.add(placed(width, height, -added, 0), 0);
      }
      grown.add(wide, dy);
      grown.add(wide, -dy);
    }
    return grown;
  }

  /** Adds the ink of a bitmap of the same size, moved down by {@code dy}. */
  private void add(InkBitmap other, int dy) {
    int offset = dy * stride;
    int end = Math.min(words.length, words.length + offset);
    for (int i = Math.max(0, offset); i < end; i++) {
      words[i] |= other.words[i - offset];
    }
  }

  private void requireSameSize(InkBitmap other) {
    if (other.width != width || other.height != height) {
      throw new IllegalArgumentException(
          "cannot compare a glyph image of %d x %d with one of %d x %d pixels"
              .formatted(width, height, other.width, other.height));
    }
  }
}
