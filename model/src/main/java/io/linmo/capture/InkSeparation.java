package io.linmo.capture;

import io.linmo.capture.cleaning.Cleaning;
import io.linmo.capture.cleaning.InkCleaning;
import io.linmo.capture.cleaning.InkGrid;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBox;
import io.linmo.numeric.OrderStatistics;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Separates ink from paper on a page that holds one character.
 *
 * <p>The border says which of the two is dark. With the paper's lightness p from {@link
 * PaperSurface} and v the page's, darkness d = 1 - v / p; coverage = (d - noise) / (full - noise)
 * cut to [0, 1], where noise is three standard deviations of the bare paper and full the darkness
 * of solid ink. On a clean drawing of black on white noise is 0 and full is 1, so that its
 * anti-aliasing comes through unchanged.
 */
final class InkSeparation {

  /** Darkness of solid ink below which a page counts as empty. Determined empirically. */
  private static final double LEAST_CONTRAST = 0.12;

  /** Solid ink must stand out from the paper's noise by this many standard deviations. */
  private static final double LEAST_SIGNAL_TO_NOISE = 6;

  private static final int FEWEST_INK_PIXELS = 4;

  /** Parts smaller than this share of the largest are dust. */
  private static final double DUST_SHARE = 0.003;

  private static final float PART_COVERAGE = 0.25f;
  private static final float BOX_COVERAGE = 0.05f;
  private static final int MARGIN = 2;

  private final int width;
  private final int height;
  private final float[] coverage;

  private InkSeparation(int width, int height, float[] coverage) {
    this.width = width;
    this.height = height;
    this.coverage = coverage;
  }

  /** The ink on the page, but for dust. */
  static WrittenGlyph separate(PageImage page, int codePoint, String source) throws IOException {
    InkSeparation ink = new InkSeparation(page.width, page.height, darkness(page));
    if (inkToCoverage(ink.coverage) == 0) {
      throw noInk(source);
    }
    ink.dropDust();
    return ink.glyph(codePoint, source, Cleaning.NONE, Optional.empty());
  }

  /**
   * The character on the page, without what does not belong to it.
   *
   * @param standard a plain form of the character; empty where there is none
   */
  static WrittenGlyph separate(
      PageImage page, int codePoint, String source, Optional<GlyphImage> standard)
      throws IOException {
    float[] darkness = darkness(page);
    if (inkToCoverage(darkness) == 0) {
      throw noInk(source);
    }
    InkCleaning.Cleaned cleaned =
        InkCleaning.clean(new InkGrid(page.width, page.height, darkness), standard);
    return new InkSeparation(page.width, page.height, cleaned.grid().values)
        .glyph(codePoint, source, cleaned.cleaning(), Optional.empty());
  }

  /** Ink that was separated from its paper before. */
  static WrittenGlyph whole(GlyphImage ink, int codePoint, String source, PaperPlace place)
      throws IOException {
    return new InkSeparation(ink.width(), ink.height(), ink.coverage())
        .glyph(codePoint, source, Cleaning.NONE, Optional.of(place));
  }

  /** Ink that was drawn as curves, on a canvas of its own. */
  static WrittenGlyph drawn(GlyphImage ink, int codePoint, String source) throws IOException {
    return new InkSeparation(ink.width(), ink.height(), ink.coverage())
        .glyph(codePoint, source, Cleaning.NONE, Optional.empty());
  }

  private static IOException noInk(String source) {
    return new IOException(
        source + ": no ink found on the page, expected strokes that stand out from it");
  }

  /** 1 - lightness / paper, with the page turned to dark ink on light paper; may be below 0. */
  private static float[] darkness(PageImage page) {
    if (borderMedian(page.alpha, page.width, page.height) < 0.5f) {
      return page.alpha.clone();
    }
    float[] light = new float[page.lightness.length];
    float darkest = 1;
    float lightest = 0;
    for (int i = 0; i < light.length; i++) {
      light[i] = page.lightness[i] * page.alpha[i] + 1 - page.alpha[i];
      darkest = Math.min(darkest, light[i]);
      lightest = Math.max(lightest, light[i]);
    }
    float paper = borderMedian(light, page.width, page.height);
    if (paper - darkest < lightest - paper) {
      for (int i = 0; i < light.length; i++) {
        light[i] = 1 - light[i];
      }
      paper = 1 - paper;
      darkest = 1 - lightest;
    }
    PaperSurface surface = PaperSurface.fit(light, page.width, page.height, paper, darkest);
    for (int y = 0, i = 0; y < page.height; y++) {
      for (int x = 0; x < page.width; x++, i++) {
        light[i] = (float) (1 - light[i] / surface.at(x, y));
      }
    }
    return light;
  }

  /** The median of the values along the page's border. */
  private static float borderMedian(float[] values, int width, int height) {
    float[] edge = new float[2 * (width + height)];
    for (int x = 0; x < width; x++) {
      edge[2 * x] = values[x];
      edge[2 * x + 1] = values[(height - 1) * width + x];
    }
    for (int y = 0; y < height; y++) {
      edge[2 * (width + y)] = values[y * width];
      edge[2 * (width + y) + 1] = values[y * width + width - 1];
    }
    return OrderStatistics.median(edge, edge.length);
  }

