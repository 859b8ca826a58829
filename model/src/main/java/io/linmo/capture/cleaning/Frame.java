package io.linmo.capture.cleaning;

import java.util.List;
import java.util.Optional;

/**
 * Four lines that make a rectangle.
 *
 * @param top along the rows, as bottom is
 * @param left along the columns, as right is
 */
record Frame(RuledLine top, RuledLine bottom, RuledLine left, RuledLine right) {

  /** The corners of a frame lie within this share of its sides. */
  private static final double CORNER = 0.08;

  /** The largest frame that lines make. */
  static Optional<Frame> of(List<RuledLine> rows, List<RuledLine> columns) {
    if (rows.size() < 2 || columns.size() < 2) {
      return Optional.empty();
    }
    Frame best = null;
    for (int i = 0; i < rows.size(); i++) {
      for (int j = rows.size() - 1; j > i; j--) {
        for (int k = 0; k < columns.size(); k++) {
          for (int l = columns.size() - 1; l > k; l--) {
            Frame frame = new Frame(rows.get(i), rows.get(j), columns.get(k), columns.get(l));
            boolean larger = best == null || frame.area() > best.area();
            best = larger && frame.closes() ? frame : best;
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private double middleX() {
    return (left.y() + right.y()) / 2;
  }

  private double middleY() {
    return (top.y() + bottom.y()) / 2;
  }

  private double width() {
    return right.at(middleY()) - left.at(middleY());
  }

  private double height() {
    return bottom.at(middleX()) - top.at(middleX());
  }

  private double area() {
    return width() * height();
  }

  /** Whether each line reaches from one of its neighbours to the other. */
  private boolean closes() {
    double nearX = CORNER * width() + 3;
    double nearY = CORNER * height() + 3;
    return width() > 0
        && height() > 0
        && reaches(top, left.at(top.y()), right.at(top.y()), nearX)
        && reaches(bottom, left.at(bottom.y()), right.at(bottom.y()), nearX)
        && reaches(left, top.at(left.y()), bottom.at(left.y()), nearY)
        && reaches(right, top.at(right.y()), bottom.at(right.y()), nearY);
  }

  private static boolean reaches(RuledLine line, double from, double to, double near) {
    return line.from() <= from + near && line.to() >= to - near;
  }

  /** Whether its sides are light or thin beside strokes of that thickness. */
  boolean isThinner(double strokes) {
    return Math.max(top.thickness(), left.thickness()) < RuledLines.THIN * strokes
        || Math.max(top.level(), left.level()) < RuledLines.LIGHT;
  }

  boolean isPrinted() {
    return top.isPrinted() && bottom.isPrinted() && left.isPrinted() && right.isPrinted();
  }

  /** The grid without the frame and everything outside it. */
  InkGrid removed(InkGrid grid) {
    InkGrid inner = grid.copy();
    top.erase(inner);
    bottom.erase(inner);
    InkGrid turned = inner.transposed();
    left.erase(turned);
    right.erase(turned);
    inner = turned.transposed();
    InkParts parts = InkParts.of(inner);
    double thick = Math.max(top.thickness(), left.thickness());
    double near = 2 * thick + 0.04 * Math.min(width(), height());
    int x0 = (int) Math.round(left.at(middleY()) + near);
    int x1 = (int) Math.round(right.at(middleY()) - near);
    int y0 = (int) Math.round(top.at(middleX()) + near);
    int y1 = (int) Math.round(bottom.at(middleX()) - near);
    return parts.only(
        parts.all().stream().filter(p -> parts.areaWithin(p, x0, y0, x1, y1) > 0).toList());
  }
}
