package io.linmo.capture.sheet;

import io.linmo.capture.sheet.InkParts.Part;
import io.linmo.image.GlyphImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The ink of one box, cut out of its page with soft edges.
 *
 * @param image the crop, with a margin of paper
 * @param left x of the crop on the page's plane
 * @param top y of the crop on the page's plane
 */
record BoxCut(GlyphImage image, int left, int top) {

  /** Paper around the ink, in pixels. */
  static final int MARGIN = 3;

  /** How far soft edges reach beyond a part, in pixels. */
  private static final int SOFT = 2;

  static BoxCut of(
      SheetInk ink, InkParts parts, BoxInk.Content content, Territories territories, int box) {
    int[] own = numbers(content.whole());
    int[] cut = numbers(content.cut());
    int left = Math.max(0, least(content, Part::left) - MARGIN);
    int top = Math.max(0, least(content, Part::top) - MARGIN);
    int right = Math.min(parts.width, -least(content, part -> -part.right()) + MARGIN);
    int bottom = Math.min(parts.height, -least(content, part -> -part.bottom()) + MARGIN);
    int width = right - left;
    float[] coverage = new float[width * (bottom - top)];
    int[] used = {right, bottom, left, top};
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        float value = ink.at(x, y);
        if (value > 0 && belongs(parts, territories, own, cut, box, x, y)) {
          coverage[(y - top) * width + x - left] = value;
          used[0] = Math.min(used[0], x);
          used[1] = Math.min(used[1], y);
          used[2] = Math.max(used[2], x + 1);
          used[3] = Math.max(used[3], y + 1);
        }
      }
    }
    return trimmed(GlyphImage.of(width, bottom - top, coverage), left, top, used);
  }

  private static int[] numbers(List<Part> parts) {
    return parts.stream().mapToInt(Part::number).sorted().toArray();
  }

  private static int least(BoxInk.Content content, ToIntFunction<Part> edge) {
    return Stream.concat(content.whole().stream(), content.cut().stream())
        .mapToInt(edge)
        .min()
        .orElseThrow();
  }

  /** Whether a pixel is ink of the box, or a soft edge of it. */
  private static boolean belongs(
      InkParts parts, Territories territories, int[] own, int[] cut, int box, int x, int y) {
    int number = parts.at(x, y);
    if (number != 0) {
      return isOne(own, number) || isOne(cut, number) && territories.at(x, y) == box;
    }
    for (int reach = 1; reach <= SOFT; reach++) {
      for (int ny = Math.max(0, y - reach); ny <= Math.min(parts.height - 1, y + reach); ny++) {
        for (int nx = Math.max(0, x - reach); nx <= Math.min(parts.width - 1, x + reach); nx++) {
          int near = parts.at(nx, ny);
          if (near != 0) {
            return isOne(own, near) || isOne(cut, near) && territories.at(x, y) == box;
          }
        }
      }
    }
    return false;
  }

  private static boolean isOne(int[] sorted, int number) {
    return Arrays.binarySearch(sorted, number) >= 0;
  }

  /** The crop reduced to the part in use, with its margin. */
  private static BoxCut trimmed(GlyphImage image, int left, int top, int[] used) {
    int x = Math.max(left, used[0] - MARGIN);
    int y = Math.max(top, used[1] - MARGIN);
    int right = Math.min(left + image.width(), used[2] + MARGIN);
    int bottom = Math.min(top + image.height(), used[3] + MARGIN);
    float[] part = new float[(right - x) * (bottom - y)];
    for (int row = y; row < bottom; row++) {
      for (int column = x; column < right; column++) {
        part[(row - y) * (right - x) + column - x] = image.at(column - left, row - top);
      }
    }
    return new BoxCut(GlyphImage.of(right - x, bottom - y, part), x, y);
  }
}
