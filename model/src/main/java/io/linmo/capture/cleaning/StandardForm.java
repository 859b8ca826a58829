package io.linmo.capture.cleaning;

import io.linmo.image.DistanceTransform;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import io.linmo.image.InkBox;

/**
 * What a plain form of a character says about ink that should show it: how many parts it has, how
 * many straight strokes cross it from side to side, and how far ink is from it.
 */
final class StandardForm {

  private static final int SIDE = 48;
  private static final int MARGIN = 8;

  /** Boxes are stretched to each other by this factor at most. */
  private static final double MOST_STRETCHED = 1.5;

  /** Distances count up to this share of the box. */
  private static final double FARTHEST = 0.25;

  private final GlyphImage image;
  private final InkBox box;
  private final int parts;
  private final int rows;
  private final int columns;

  /**
   * @param image with some ink, of any size
   */
  StandardForm(GlyphImage image) {
    this.image = image;
    this.box = box(image);
    InkGrid grid = new InkGrid(image.width(), image.height(), image.coverage());
    this.parts = InkParts.of(grid).all().size();
    this.rows = strokesAcross(grid);
    this.columns = strokesAcross(grid.transposed());
  }

  /** How many separate parts it has. */
  int parts() {
    return parts;
  }

  /** How many straight strokes run from its left side to its right: 1 for T, 2 for Z. */
  int rows() {
    return rows;
  }

  /** The same from top to bottom. */
  int columns() {
    return columns;
  }

  /** Straight lines along the rows that run from side to side of the ink. */
  static int strokesAcross(InkGrid grid) {
    InkBox box = box(grid.image());
    if (box == null || box.width() < 8) {
      return 0;
    }
    int width = (int) box.width();
    int height = (int) box.height();
    InkGrid cut = new InkGrid(width, height, new float[width * height]);
    for (int y = 0; y < height; y++) {
      System.arraycopy(
          grid.values,
          ((int) box.top() + y) * grid.width + (int) box.left(),
          cut.values,
          y * width,
          width);
    }
    return (int)
        LineFinder.along(cut).stream()
            .filter(l -> l.length() >= 0.75 * width && l.solid() >= 0.9 && l.level() >= 0.6)
            .count();
  }

  /** The box of the ink in whole pixels; null where there is none. */
  private static InkBox box(GlyphImage image) {
    int left = image.width();
    int right = -1;
    int top = image.height();
    int bottom = -1;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        if (image.at(x, y) >= 0.5f) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    return right < 0 ? null : new InkBox(left, top, right + 1, bottom + 1);
  }

  /**
   * How far ink lies from this form once their boxes lie on each other: the mean distance from ink
   * to ink, both ways, as a share of the box; 1 where there is no ink at all.
   */
  double distance(GlyphImage ink) {
    InkBox inkBox = box(ink);
    if (inkBox == null) {
      return 1;
    }
    double own = inkBox.width() / inkBox.height();
    double aspect = box.width() / box.height();
    double shared = Math.sqrt(own * aspect);
    InkBitmap first = fitted(ink, inkBox, limited(shared, own));
    InkBitmap second = fitted(image, box, limited(shared, aspect));
    return (oneWay(first, second) + oneWay(second, first)) / 2;
  }

  /** The aspect that both boxes get, unless this one would be stretched too far. */
  private static double limited(double shared, double own) {
    double most = Math.sqrt(MOST_STRETCHED);
    return Math.max(own / most, Math.min(own * most, shared));
  }

  /** The ink in a square, its box as large as fits at that width to height, in the middle. */
  private static InkBitmap fitted(GlyphImage image, InkBox box, double aspect) {
    double width = aspect >= 1 ? SIDE : SIDE * aspect;
    double height = aspect >= 1 ? SIDE / aspect : SIDE;
    int size = SIDE + 2 * MARGIN;
    float[] darkest = new float[size * size];
    double left = (size - width) / 2;
    double top = (size - height) / 2;
    for (int y = 0; y < (int) box.height(); y++) {
      for (int x = 0; x < (int) box.width(); x++) {
        int column = (int) (left + (x + 0.5) * width / box.width());
        int row = (int) (top + (y + 0.5) * height / box.height());
        int at = row * size + column;
        darkest[at] = Math.max(darkest[at], image.at((int) box.left() + x, (int) box.top() + y));
      }
    }
    // Small ink leaves gaps between its pixels on the square.
    int gaps = (int) Math.ceil(Math.max(width / box.width(), height / box.height())) - 1;
    InkBitmap ink = InkBitmap.of(GlyphImage.of(size, size, darkest));
    return gaps > 0 ? ink.grown(gaps) : ink;
  }

  private static double oneWay(InkBitmap from, InkBitmap to) {
    float[] distance = DistanceTransform.toInk(to);
    double sum = 0;
    int count = 0;
    for (int y = 0; y < from.height(); y++) {
      for (int x = 0; x < from.width(); x++) {
        if (from.at(x, y)) {
          sum += Math.min(FARTHEST, distance[y * from.width() + x] / SIDE);
          count++;
        }
      }
    }
    return count == 0 ? FARTHEST : sum / count;
  }
}
