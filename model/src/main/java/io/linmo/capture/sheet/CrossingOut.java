package io.linmo.capture.sheet;

import io.linmo.image.GlyphImage;

/**
 * Distinguishes ink that was crossed out from ink that is meant.
 *
 * <p>Two signs count. A scribble covers much of the box at short distances: its ink fills a great
 * share of the rectangle around it and that rectangle is large. A crossing line is straight and
 * longer than strokes are: a slanted cross from corner to corner of the box, or a line through the
 * middle that begins and ends outside of all other ink.
 */
final class CrossingOut {

  /** What a box's ink looks like. */
  enum Verdict {
    MEANT,
    /** It may have been crossed out; a person should look. */
    DOUBTFUL,
    CROSSED_OUT
  }

  /** A scribble covers at least this share of its rectangle. Letters of a broad pen stay below. */
  private static final double SCRIBBLE = 0.5;

  /** A scribble's rectangle has at least this share of the box's edge, each way. */
  private static final double SCRIBBLE_EDGE = 0.5;

  /** A crossing line is at least this share of the box's edge long. */
  private static final double LINE = 0.8;

  /** How far a straight line may stray from its chord, in pen widths. */
  private static final double STRAY = 0.75;

  /** Directions that lines are looked for in. */
  private static final int DIRECTIONS = 48;

  private final GlyphImage ink;
  private final double edge;
  private final double pen;

  private CrossingOut(GlyphImage ink, double edge, double pen) {
    this.ink = ink;
    this.edge = edge;
    this.pen = pen;
  }

  /**
   * @param ink a box's ink
   * @param edge of the box, in pixels of the ink
   * @param pen usual thickness of strokes, in pixels
   * @param codePoint what the box is for; some characters are crosses themselves
   */
  static Verdict judge(GlyphImage ink, double edge, double pen, int codePoint) {
    CrossingOut crossing = new CrossingOut(ink, edge, pen);
    if (crossing.isScribble()) {
      return Verdict.CROSSED_OUT;
    }
    return crossing.hasCross(codePoint);
  }

  private boolean isScribble() {
    double width = ink.width() - 2.0 * BoxCut.MARGIN;
    double height = ink.height() - 2.0 * BoxCut.MARGIN;
    return Math.min(width, height) >= SCRIBBLE_EDGE * edge
        && ink.inkArea() >= SCRIBBLE * width * height
        && pen < 0.2 * edge;
  }

  /** Looks for long straight lines in all directions. */
  private Verdict hasCross(int codePoint) {
    boolean falls = false;
    boolean rises = false;
    boolean level = false;
    for (int i = 0; i < DIRECTIONS; i++) {
      double angle = Math.PI * i / DIRECTIONS;
      if (longest(angle) < LINE * edge) {
        continue;
      }
      double degrees = Math.toDegrees(angle);
      falls |= degrees > 25 && degrees < 65;
      rises |= degrees > 115 && degrees < 155;
      level |= degrees < 20 || degrees > 160;
    }
    if (falls && rises && !isCross(codePoint)) {
      return Verdict.CROSSED_OUT;
    }
    return level && !hasLongLine(codePoint) && isThrough() ? Verdict.DOUBTFUL : Verdict.MEANT;
  }

  /** The longest unbroken run of ink along lines of a direction, y down, in pixels. */
  private double longest(double angle) {
    double dx = Math.cos(angle);
    double dy = Math.sin(angle);
    double reach = Math.hypot(ink.width(), ink.height()) / 2;
    double cx = (ink.width() - 1) / 2.0;
    double cy = (ink.height() - 1) / 2.0;
    double step = Math.max(1, STRAY * pen);
    double best = 0;
    for (double across = -reach; across <= reach; across += step) {
      double run = 0;
      double gap = 0;
      for (double along = -reach; along <= reach; along += 1) {
        double x = cx + along * dx - across * dy;
        double y = cy + along * dy + across * dx;
        if (isNearInk(x, y, dx, dy)) {
          run += 1 + gap;
          gap = 0;
        } else if (++gap > pen) {
          run = 0;
          gap = 0;
        }
        best = Math.max(best, run);
      }
    }
    return best;
  }

  /** Whether there is ink at a point or a little beside it, across the line. */
  private boolean isNearInk(double x, double y, double dx, double dy) {
    double side = STRAY * pen / 2;
    return ink.interpolated(x, y) >= 0.5f
        || ink.interpolated(x - dy * side, y + dx * side) >= 0.5f
        || ink.interpolated(x + dy * side, y - dx * side) >= 0.5f;
  }

  /** Whether the ink reaches farther to the left and right in one thin row than anywhere else. */
  private boolean isThrough() {
    int[] left = new int[ink.height()];
    int[] right = new int[ink.height()];
    for (int y = 0; y < ink.height(); y++) {
      left[y] = ink.width();
      for (int x = 0; x < ink.width(); x++) {
        if (ink.at(x, y) >= 0.5f) {
          left[y] = Math.min(left[y], x);
          right[y] = x;
        }
      }
    }
    int rows = 0;
    int outer = 0;
    for (int y = 0; y < ink.height(); y++) {
      if (right[y] > 0) {
        rows++;
        boolean reaches = left[y] < 0.15 * ink.width() || right[y] > 0.85 * ink.width();
        outer += reaches ? 1 : 0;
      }
    }
    return rows > 4 * pen && outer < 3 * pen;
  }

  private static boolean isCross(int codePoint) {
    return "Xx\u00D7*#%&K\u4E42\u30E1\u2715\u2717".indexOf(codePoint) >= 0
        || Character.isIdeographic(codePoint);
  }

  private static boolean hasLongLine(int codePoint) {
    return "-_=+\u2013\u2014\u2212~<>*#%$ftETHAzZeG5\u00F7\u20AC".indexOf(codePoint) >= 0
        || Character.isIdeographic(codePoint)
        || codePoint > 0x2E80;
  }
}
