package io.linmo.image;

/**
 * The em box that Han characters are drawn in: x from 0 to 1, y from {@value #BOTTOM} to {@value
 * #TOP}, in em above the baseline.
 */
public final class EmBox {

  /** Top edge above the baseline, in em. */
  public static final double TOP = 0.88;

  /** Bottom edge above the baseline, in em. */
  public static final double BOTTOM = -0.12;

  /** Centre above the baseline, in em. */
  public static final double MIDDLE = TOP - 0.5;

  private EmBox() {}

  /**
   * The frame of an image that is the em box.
   *
   * @param size edge of the square image in pixels
   */
  public static GlyphFrame frame(double advance, int size) {
    return new GlyphFrame(0, TOP, 1.0 / size, advance);
  }
}
