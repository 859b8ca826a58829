package io.linmo.capture.page;

import io.linmo.numeric.Quantiles;
import java.util.Arrays;

/**
 * Separates the paper in the middle of a picture from what lies around it, by colour and lightness.
 */
final class PaperMask {

  /** A sheet of several fills at least this share of the picture, and of its bounds. */
  private static final double LEAST_SHEET = 0.12;

  private static final double LEAST_FILL = 0.6;

  private final ColourPlanes picture;
  private final int width;
  private final int height;

  PaperMask(ColourPlanes picture) {
    this.picture = picture;
    this.width = picture.width();
    this.height = picture.height();
  }

  /**
   * The largest connected part in the middle that looks like paper, without its holes.
   *
   * @param chroma largest difference in the logarithms of R/G and B/G
   * @param table darker than the paper by this factor is no shadow
   * @param least lightness of a shadow on paper, relative to the middle
   */
  boolean[] paper(double chroma, double table, double least) {
    return filled(largest(opened(likePaper(chroma, table, least))));
  }

  /**
   * How many sheets lie apart in the picture: parts like paper that fill much of it and most of
   * their bounds.
   */
  int sheets(double chroma, double table, double least) {
    boolean[] paper = opened(likePaper(chroma, table, least));
    int[] part = new int[paper.length];
    int parts = 0;
    for (int i = 0; i < paper.length; i++) {
      if (paper[i] && part[i] == 0) {
        flood(paper, part, i, ++parts);
      }
    }
    int[][] bounds = new int[parts + 1][];
    for (int i = 0; i < part.length; i++) {
      int x = i % width;
      int y = i / width;
      int[] own = bounds[part[i]];
      bounds[part[i]] =
          own == null
              ? new int[] {x, y, x + 1, y + 1, 1}
              : new int[] {Math.min(own[0], x), own[1], Math.max(own[2], x + 1), y + 1, own[4] + 1};
    }
    int sheets = 0;
    for (int p = 1; p <= parts; p++) {
      int[] own = bounds[p];
      double filled = own[4] / (double) ((own[2] - own[0]) * (own[3] - own[1]));
      sheets += own[4] >= LEAST_SHEET * part.length && filled >= LEAST_FILL ? 1 : 0;
    }
    return sheets;
  }

  private boolean[] likePaper(double chroma, double table, double least) {
    int count = width * height;
    int[] middle = middle();
    double light = median(middle, i -> picture.luma(i));
    double red = median(middle, picture::redness);
    double blue = median(middle, picture::blueness);
    double threshold = threshold(light, table, least);
    boolean[] paper = new boolean[count];
    for (int i = 0; i < count; i++) {
      paper[i] =
          picture.luma(i) > threshold
              && Math.abs(picture.redness(i) - red) < chroma
              && Math.abs(picture.blueness(i) - blue) < chroma;
    }
    return paper;
  }

  /** Pixels of the middle quarter. */
  private int[] middle() {
    int[] middle = new int[(width / 2) * (height / 2)];
    for (int i = 0; i < middle.length; i++) {
      int x = width / 4 + i % (width / 2);
      int y = height / 4 + i / (width / 2);
      middle[i] = y * width + x;
    }
    return middle;
  }

  private interface Feature {
    double at(int i);
  }

  private static double median(int[] pixels, Feature feature) {
    return Quantiles.median(Arrays.stream(pixels).mapToDouble(feature::at).toArray());
  }

  private double threshold(double light, double table, double least) {
    int[] histogram = new int[256];
    for (int i = 0; i < width * height; i++) {
      histogram[Math.round(picture.luma(i))]++;
    }
    Otsu split = Otsu.of(histogram);
    return split.lower() < table * split.upper() ? split.threshold() : least * light;
  }

  /** Parts that are joined by less than seven pixels come apart. */
  private boolean[] opened(boolean[] paper) {
    InkPlane plane = new InkPlane(width, height);
    for (int i = 0; i < paper.length; i++) {
      plane.values[i] = (byte) (paper[i] ? InkPlane.FULL : 0);
    }
    InkPlane opened = WindowExtremes.opened(plane, 3);
    boolean[] result = new boolean[paper.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = opened.values[i] != 0;
    }
    return result;
  }

  /** The part with most pixels in the middle. */
  private boolean[] largest(boolean[] paper) {
    int[] part = new int[paper.length];
    int parts = 0;
    for (int i = 0; i < paper.length; i++) {
      if (paper[i] && part[i] == 0) {
        flood(paper, part, i, ++parts);
      }
    }
    int[] sizes = new int[parts + 1];
    for (int i : middle()) {
      sizes[part[i]]++;
    }
    int best = 0;
    for (int p = 1; p <= parts; p++) {
      best = best == 0 || sizes[p] > sizes[best] ? p : best;
    }
    boolean[] result = new boolean[paper.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = best > 0 && part[i] == best;
    }
    return result;
  }

  /** Adds the regions that do not touch the picture's edge. */
  private boolean[] filled(boolean[] paper) {
    boolean[] rest = new boolean[paper.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = !paper[i];
    }
    int[] outside = new int[paper.length];
    for (int i = 0; i < paper.length; i++) {
      int x = i % width;
      int y = i / width;
      boolean atEdge = x == 0 || y == 0 || x == width - 1 || y == height - 1;
      if (atEdge && rest[i] && outside[i] == 0) {
        flood(rest, outside, i, 1);
      }
    }
    boolean[] result = new boolean[paper.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = outside[i] == 0;
    }
    return result;
  }

  /** Numbers the part that touches at pixels' edges. */
  private void flood(boolean[] belongs, int[] part, int start, int number) {
    int[] queue = new int[belongs.length];
    int end = 0;
    queue[end++] = start;
    part[start] = number;
    for (int next = 0; next < end; next++) {
      int at = queue[next];
      int x = at % width;
      int[] around = {x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width};
      for (int neighbour : around) {
        boolean inside = neighbour >= 0 && neighbour < belongs.length;
        if (inside && belongs[neighbour] && part[neighbour] == 0) {
          part[neighbour] = number;
          queue[end++] = neighbour;
        }
      }
    }
  }
}
