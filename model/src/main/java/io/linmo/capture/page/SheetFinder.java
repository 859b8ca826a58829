package io.linmo.capture.page;

import io.linmo.capture.PagePicture;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the sheet of paper in a photograph: what has the colour of the middle and straight edges.
 *
 * <p>Works on a copy of about {@value #WORKING_SIDE} px with its ink closed. Paper differs from the
 * median of the middle by at most {@value #CHROMA} in the logarithm of R/G and B/G and is not much
 * darker; the least lightness is Otsu's threshold where that parts two clearly different tones. The
 * outermost paper pixels of each row and column give the points of the four sides.
 */
final class SheetFinder {

  private static final int WORKING_SIDE = 600;

  /** Fills strokes; thicker regions are holes in the paper and are filled as such. */
  private static final int CLOSING = 5;

  private static final double CHROMA = 0.18;

  /** A region darker than the paper by this factor is the table, not a shadow. */
  private static final double TABLE_LIGHTNESS = 0.62;

  private static final double LEAST_LIGHTNESS = 0.4;

  /** A page fills at least this share of its picture. */
  private static final double LEAST_SHARE = 0.25;

  /** This share of a quadrangle must be paper, and of the paper must lie in it. */
  private static final double LEAST_FILL = 0.96;

  private final double factor;
  private final int width;
  private final int height;
  private final boolean[] paper;

  private SheetFinder(int factor, int width, int height, boolean[] paper) {
    this.factor = factor;
    this.width = width;
    this.height = height;
    this.paper = paper;
  }

  /** The sheet's outline in pixels of the picture; empty where the picture shows only paper. */
  static Optional<SheetOutline> find(PagePicture picture) {
    int factor = factor(picture);
    ColourPlanes closed = ColourPlanes.reduced(picture, factor).closed(CLOSING);
    int width = closed.width();
    int height = closed.height();
    boolean[] paper = new PaperMask(closed).paper(CHROMA, TABLE_LIGHTNESS, LEAST_LIGHTNESS);
    int count = 0;
    for (boolean p : paper) {
      count += p ? 1 : 0;
    }
    if (count < LEAST_SHARE * paper.length) {
      return Optional.empty();
    }
    return new SheetFinder(factor, width, height, paper).outline(count);
  }

  private static int factor(PagePicture picture) {
    int longest = Math.max(picture.width(), picture.height());
    return Math.max(1, Math.round(longest / (float) WORKING_SIDE));
  }

  /** How many sheets lie side by side in a picture; 0 where it shows none whole, or only paper. */
  static int sheets(PagePicture picture) {
    ColourPlanes closed = ColourPlanes.reduced(picture, factor(picture)).closed(CLOSING);
    return new PaperMask(closed).sheets(CHROMA, TABLE_LIGHTNESS, LEAST_LIGHTNESS);
  }

  private Optional<SheetOutline> outline(int count) {
    SheetSide left = side(height, y -> first(y * width, 1, width), width);
    SheetSide right = side(height, y -> last(y * width, 1, width), width);
    SheetSide top = side(width, x -> first(x, width, height), height);
    SheetSide bottom = side(width, x -> last(x, width, height), height);
    SheetSide[] sides = {left, top, right, bottom};
    if (Arrays.stream(sides).anyMatch(side -> !side.isStraight())
        || Arrays.stream(sides).noneMatch(SheetSide::isSeen)) {
      return Optional.empty();
    }
    Point2D[] corners = {
      left.corner(top), right.corner(top), right.corner(bottom), left.corner(bottom)
    };
    if (fill(corners, count) < LEAST_FILL) {
      return Optional.empty();
    }
    for (Point2D corner : corners) {
      corner.setLocation(corner.getX() * factor, corner.getY() * factor);
    }
    return Optional.of(
        new SheetOutline(corners, Arrays.stream(sides).map(SheetSide::isSeen).toList()));
  }

  private interface Outermost {
    int at(int line);
  }

  private static SheetSide side(int lines, Outermost outermost, int limit) {
    double[] places = new double[lines];
    for (int i = 0; i < lines; i++) {
      places[i] = outermost.at(i);
    }
    return SheetSide.through(places, limit);
  }

  /** The first edge of paper along a line, or NaN's stand-in -1 where there is none. */
  private int first(int start, int step, int count) {
    for (int i = 0; i < count; i++) {
      if (paper[start + i * step]) {
        return i;
      }
    }
    return -1;
  }

  private int last(int start, int step, int count) {
    for (int i = count - 1; i >= 0; i--) {
      if (paper[start + i * step]) {
        return i + 1;
      }
    }
    return -1;
  }

  /** The lesser of the paper's share in the quadrangle and the quadrangle's share in the paper. */
  private double fill(Point2D[] corners, int count) {
    int inside = 0;
    int both = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (SheetOutline.contains(corners, x + 0.5, y + 0.5)) {
          inside++;
          both += paper[y * width + x] ? 1 : 0;
        }
      }
    }
    return inside == 0 ? 0 : Math.min(both / (double) inside, both / (double) count);
  }
}
