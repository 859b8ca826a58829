package io.linmo.gan;

import java.util.Arrays;

/**
 * The tiles of an image plane: which cells of a plane each square tile covers, tile by tile from
 * the top left.
 *
 * <p>Gathering makes a row for each place within the tile, with the cell there of every tile;
 * scattering is its adjoint, so that cells covered by several tiles receive the sum.
 */
final class PlaneTiles {

  /** A plane and one cell more of each thread. */
  private static final ThreadLocal<float[]> PADDED = ThreadLocal.withInitial(() -> new float[0]);

  private final int[] cells;
  private final int tiles;
  private final int plane;

  /**
   * @param size edge of the plane
   * @param edge edge of a tile
   * @param step cells from one tile to the next
   * @param margin by how many cells the first tile begins outside the plane, where all is zero
   */
  PlaneTiles(int size, int edge, int step, int margin) {
    int perRow = size / step;
    tiles = perRow * perRow;
    plane = size * size;
    cells = new int[edge * edge * tiles];
    for (int i = 0; i < cells.length; i++) {
      int tile = i % tiles;
      int y = tile / perRow * step + i / tiles / edge - margin;
      int x = tile % perRow * step + i / tiles % edge - margin;
      boolean inside = y >= 0 && y < size && x >= 0 && x < size;
      cells[i] = inside ? y * size + x : plane;
    }
  }

  /** How many tiles cover a plane. */
  int count() {
    return tiles;
  }

  /** Cells of a plane. */
  int plane() {
    return plane;
  }

  /**
   * Writes the tiles of the plane that begins at {@code start} into {@code rows}, from {@code
   * column} on.
   */
  void gather(float[] values, int start, float[][] rows, int column) {
    float[] padded = padded();
    System.arraycopy(values, start, padded, 0, plane);
    padded[plane] = 0;
    int i = 0;
    for (int place = 0; i < cells.length; place++) {
      float[] row = rows[place];
      for (int tile = column; tile < column + tiles; tile++) {
        row[tile] = padded[cells[i++]];
      }
    }
  }

  /** The adjoint of {@link #gather}: overwrites the plane. */
  void scatter(float[][] rows, int column, float[] values, int start) {
    float[] padded = padded();
    Arrays.fill(padded, 0, plane, 0);
    int i = 0;
    for (int place = 0; i < cells.length; place++) {
      float[] row = rows[place];
      for (int tile = column; tile < column + tiles; tile++) {
        padded[cells[i++]] += row[tile];
      }
    }
    System.arraycopy(padded, 0, values, start, plane);
  }

  private float[] padded() {
    float[] padded = PADDED.get();
    if (padded.length <= plane) {
      padded = new float[plane + 1];
      PADDED.set(padded);
    }
    return padded;
  }
}