  /** Scales darkness to coverage in place; returns the darkness of solid ink, or 0 without any. */
  static double inkToCoverage(float[] darkness) {
    float[] values = darkness.clone();
    int count = values.length;
    int top = Math.max(0, count - Math.max(8, count / 2000));
    double threshold = OrderStatistics.select(values, 0, count, top) / 2.0;
    int firstInk = OrderStatistics.split(values, threshold);
    if (firstInk == count) {
      return 0;
    }
    int solid = firstInk + (count - 1 - firstInk) * 4 / 5;
    double full = OrderStatistics.select(values, firstInk, count, solid);
    double deviation = deviation(values, firstInk);
    if (full < LEAST_CONTRAST || full < LEAST_SIGNAL_TO_NOISE * deviation) {
      return 0;
    }
    double noise = Math.min(3 * deviation, full / 4);
    for (int i = 0; i < darkness.length; i++) {
      darkness[i] = (float) Math.max(0, Math.min(1, (darkness[i] - noise) / (full - noise)));
    }
    return full;
  }

  /**
   * Robust standard deviation of the first {@code count} values, the paper's: 1.4826 times the
   * median distance from the median. Puts the distances in their place.
   */
  private static double deviation(float[] values, int count) {
    if (count == 0) {
      return 0;
    }
    float median = OrderStatistics.median(values, count);
    for (int i = 0; i < count; i++) {
      values[i] = Math.abs(values[i] - median);
    }
    return 1.4826 * OrderStatistics.median(values, count);
  }

  private int inkPixels() {
    int count = 0;
    for (float value : coverage) {
      count += value >= 0.5f ? 1 : 0;
    }
    return count;
  }

  /** Clears all that does not belong to a part of some size, up to two pixels around it. */
  private void dropDust() {
    int[] part = new int[coverage.length];
    int[] queue = new int[coverage.length];
    int[] areas = new int[16];
    int parts = 0;
    for (int i = 0; i < part.length; i++) {
      if (part[i] == 0 && coverage[i] >= PART_COVERAGE) {
        parts++;
        areas = parts < areas.length ? areas : Arrays.copyOf(areas, 2 * areas.length);
        areas[parts] = fill(i, parts, part, queue);
      }
    }
    double least = DUST_SHARE * Arrays.stream(areas).max().orElse(0);
    for (int y = 0, i = 0; y < height; y++) {
      for (int x = 0; x < width; x++, i++) {
        if (coverage[i] != 0 && !isNearPart(x, y, part, areas, least)) {
          coverage[i] = 0;
        }
      }
    }
  }

  /** Whether a part of at least that area lies within two pixels. */
  private boolean isNearPart(int x, int y, int[] part, int[] areas, double least) {
    if (areas[part[y * width + x]] >= least) {
      return true;
    }
    for (int ny = Math.max(0, y - 2); ny <= Math.min(height - 1, y + 2); ny++) {
      for (int nx = Math.max(0, x - 2); nx <= Math.min(width - 1, x + 2); nx++) {
        if (areas[part[ny * width + nx]] >= least) {
          return true;
        }
      }
    }
    return false;
  }

  /** Numbers the 8-connected part around a pixel; returns its area. */
  private int fill(int start, int number, int[] part, int[] queue) {
    int end = 0;
    queue[end++] = start;
    part[start] = number;
    for (int next = 0; next < end; next++) {
      int x = queue[next] % width;
      int y = queue[next] / width;
      for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          int neighbour = ny * width + nx;
          if (part[neighbour] == 0 && coverage[neighbour] >= PART_COVERAGE) {
            part[neighbour] = number;
            queue[end++] = neighbour;
          }
        }
      }
    }
    return end;
  }

  private WrittenGlyph glyph(
      int codePoint, String source, Cleaning cleaning, Optional<PaperPlace> place)
      throws IOException {
    if (inkPixels() < FEWEST_INK_PIXELS) {
      throw noInk(source);
    }
    InkBox box = box();
    int left = Math.max(0, (int) box.left() - MARGIN);
    int top = Math.max(0, (int) box.top() - MARGIN);
    int right = Math.min(width, (int) Math.ceil(box.right()) + MARGIN);
    int bottom = Math.min(height, (int) Math.ceil(box.bottom()) + MARGIN);
    float[] cut = new float[(right - left) * (bottom - top)];
    for (int y = top; y < bottom; y++) {
      System.arraycopy(coverage, y * width + left, cut, (y - top) * (right - left), right - left);
    }
    GlyphImage image = GlyphImage.of(right - left, bottom - top, cut);
    return new WrittenGlyph(
        codePoint, image, left, top, box, width, height, source, cleaning, Optional.empty(), place);
  }

  /** The ink box; a border column or row counts for as much as its darkest pixel is covered. */
  private InkBox box() {
    float[] columns = new float[width];
    float[] rows = new float[height];
    for (int y = 0, i = 0; y < height; y++) {
      for (int x = 0; x < width; x++, i++) {
        columns[x] = Math.max(columns[x], coverage[i]);
        rows[y] = Math.max(rows[y], coverage[i]);
      }
    }
    return new InkBox(first(columns), first(rows), last(columns), last(rows));
  }

  private static double first(float[] profile) {
    int index = 0;
    while (profile[index] < BOX_COVERAGE) {
      index++;
    }
    return index + 1 - profile[index];
  }

  private static double last(float[] profile) {
    int index = profile.length - 1;
    while (profile[index] < BOX_COVERAGE) {
      index--;
    }
    return index + profile[index];
  }
}
