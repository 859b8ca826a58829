package io.linmo.image;

/**
 * Half the local thickness of ink: at each point the radius of the largest disc of ink that holds
 * it (Hildebrand and Rüegsegger 1997), smoothed.
 *
 * <p>Discs are laid on cells of a few pixels' edge, which is much faster and just as accurate,
 * since each cell has the depth of its deepest pixel.
 */
final class LocalThickness {

  private final int size;
  private final int cell;
  private final int cells;
  private final float[] depth;
  private final float[] radius;
  private float[] mean;

  private LocalThickness(float[] distance, int size, int cell) {
    this.size = size;
    this.cell = cell;
    this.cells = size / cell;
    this.depth = new float[cells * cells];
    this.radius = new float[cells * cells];
    for (int y = 0; y < cells * cell; y++) {
      int at = y * size;
      for (int x = y / cell * cells; x < (y / cell + 1) * cells; x++) {
        for (int end = at + cell; at < end; at++) {
          depth[x] = Math.max(depth[x], -distance[at] / cell);
        }
      }
    }
  }

  /**
   * Of the ink of a square field.
   *
   * @param distance to the outline in pixels, below 0 within the ink
   * @param size edge of the field, a multiple of {@code cell}
   * @param cell edge of a cell, and the deviation of the smoothing, in pixels
   */
  static LocalThickness of(float[] distance, int size, int cell) {
    LocalThickness thickness = new LocalThickness(distance, size, cell);
    thickness.layDiscs();
    thickness.smooth();
    return thickness;
  }

  private void layDiscs() {
    for (int y = 0; y < cells; y++) {
      for (int x = 0; x < cells; x++) {
        if (depth[y * cells + x] > 0 && isOnMiddleLine(x, y)) {
          layDisc(x, y, depth[y * cells + x]);
        }
      }
    }
  }

  /** Whether no neighbour's disc holds the disc about a cell. */
  private boolean isOnMiddleLine(int x, int y) {
    int i = y * cells + x;
    float deeper = depth[i] + 0.9f;
    return (x == 0 || depth[i - 1] < deeper)
        && (x == cells - 1 || depth[i + 1] < deeper)
        && (y == 0 || depth[i - cells] < deeper)
        && (y == cells - 1 || depth[i + cells] < deeper);
  }

  private void layDisc(int x, int y, float r) {
    int reach = (int) r;
    for (int row = Math.max(0, y - reach); row <= Math.min(cells - 1, y + reach); row++) {
      int half = (int) Math.sqrt(Math.max(0, r * r - (row - y) * (row - y)));
      int start = row * cells + Math.max(0, x - half);
      int end = row * cells + Math.min(cells - 1, x + half);
      for (int i = start; i <= end; i++) {
        radius[i] = Math.max(radius[i], r);
      }
    }
  }

  /** The mean radius of the ink about each cell. */
  private void smooth() {
    float[] ink = new float[radius.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = radius[i] > 0 ? 1 : 0;
    }
    ink = GaussianBlur.of(ink, cells, 1);
    mean = GaussianBlur.of(radius, cells, 1);
    for (int i = 0; i < mean.length; i++) {
      mean[i] = ink[i] > 0 ? cell * mean[i] / ink[i] : 0;
    }
  }

  /**
   * Moves the outline inwards by a share of the radius at each pixel in ink: between cells by
   * linear interpolation, carried on a little beyond the ink.
   *
   * @param distance the field that this was measured on
   */
  void thin(float[] distance, float share) {
    int[] left = new int[size];
    double[] beyond = new double[size];
    for (int x = 0; x < size; x++) {
      left[x] = (int) place(x);
      beyond[x] = place(x) - left[x];
    }
    float[] row = new float[cells];
    for (int y = 0; y < size; y++) {
      betweenRows(place(y), row);
      for (int x = 0; x < size; x++) {
        int i = y * size + x;
        if (distance[i] < 0) {
          float atLeft = row[left[x]];
          float atRight = row[Math.min(cells - 1, left[x] + 1)];
          distance[i] += share * (float) (atLeft + beyond[x] * (atRight - atLeft));
        }
      }
    }
  }

  private void betweenRows(double y, float[] row) {
    int above = (int) y * cells;
    int below = Math.min(cells - 1, (int) y + 1) * cells;
    float share = (float) (y - (int) y);
    for (int x = 0; x < cells; x++) {
      row[x] = mean[above + x] + share * (mean[below + x] - mean[above + x]);
    }
  }

  /** Where a pixel's centre lies among the centres of the cells. */
  private double place(int pixel) {
    return Math.max(0, Math.min(cells - 1.0, (pixel + 0.5) / cell - 0.5));
  }
}
