package io.linmo.capture.page;

import io.linmo.capture.PagePicture;
import io.linmo.image.GlyphImage;
import java.util.Arrays;

/**
 * The ink of a whole page: coverage in [0, 1], relative to the paper and the ink around.
 *
 * <p>With v a pixel's lightness and p its paper's ({@link PaperLight}), darkness d = 1 - v / p. The
 * tone is how dark solid ink is nearby, so that pencil and felt pen on one page both come to 1.
 * Coverage is (d - floor) / (tone - floor) cut to [0, 1], with a floor of three standard deviations
 * of the bare paper. Edges keep the softness of the picture.
 *
 * <p>Where the blur of a picture is known, it is undone ({@link BlurRemoval}), and coverage is d /
 * tone from one half on, so that edges lie where ink covers half a pixel. Lines, labels and the
 * table around a sheet are ink here as well; later stages take them away.
 */
public final class PageInk {

  /** Cells in which the ink's tone is measured, along the longer side. */
  private static final int TONE_CELLS = 48;

  /** Cells in which the paper's noise is measured, along the longer side. */
  private static final int NOISE_CELLS = 100;

  /** Ink counts from this share of the page's tone on; paler is no ink of its own. */
  private static final double PALEST = 0.4;

  /** Darkness that is always more than paper. Determined empirically. */
  private static final double LEAST_DARKNESS = 0.08;

  private final InkPlane coverage;
  private final double noise;
  private final double tone;

  private PageInk(InkPlane coverage, double noise, double tone) {
    this.coverage = coverage;
    this.noise = noise;
    this.tone = tone;
  }

  /** Separates the ink of a picture from its paper, at the picture's own resolution. */
  public static PageInk of(PagePicture picture) {
    return of(darkness(picture), PageInk::soft);
  }

  /**
   * Separates the ink of a picture of known blur from its paper and makes it sharp.
   *
   * @param blur standard deviation in pixels, 0 for none
   */
  public static PageInk of(PagePicture picture, double blur) {
    return of(BlurRemoval.apply(darkness(picture), blur), PageInk::exact);
  }

  private static PageInk of(InkPlane darkness, Scale scale) {
    double noise = noise(darkness);
    double tone = tone(darkness, noise);
    scale(darkness, noise, tone, scale);
    return new PageInk(darkness, noise, tone);
  }

  /** 1 - lightness / paper of each pixel, at least 0. */
  static InkPlane darkness(PagePicture picture) {
    InkPlane plane = PaperLight.luma(picture);
    PaperLight paper = PaperLight.under(plane);
    plane.eachRow(
        row -> {
          float[] light = new float[plane.width];
          paper.row(row, light);
          int start = row * plane.width;
          for (int x = 0; x < plane.width; x++) {
            float dark = 1 - (plane.values[start + x] & 0xFF) / light[x];
            plane.values[start + x] = (byte) (InkPlane.FULL * Math.max(0, dark) + 0.5f);
          }
        });
    return plane;
  }

  private static int[] histogram(InkPlane plane) {
    int[] histogram = new int[InkPlane.FULL + 1];
    for (byte value : plane.values) {
      histogram[value & 0xFF]++;
    }
    return histogram;
  }

  /**
   * Standard deviation of bare paper: the median over the cells of a grid, since most of a page is
   * paper. Half of the paper is lighter than its middle and shows as 0, so that 84 percent of a
   * bare cell lie below one deviation.
   */
  static double noise(InkPlane darkness) {
    int edge = Math.max(8, Math.max(darkness.width, darkness.height) / NOISE_CELLS);
    int columns = (darkness.width + edge - 1) / edge;
    int rows = (darkness.height + edge - 1) / edge;
    int[] deviations = new int[columns * rows];
    for (int i = 0; i < deviations.length; i++) {
      deviations[i] = deviation(darkness, i % columns * edge, i / columns * edge, edge);
    }
    Arrays.sort(deviations);
    return (deviations[deviations.length / 2] + 0.5) / InkPlane.FULL;
  }

