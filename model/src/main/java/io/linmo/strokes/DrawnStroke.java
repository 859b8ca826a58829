package io.linmo.strokes;

import java.util.Arrays;

/**
 * The middle line of a drawn stroke and how wide the pen draws at each of its points, in em, in the
 * em box, y down. Ends are round.
 */
public final class DrawnStroke {

  private final float[] x;
  private final float[] y;
  private final float[] width;
  private final boolean joined;

  private DrawnStroke(float[] x, float[] y, float[] width, boolean joined) {
    if (x.length < 2 || x.length != y.length || x.length != width.length) {
      throw new IllegalArgumentException(
          "drawn stroke of %d x, %d y and %d widths, expected 2 or more of each"
              .formatted(x.length, y.length, width.length));
    }
    this.x = x;
    this.y = y;
    this.width = width;
    this.joined = joined;
  }

  /**
   * A line through copies of these points.
   *
   * @param joined whether the pen stays down: the next line begins where this one ends
   */
  public static DrawnStroke of(float[] x, float[] y, float[] width, boolean joined) {
    return new DrawnStroke(x.clone(), y.clone(), width.clone(), joined);
  }

  public int size() {
    return x.length;
  }

  public float x(int i) {
    return x[i];
  }

  public float y(int i) {
    return y[i];
  }

  /** The pen's width at a point. */
  public float width(int i) {
    return width[i];
  }

  /** Whether the pen stays down after this line. */
  public boolean isJoined() {
    return joined;
  }

  /** Slanted to the right by {@code shear} about the line {@code y = pivot}. */
  public DrawnStroke slanted(double shear, double pivot) {
    float[] moved = x.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += (float) (shear * (pivot - y[i]));
    }
    return new DrawnStroke(moved, y, width, joined);
  }

  /** As drawn by a pen that is wider by a factor. */
  public DrawnStroke widened(double factor) {
    float[] wider = width.clone();
    for (int i = 0; i < wider.length; i++) {
      wider[i] *= (float) factor;
    }
    return new DrawnStroke(x, y, wider, joined);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DrawnStroke line
        && line.joined == joined
        && Arrays.equals(line.x, x)
        && Arrays.equals(line.y, y)
        && Arrays.equals(line.width, width);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(x) + Arrays.hashCode(y)) + Arrays.hashCode(width);
  }

  @Override
  public String toString() {
    return "DrawnStroke[%d points from (%.3f, %.3f)]".formatted(x.length, x[0], y[0]);
  }
}
