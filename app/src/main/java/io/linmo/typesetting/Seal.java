package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import io.linmo.outline.ShapeOutline;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A name seal in the style of carved ones: characters of even lines that fill a square, in columns
 * from right to left, more room for the denser ones, the stone worn at its edge.
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

  private static final double FRAME = 0.035;
  private static final double MARGIN = 0.035;
  private static final double GAP = 0.045;
  private static final double WHITE_SHARE = 0.5;
  private static final double RED_SHARE = 0.36;
  private static final double LEAST_LINE = 0.014;
  private static final double MOST_LINE = 0.062;
  private static final double UNEVEN = 1.3;
  private static final double HAND = 0.004;
  private static final double WEAR = 0.007;
  private static final double CORNER = 0.035;
  private static final int STEPS_A_SIDE = 16;

  /**
   * The seal's red ink on a square of one em whose lower left corner is the origin; the same for
   * the same seed.
   *
   * @param glyphs one to six, in reading order
   */
  public Outline cut(List<InkedGlyph> glyphs, long seed) {
    if (glyphs.isEmpty() || glyphs.size() > 6) {
      throw new IllegalArgumentException(
          "seal of %d characters, expected 1 to 6".formatted(glyphs.size()));
    }
    SplittableRandom random = new SplittableRandom(seed ^ 0x5EA1);
    Area signs = signs(glyphs.stream().map(SealCharacter::of).toList());
    Area stone = new Area(worn(0, random));
    if (kind == Kind.WHITE) {
      stone.subtract(signs);
    } else {
      stone.subtract(new Area(worn(FRAME, random)));
      stone.add(signs);
    }
    return ShapeOutline.of(stone).map(new SmoothField(random, HAND)::move);
  }

  /**
   * All characters, each in its field. The line's width follows from the densest of them, so that
   * its lines stay apart; those with more room have slightly heavier ones.
   */
  private Area signs(List<SealCharacter> characters) {
    List<Rectangle2D> fields = fields(characters);
    double share = kind == Kind.WHITE ? WHITE_SHARE : RED_SHARE;
    double[] widths = new double[characters.size()];
    double least = MOST_LINE;
    for (int i = 0; i < widths.length; i++) {
      Rectangle2D field = fields.get(i);
      double length = characters.get(i).filling(field).length();
      widths[i] = share * field.getWidth() * field.getHeight() / Math.max(length, 1e-6);
      least = Math.max(Math.min(least, widths[i]), LEAST_LINE);
    }
    Area signs = new Area();
    for (int i = 0; i < widths.length; i++) {
      double width = Math.min(Math.max(widths[i], least), UNEVEN * least);
      signs.add(new Area(characters.get(i).filling(inset(fields.get(i), width / 2)).cut(width)));
    }
    return signs;
  }

  private static Rectangle2D inset(Rectangle2D field, double by) {
    return new Rectangle2D.Double(
        field.getX() + by,
        field.getY() + by,
        field.getWidth() - 2 * by,
        field.getHeight() - 2 * by);
  }

  /** Columns from right to left, the first the shorter one where they differ. */
  private static List<Rectangle2D> fields(List<SealCharacter> characters) {
    int count = characters.size();
    int columns = count < 3 ? 1 : 2;
    int first = count / columns;
    double edge = FRAME + MARGIN;
    double width = (1 - 2 * edge - (columns - 1) * GAP) / columns;
    List<Rectangle2D> fields =
        new ArrayList<>(column(characters.subList(0, first), 1 - edge, width));
    if (first < count) {
      fields.addAll(column(characters.subList(first, count), edge + width, width));
    }
    return fields;
  }

  /** Fields one below the other, their heights by the root of what their characters hold. */
  private static List<Rectangle2D> column(
      List<SealCharacter> characters, double right, double width) {
    double edge = FRAME + MARGIN;
    double room = 1 - 2 * edge - (characters.size() - 1) * GAP;
    double all = characters.stream().mapToDouble(Seal::room).sum();
    List<Rectangle2D> fields = new ArrayList<>();
    double top = 1 - edge;
    for (SealCharacter character : characters) {
      double height = room * room(character) / all;
      fields.add(new Rectangle2D.Double(right - width, top - height, width, height));
      top -= height + GAP;
    }
    return fields;
  }

  private static double room(SealCharacter character) {
    return Math.sqrt(1 + character.length());
  }

  /** A square with rounded corners whose sides waver as if worn. */
  private static Path2D worn(double inset, SplittableRandom random) {
    List<Point> edge = new ArrayList<>();
    for (int side = 0; side < 4; side++) {
      for (int i = 0; i < STEPS_A_SIDE; i++) {
        double along = CORNER + (1 - 2 * CORNER) * i / (STEPS_A_SIDE - 1);
        double chip = WEAR * random.nextDouble() * (random.nextInt(9) == 0 ? 2.5 : 1);
        edge.add(onSide(side, inset + (1 - 2 * inset) * along, inset + chip));
      }
    }
    Path2D path = new Path2D.Double();
    Point last = edge.get(edge.size() - 1);
    Point start = last.plus(edge.get(0)).times(0.5);
    path.moveTo(start.x(), start.y());
    for (int i = 0; i < edge.size(); i++) {
      Point corner = edge.get(i);
      Point middle = corner.plus(edge.get((i + 1) % edge.size())).times(0.5);
      path.quadTo(corner.x(), corner.y(), middle.x(), middle.y());
    }
    path.closePath();
    return path;
  }

  private static Point onSide(int side, double along, double inset) {
    return switch (side) {
      case 0 -> new Point(inset, along);
      case 1 -> new Point(along, 1 - inset);
      case 2 -> new Point(1 - inset, 1 - along);
      default -> new Point(1 - along, inset);
    };
  }
}