  private static int deviation(InkPlane darkness, int left, int top, int edge) {
    int[] histogram = new int[InkPlane.FULL + 1];
    int count = 0;
    for (int y = top; y < Math.min(darkness.height, top + edge); y++) {
      for (int x = left; x < Math.min(darkness.width, left + edge); x++) {
        histogram[darkness.at(x, y)]++;
        count++;
      }
    }
    int value = 0;
    for (int seen = histogram[0]; seen < 0.84 * count; ) {
      seen += histogram[++value];
    }
    return value;
  }

  /** The darkness that a quarter of the ink exceeds: that of the strokes' middles; 0 if no ink. */
  static double tone(InkPlane darkness, double noise) {
    int[] histogram = histogram(darkness);
    int from = (int) Math.ceil(Math.max(LEAST_DARKNESS, 6 * noise) * InkPlane.FULL);
    long all = 0;
    for (int value = from; value < histogram.length; value++) {
      all += histogram[value];
    }
    long above = 0;
    for (int value = histogram.length - 1; value >= from; value--) {
      above += histogram[value];
      if (4 * above >= all && above > 0) {
        return value / (double) InkPlane.FULL;
      }
    }
    return 0;
  }

  /** Turns darkness to coverage in place. */
  static void scale(InkPlane plane, double noise, double tone) {
    scale(plane, noise, tone, PageInk::soft);
  }

  /** Coverage of a pixel; all on the scale of bytes. */
  private interface Scale {
    float coverage(float darkness, float floor, float tone);
  }

  private static float soft(float darkness, float floor, float tone) {
    return darkness <= floor ? 0 : (darkness - floor) / (tone - floor);
  }

  private static float exact(float darkness, float floor, float tone) {
    float half = tone / 2;
    return darkness < half
        ? Math.max(0, 0.5f * (darkness - floor) / (half - floor))
        : darkness / tone;
  }

  private static void scale(InkPlane plane, double noise, double tone, Scale scale) {
    if (tone == 0) {
      Arrays.fill(plane.values, (byte) 0);
      return;
    }
    double least = Math.max(PALEST * tone, Math.max(LEAST_DARKNESS, 6 * noise));
    InkTone local = InkTone.measure(plane, TONE_CELLS, least, tone);
    float floor = (float) (Math.min(3 * noise, tone / 4) * InkPlane.FULL);
    plane.eachRow(
        row -> {
          float[] tones = new float[plane.width];
          local.row(row, tones);
          int start = row * plane.width;
          for (int x = 0; x < plane.width; x++) {
            int darkness = plane.values[start + x] & 0xFF;
            if (darkness > 0) {
              float covered = scale.coverage(darkness, floor, tones[x]);
              plane.values[start + x] = (byte) (InkPlane.FULL * Math.min(1, covered) + 0.5f);
            }
          }
        });
  }

  public int width() {
    return coverage.width;
  }

  public int height() {
    return coverage.height;
  }

  /** Standard deviation of the bare paper's darkness. */
  public double noise() {
    return noise;
  }

  /** Darkness of solid ink, 1 for black; 0 where the page has none. */
  public double tone() {
    return tone;
  }

  public boolean isBlank() {
    return tone == 0;
  }

  /** Coverage of a pixel, in [0, 1]. */
  public float at(int x, int y) {
    return coverage.at(x, y) / (float) InkPlane.FULL;
  }

  /** Coverage at a point, by linear interpolation between the pixels' centres; 0 outside. */
  public float sampled(double x, double y) {
    return coverage.sampled(x, y) / InkPlane.FULL;
  }

  /** A part of the page; beyond its edges is paper. */
  public GlyphImage cut(int left, int top, int width, int height) {
    float[] part = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (coverage.contains(left + x, top + y)) {
          part[y * width + x] = at(left + x, top + y);
        }
      }
    }
    return GlyphImage.of(width, height, part);
  }

  InkPlane coverage() {
    return coverage;
  }
}
