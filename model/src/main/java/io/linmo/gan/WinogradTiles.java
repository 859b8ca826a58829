package io.linmo.gan;

import java.util.Arrays;

/**
 * The tiles of an image plane: which cells of a plane each square tile covers, tile by tile from
 * the top left.
 *
 * <p>Tiles go on by {@value #STEP} cells. Gathering makes a row for each place within the tile,
 * with the cell there of every tile; scattering is its adjoint, so that cells covered by several
 * tiles receive the sum.
 */
final class WinogradTiles {

  static final int STEP = 4;

  private final int[] cells;
  private final int tiles;
  private final int plane;

  /**
   * @param size edge of the plane as the convolution sees it
   * @param edge edge of a tile
   * @param margin by how many cells the first tile begins outside the plane, where all is zero
   * @param shrink 2 if the plane is stored at half its size, each value standing for 2 x 2 cells
   */
  WinogradTiles(int size, int edge, int margin, int shrink) {
    int perRow = size / STEP;
    int stored = size / shrink;
    tiles = perRow * perRow;
    plane = stored * stored;
    cells = new int[edge * edge * tiles];
    for (int i = 0; i < cells.length; i++) {
      int tile = i % tiles;
      int y = tile / perRow * STEP + i / tiles / edge - margin;
      int x = tile % perRow * STEP + i / tiles % edge - margin;
      boolean inside = y >= 0 && y < size && x >= 0 && x < size;
      cells[i] = inside ? y / shrink * stored + x / shrink : plane;
    }
  }

  /** How many tiles cover a plane. */
  int count() {
    return tiles;
  }

  /** Cells of a plane as it is stored. */
  int plane() {
    return plane;
  }

  /**
   * Writes the tiles of the plane that begins at {@code start} into {@code rows}, from {@code
   * column} on.
   *
   * @param padded a plane and one cell more, to work in
   */
  void gather(float[] values, int start, float[] padded, float[][] rows, int column) {
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
  void scatter(float[][] rows, int column, float[] padded, float[] values, int start) {
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
}
