package io.linmo.capture.cleaning;

import io.linmo.image.GlyphImage;
import java.util.ArrayList;
import java.util.List;

/** The connected parts of the ink in a grid, 8-connected, soft edges left aside. */
final class InkParts {

  /** Coverage from which a pixel joins parts. */
  private static final float LEAST = 0.25f;

  /** Ink within this share of a picture lies at its side. */
  private static final double NEAR_SIDE = 0.025;

  /** Side of the sketches that forms are compared on. */
  private static final int SKETCH_SIDE = 192;

  private final InkGrid grid;
  private final int[] labels;
  private final List<Part> parts = new ArrayList<>();
  private final int factor;
  private final InkGrid sketch;
  private final int[] sketchLabels;

  /**
   * A part: its box in whole pixels and its ink.
   *
   * @param label its number in the grid
   * @param right one beyond its last column
   * @param bottom one beyond its last row
   * @param area pixels
   */
  record Part(int label, int left, int top, int right, int bottom, int area) {

    int width() {
      return right - left;
    }

    int height() {
      return bottom - top;
    }

    /** Diameter of a disc of the same area. */
    double diameter() {
      return Math.sqrt(4 * area / Math.PI);
    }

    boolean touchesEdge(InkGrid grid) {
      return left <= 1 || top <= 1 || right >= grid.width - 1 || bottom >= grid.height - 1;
    }

    /** Pixels of paper between the boxes of two parts, along the wider gap; 0 if they overlap. */
    double gap(Part other) {
      int dx = Math.max(0, Math.max(other.left - right, left - other.right));
      int dy = Math.max(0, Math.max(other.top - bottom, top - other.bottom));
      return Math.hypot(dx, dy);
    }
  }

  private InkParts(InkGrid grid) {
    this.grid = grid;
    this.labels = new int[grid.values.length];
    this.factor = (Math.max(grid.width, grid.height) + SKETCH_SIDE - 1) / SKETCH_SIDE;
    this.sketch = grid.darkest(factor);
    this.sketchLabels = new int[sketch.values.length];
  }

  static InkParts of(InkGrid grid) {
    InkParts parts = new InkParts(grid);
    int[] queue = new int[grid.values.length];
    for (int i = 0; i < parts.labels.length; i++) {
      if (parts.labels[i] == 0 && grid.values[i] >= LEAST) {
        parts.parts.add(parts.fill(i, parts.parts.size() + 1, queue));
      }
    }
    parts.labelSketch();
    return parts;
  }

  private Part fill(int start, int label, int[] queue) {
    int left = grid.width;
    int right = 0;
    int top = grid.height;
    int bottom = 0;
    int end = 0;
    queue[end++] = start;
    labels[start] = label;
    for (int next = 0; next < end; next++) {
      int x = queue[next] % grid.width;
      int y = queue[next] / grid.width;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (int ny = Math.max(0, y - 1); ny <= Math.min(grid.height - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(grid.width - 1, x + 1); nx++) {
          int neighbour = ny * grid.width + nx;
          if (labels[neighbour] == 0 && grid.values[neighbour] >= LEAST) {
            labels[neighbour] = label;
            queue[end++] = neighbour;
          }
        }
      }
    }
    return new Part(label, left, top, right, bottom, end);
  }

  private void labelSketch() {
    for (int y = 0; y < grid.height; y++) {
      for (int x = 0; x < grid.width; x++) {
        int cell = y / factor * sketch.width + x / factor;
        int label = labels[y * grid.width + x];
        if (label > 0 && (sketchLabels[cell] == 0 || grid.at(x, y) == sketch.values[cell])) {
          sketchLabels[cell] = label;
        }
      }
    }
  }

  /** Some parts alone, on a smaller picture. */
  GlyphImage sketch(List<Part> kept) {
    boolean[] keep = keep(kept);
    float[] values = new float[sketchLabels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = keep[sketchLabels[i]] ? sketch.values[i] : 0;
    }
    return GlyphImage.of(sketch.width, sketch.height, values);
  }

  /** How many of the picture's four sides have ink at them. */
  int sidesTouched() {
    boolean left = false;
    boolean right = false;
    boolean top = false;
    boolean bottom = false;
    for (Part part : parts) {
      left |= part.left() <= NEAR_SIDE * grid.width;
      top |= part.top() <= NEAR_SIDE * grid.height;
      right |= part.right() >= (1 - NEAR_SIDE) * grid.width;
      bottom |= part.bottom() >= (1 - NEAR_SIDE) * grid.height;
    }
    return (left ? 1 : 0) + (right ? 1 : 0) + (top ? 1 : 0) + (bottom ? 1 : 0);
  }

  private boolean[] keep(List<Part> kept) {
    boolean[] keep = new boolean[parts.size() + 1];
    kept.forEach(part -> keep[part.label()] = true);
    return keep;
  }

  /** All parts, in the order of their first pixels. */
  List<Part> all() {
    return parts;
  }

  /**
   * A copy of the grid with some parts alone: their pixels, and the soft edges up to two pixels
   * around them that touch no other part.
   */
  InkGrid only(List<Part> kept) {
    boolean[] keep = keep(kept);
    InkGrid result = new InkGrid(grid.width, grid.height, new float[labels.length]);
    for (int y = 0; y < grid.height; y++) {
      for (int x = 0; x < grid.width; x++) {
        int at = y * grid.width + x;
        if (grid.values[at] > 0 && (labels[at] > 0 ? keep[labels[at]] : isNear(x, y, keep))) {
          result.values[at] = grid.values[at];
        }
      }
    }
    return result;
  }

  private boolean isNear(int x, int y, boolean[] keep) {
    for (int ny = Math.max(0, y - 2); ny <= Math.min(grid.height - 1, y + 2); ny++) {
      for (int nx = Math.max(0, x - 2); nx <= Math.min(grid.width - 1, x + 2); nx++) {
        if (keep[labels[ny * grid.width + nx]]) {
          return true;
        }
      }
    }
    return false;
  }

  /** The pixels of a part that lie within a box of whole pixels. */
  int areaWithin(Part part, int left, int top, int right, int bottom) {
    int count = 0;
    for (int y = Math.max(part.top(), top); y < Math.min(part.bottom(), bottom); y++) {
      for (int x = Math.max(part.left(), left); x < Math.min(part.right(), right); x++) {
        count += labels[y * grid.width + x] == part.label() ? 1 : 0;
      }
    }
    return count;
  }

  /** The darkest pixel of a part. */
  float darkest(Part part) {
    float darkest = 0;
    for (int y = part.top(); y < part.bottom(); y++) {
      for (int x = part.left(); x < part.right(); x++) {
        if (labels[y * grid.width + x] == part.label()) {
          darkest = Math.max(darkest, grid.at(x, y));
        }
      }
    }
    return darkest;
  }
}
