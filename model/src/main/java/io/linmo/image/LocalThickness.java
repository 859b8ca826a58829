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
   * The radius at a pixel in pixels, between cells by linear interpolation, carried on a little
   * beyond the ink.
   *
   * @param pixel its place in the field, row by row
   */
  float at(int pixel) {
    double x = place(pixel % size);
    double y = place(pixel / size);
    int left = (int) x;
    int right = Math.min(cells - 1, left + 1);
    int above = (int) y * cells;
    int below = Math.min(cells - 1, (int) y + 1) * cells;
    float share = (float) (y - (int) y);
    float atLeft = mean[above + left] + share * (mean[below + left] - mean[above + left]);
    float atRight = mean[above + right] + share * (mean[below + right] - mean[above + right]);
    return (float) (atLeft + (x - left) * (atRight - atLeft));
  }

  /** Where a pixel's centre lies among the centres of the cells. */
  private double place(int pixel) {
    return Math.max(0, Math.min(cells - 1.0, (pixel + 0.5) / cell - 0.5));
  }
}
