package io.linmo.contour;

import io.linmo.curve.Polygon;
import java.util.List;

/**
 * How much of each pixel closed polygons cover, exactly.
 *
 * <p>Each edge adds, to the pixels of its rows, the area between itself and their right sides; a
 * running sum along the rows then gives the coverage. Ink lies to the right of the direction of
 * travel, as in {@link IsoContour}.
 */
final class ContourCoverage {

  private final int width;
  private final int height;
  private final float[] change;

  private ContourCoverage(int width, int height) {
    this.width = width;
    this.height = height;
    this.change = new float[(width + 2) * height];
  }

  /**
   * Coverage of pixels around which {@code margin} pixels of paper lie: [height, width], row by
   * row, these included; the array may be longer.
   */
  static float[] of(List<Polygon> lines, int width, int height, int margin) {
    ContourCoverage coverage = new ContourCoverage(width, height);
    for (Polygon line : lines) {
      int last = line.size() - 1;
      double x = line.x(last) + margin;
      double y = line.y(last) + margin;
      for (int i = 0; i <= last; i++) {
        double nextX = line.x(i) + margin;
        double nextY = line.y(i) + margin;
        coverage.add(x, y, nextX, nextY);
        x = nextX;
        y = nextY;
      }
    }
    return coverage.summed();
  }

  private void add(double x0, double y0, double x1, double y1) {
    if (y0 == y1) {
      return;
    }
    double direction = y0 < y1 ? -1 : 1;
    double topX = y0 < y1 ? x0 : x1;
    double topY = Math.min(y0, y1);
    double bottomY = Math.max(y0, y1);
    double slope = (x1 - x0) / (y1 - y0);
    int firstRow = Math.max(0, (int) Math.floor(topY));
    for (int row = firstRow; row < height && row < bottomY; row++) {
      double from = Math.max(topY, row);
      double to = Math.min(bottomY, row + 1);
      double a = clamp(topX + slope * (from - topY));
      double b = clamp(topX + slope * (to - topY));
      addInRow(row, Math.min(a, b), Math.max(a, b), direction * (to - from));
    }
  }

  private double clamp(double x) {
    return Math.min(width, Math.max(0, x));
  }

  /** An edge from column position {@code left} to {@code right} that spans {@code rise} rows. */
  private void addInRow(int row, double left, double right, double rise) {
    int at = row * (width + 2);
    int first = (int) left;
    int last = (int) right;
    if (first == last) {
      double share = 1 - ((left + right) / 2 - first);
      change[at + first] += (float) (rise * share);
      change[at + first + 1] += (float) (rise * (1 - share));
      return;
    }
    double perColumn = rise / (right - left);
    double covered = 0;
    for (int column = first; column <= last; column++) {
      double from = Math.max(left, column) - column;
      double to = Math.min(right, column + 1) - column;
      double part = perColumn * (to - from);
      double inside = part * (1 - (from + to) / 2);
      change[at + column] += (float) (covered + inside);
      covered = part - inside;
    }
    change[at + last + 1] += (float) covered;
  }

  /** The running sums, moved together in place. */
  private float[] summed() {
    for (int y = 0; y < height; y++) {
      float sum = 0;
      for (int x = 0; x < width; x++) {
        sum += change[y * (width + 2) + x];
        change[y * width + x] = sum;
      }
    }
    return change;
  }
}
