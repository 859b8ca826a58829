package io.linmo.capture.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The connected parts of a page's ink: which part each pixel belongs to, and where each lies.
 *
 * <p>Pixels of at least {@value #COVERAGE} coverage that touch by a side or a corner are one part.
 */
final class InkParts {

  static final float COVERAGE = 0.25f;

  /**
   * A part of the ink.
   *
   * @param number from 1
   * @param area in pixels
   * @param ink sum of coverage
   * @param left x of its leftmost pixel
   * @param right x after its rightmost pixel
   */
  record Part(int number, int area, double ink, int left, int top, int right, int bottom) {

    int longest() {
      return Math.max(right - left, bottom - top);
    }

    /** How far the rectangles around two parts lie from each other, in pixels. */
    double distance(Part other) {
      int dx = Math.max(0, Math.max(left - other.right, other.left - right));
      int dy = Math.max(0, Math.max(top - other.bottom, other.top - bottom));
      return Math.hypot(dx, dy);
    }

    /** Mean coverage: low where only noise or a trace of print remains. */
    double density() {
      return ink / area;
    }
  }

  final int width;
  final int height;
  private final int[] numbers;
  private final List<Part> parts = new ArrayList<>();

  private InkParts(int width, int height) {
    this.width = width;
    this.height = height;
    this.numbers = new int[width * height];
  }

  static InkParts of(SheetInk ink) {
    InkParts parts = new InkParts(ink.width, ink.height);
    int[] queue = new int[1024];
    for (int y = 0; y < parts.height; y++) {
      for (int x = 0; x < parts.width; x++) {
        if (parts.numbers[y * parts.width + x] == 0 && ink.at(x, y) >= COVERAGE) {
          queue = parts.fill(ink, x, y, queue);
        }
      }
    }
    return parts;
  }

  private int[] fill(SheetInk ink, int startX, int startY, int[] given) {
    int[] queue = given;
    int number = parts.size() + 1;
    int end = 1;
    double sum = 0;
    int left = startX;
    int top = startY;
    int right = startX;
    int bottom = startY;
    queue[0] = startY * width + startX;
    numbers[queue[0]] = number;
    for (int next = 0; next < end; next++) {
      int x = queue[next] % width;
      int y = queue[next] / width;
      sum += ink.at(x, y);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      if (end + 8 > queue.length) {
        queue = Arrays.copyOf(queue, 2 * queue.length);
      }
      for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          if (numbers[ny * width + nx] == 0 && ink.at(nx, ny) >= COVERAGE) {
            numbers[ny * width + nx] = number;
            queue[end++] = ny * width + nx;
          }
        }
      }
    }
    parts.add(new Part(number, end, sum, left, top, right + 1, bottom + 1));
    return queue;
  }

  /** All parts; the part of number n is at n - 1. */
  List<Part> parts() {
    return parts;
  }

  /** Usual thickness of strokes, in pixels: twice the area over the length of the outline. */
  double penWidth() {
    long area = 0;
    long outline = 0;
    for (int y = 1; y < height - 1; y++) {
      int row = y * width;
      for (int i = row + 1; i < row + width - 1; i++) {
        if (numbers[i] != 0) {
          area++;
          outline += isEdge(i) ? 1 : 0;
        }
      }
    }
    return outline == 0 ? 1 : Math.max(1, 2.0 * area / outline);
  }

  private boolean isEdge(int i) {
    return numbers[i - 1] == 0
        || numbers[i + 1] == 0
        || numbers[i - width] == 0
        || numbers[i + width] == 0;
  }

  /** The number of the part that a pixel belongs to, or 0. */
  int at(int x, int y) {
    return numbers[y * width + x];
  }
}
