package io.linmo.capture.page;

import io.linmo.numeric.Quantiles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Boxes of one size in rows and columns.
 *
 * <p>Each box gets its row and column from its neighbours, step by step, so that grids may be bent
 * or in perspective. A place between two boxes of a row that has none is filled from its
 * neighbours: there a stroke has joined the frame.
 *
 * @param cells row by row
 */
record CellGrid(List<Cell> cells) {

  /** Centres of neighbours in a row differ by less than this share of a box in height. */
  private static final double LEVEL = 0.5;

  CellGrid {
    cells = List.copyOf(cells);
  }

  /** The grid of patches found on a copy reduced by a factor. */
  static CellGrid of(List<Region> patches, int factor) {
    List<Cell> loose = new ArrayList<>();
    for (Region patch : patches) {
      loose.add(
          new Cell(
              patch.left() * (double) factor,
              patch.top() * (double) factor,
              patch.right() * (double) factor,
              patch.bottom() * (double) factor,
              0,
              0,
              true));
    }
    return new CellGrid(completed(placed(loose)));
  }

  double width() {
    return Quantiles.median(cells.stream().mapToDouble(Cell::width).toArray());
  }

  double height() {
    return Quantiles.median(cells.stream().mapToDouble(Cell::height).toArray());
  }

  int rows() {
    return cells.stream().mapToInt(Cell::row).max().orElse(-1) + 1;
  }

  List<Cell> row(int row) {
    return cells.stream().filter(cell -> cell.row() == row).toList();
  }

  /** Gives every box its row and column. */
  private static List<Cell> placed(List<Cell> loose) {
    double stepX = step(loose, true);
    double stepY = step(loose, false);
    int[][] places = new int[loose.size()][];
    List<List<Integer>> islands = new ArrayList<>();
    for (int start = 0; start < loose.size(); start++) {
      if (places[start] == null) {
        places[start] = new int[2];
        islands.add(spread(loose, places, start, stepX, stepY));
      }
    }
    align(loose, places, islands, stepX, stepY);
    int top = Arrays.stream(places).mapToInt(place -> place[0]).min().orElse(0);
    int left = Arrays.stream(places).mapToInt(place -> place[1]).min().orElse(0);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      cells.add(loose.get(i).at(places[i][0] - top, places[i][1] - left));
    }
    return cells;
  }

  /** The median distance to the nearest neighbour in a row or a column. */
  private static double step(List<Cell> cells, boolean along) {
    double[] steps =
        cells.stream()
            .mapToDouble(
                cell ->
                    cells.stream()
                        .mapToDouble(other -> distance(cell, other, along))
                        .min()
                        .orElse(Double.MAX_VALUE))
            .filter(step -> step < Double.MAX_VALUE)
            .toArray();
    double size = along ? cells.get(0).width() : cells.get(0).height();
    return steps.length == 0 ? 1.2 * size : Quantiles.median(steps);
  }

  private static double distance(Cell cell, Cell other, boolean along) {
    double dx = other.centerX() - cell.centerX();
    double dy = other.centerY() - cell.centerY();
    if (along) {
      boolean next = dx > cell.width() / 2 && Math.abs(dy) < LEVEL * cell.height();
      return next ? dx : Double.MAX_VALUE;
    }
    boolean next = dy > cell.height() / 2 && Math.abs(dx) < LEVEL * cell.width();
    return next ? dy : Double.MAX_VALUE;
  }

  /** Places all boxes that are reached by steps to neighbours; returns which. */
  private static List<Integer> spread(
      List<Cell> cells, int[][] places, int start, double stepX, double stepY) {
    List<Integer> reached = new ArrayList<>();
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      int at = queue.remove();
      reached.add(at);
      for (int next = 0; next < places.length; next++) {
        if (places[next] == null) {
          double dx = (cells.get(next).centerX() - cells.get(at).centerX()) / stepX;
          double dy = (cells.get(next).centerY() - cells.get(at).centerY()) / stepY;
          boolean near = Math.abs(dx) < 1.4 && Math.abs(dy) < 1.4;
          if (near && isWhole(dx) && isWhole(dy)) {
            places[next] =
                new int[] {
                  places[at][0] + (int) Math.round(dy), places[at][1] + (int) Math.round(dx)
                };
            queue.add(next);
          }
        }
      }
    }
    return reached;
  }

  private static boolean isWhole(double steps) {
    return Math.abs(steps - Math.round(steps)) < 0.3;
  }

  /** Places islands of boxes relative to the largest, by the distance of their first boxes. */
  private static void align(
      List<Cell> cells, int[][] places, List<List<Integer>> islands, double stepX, double stepY) {
    List<Integer> main =
        islands.stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    for (List<Integer> island : islands) {
      if (island == main) {
        continue;
      }
      int from = -1;
      int to = -1;
      double nearest = Double.MAX_VALUE;
      for (int i : island) {
        for (int j : main) {
          double distance =
              Math.hypot(
                  cells.get(i).centerX() - cells.get(j).centerX(),
                  cells.get(i).centerY() - cells.get(j).centerY());
          if (distance < nearest) {
            nearest = distance;
            from = i;
            to = j;
          }
        }
      }
      double dx = (cells.get(from).centerX() - cells.get(to).centerX()) / stepX;
      double dy = (cells.get(from).centerY() - cells.get(to).centerY()) / stepY;
      int rowShift = places[to][0] + (int) Math.round(dy) - places[from][0];
      int columnShift = places[to][1] + (int) Math.round(dx) - places[from][1];
      for (int i : island) {
        places[i][0] += rowShift;
        places[i][1] += columnShift;
      }
    }
  }

  /** Adds boxes at free places that have boxes on both sides in their row or column. */
  private static List<Cell> completed(List<Cell> found) {
    Map<Long, Cell> grid = new HashMap<>();
    found.forEach(cell -> grid.putIfAbsent(key(cell.row(), cell.column()), cell));
    int rows = found.stream().mapToInt(Cell::row).max().orElse(-1) + 1;
    int columns = found.stream().mapToInt(Cell::column).max().orElse(-1) + 1;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (!grid.containsKey(key(row, column))) {
          Cell inferred = inferred(grid, row, column);
          if (inferred != null) {
            grid.put(key(row, column), inferred);
          }
        }
      }
    }
    return grid.values().stream()
        .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
        .toList();
  }

  private static long key(int row, int column) {
    return (long) row << 32 | column;
  }

  /** The middle between opposite neighbours; or beside one, by the step of the row above. */
  private static Cell inferred(Map<Long, Cell> grid, int row, int column) {
    for (int[] step : new int[][] {{0, 1}, {1, 0}}) {
      Cell before = grid.get(key(row - step[0], column - step[1]));
      Cell after = grid.get(key(row + step[0], column + step[1]));
      if (before != null && after != null) {
        return before
            .moved(
                (after.centerX() - before.centerX()) / 2, (after.centerY() - before.centerY()) / 2)
            .at(row, column);
      }
    }
    for (int[] step : new int[][] {{0, -1}, {0, 1}}) {
      for (int other : new int[] {-1, 1}) {
        Cell beside = grid.get(key(row, column + step[1]));
        Cell across = grid.get(key(row + other, column));
        Cell corner = grid.get(key(row + other, column + step[1]));
        if (beside != null && across != null && corner != null) {
          return beside
              .moved(across.centerX() - corner.centerX(), across.centerY() - corner.centerY())
              .at(row, column);
        }
      }
    }
    return null;
  }
}
