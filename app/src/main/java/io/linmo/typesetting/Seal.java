package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A name seal in the way of carved ones: characters drawn out to fill a square, their strokes heavy
 * and cut off straight, in columns from right to left, the stone's edge chipped.
 *
 * @param kind of carving
 */
public record Seal(Kind kind) {

  /** How the stone is cut. */
  public enum Kind {
    /** The characters are cut away: white on red. */
    WHITE,
    /** The ground is cut away: red characters in a red frame. */
    RED
  }

  private static final double FRAME = 0.05;
  private static final double WEIGHT = 0.028;
  private static final double CELL_MARGIN = 0.06;
  private static final double CHIP = 0.008;
  private static final int CHIPS_A_SIDE = 22;

  /**
   * The seal's red ink on a square of one em whose lower left corner is the origin; the same for
   * the same seed.
   *
   * @param characters one to six, in reading order
   */
  public Outline cut(List<InkedGlyph> characters, long seed) {
    if (characters.isEmpty() || characters.size() > 6) {
      throw new IllegalArgumentException(
          "seal of %d characters, expected 1 to 6".formatted(characters.size()));
    }
    SplittableRandom random = new SplittableRandom(seed ^ 0x5EA1);
    Area signs = new Area();
    Rectangle2D[] cells = cells(characters.size());
    for (int i = 0; i < cells.length; i++) {
      signs.add(filling(characters.get(i).outline(), cells[i]));
    }
    Area stone = new Area(chipped(0, random));
    if (kind == Kind.WHITE) {
      stone.subtract(signs);
    } else {
      stone.subtract(new Area(chipped(FRAME, random)));
      stone.add(signs);
    }
    return ShapeOutline.of(stone);
  }

  /** Columns from right to left, the first the shorter one where they differ. */
  private static Rectangle2D[] cells(int count) {
    int columns = count < 3 ? 1 : 2;
    int first = count / columns;
    Rectangle2D[] cells = new Rectangle2D[count];
    double inner = 1 - 2 * FRAME;
    for (int i = 0; i < count; i++) {
      int column = i < first ? 0 : 1;
      int rows = column == 0 ? first : count - first;
      int row = column == 0 ? i : i - first;
      double width = inner / columns;
      double height = inner / rows;
      cells[i] =
          new Rectangle2D.Double(
              1 - FRAME - (column + 1) * width, 1 - FRAME - (row + 1) * height, width, height);
    }
    return cells;
  }

  /** A character stretched to a cell, its strokes made heavier by a square pen. */
  private static Area filling(Outline outline, Rectangle2D cell) {
    Box ink = Box.of(outline);
    double margin = CELL_MARGIN * Math.min(cell.getWidth(), cell.getHeight());
    AffineTransform toCell = new AffineTransform();
    toCell.translate(cell.getX() + margin, cell.getY() + margin);
    toCell.scale(
        (cell.getWidth() - 2 * margin) / ink.width(),
        (cell.getHeight() - 2 * margin) / ink.height());
    toCell.translate(-ink.left(), -ink.bottom());
    var shape = toCell.createTransformedShape(outline.toShape());
    Area sign = new Area(shape);
    var pen = new BasicStroke((float) WEIGHT, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER, 2);
    sign.add(new Area(pen.createStrokedShape(shape)));
    return sign;
  }

  /** A square whose sides waver as if worn. */
  private static Path2D chipped(double inset, SplittableRandom random) {
    double edge = 1 - 2 * inset;
    Path2D path = new Path2D.Double();
    for (int i = 0; i < 4 * CHIPS_A_SIDE; i++) {
      double along = edge * (i % CHIPS_A_SIDE) / CHIPS_A_SIDE;
      double wear = CHIP * random.nextDouble() * (random.nextInt(7) == 0 ? 2.5 : 1);
      Point p = onSide(i / CHIPS_A_SIDE, along, edge, wear);
      if (i == 0) {
        path.moveTo(inset + p.x(), inset + p.y());
      } else {
        path.lineTo(inset + p.x(), inset + p.y());
      }
    }
    path.closePath();
    return path;
  }

  private static Point onSide(int side, double along, double edge, double wear) {
    return switch (side) {
      case 0 -> new Point(wear, along);
      case 1 -> new Point(along, edge - wear);
      case 2 -> new Point(edge - wear, edge - along);
      default -> new Point(edge - along, wear);
    };
  }
}
