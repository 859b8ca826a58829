package io.linmo.image;

/**
 * The smallest upright box around the ink of an image, in pixels, y down, to a fraction of a pixel.
 *
 * @param left x of its left edge
 * @param top y of its upper edge
 * @param right x of its right edge
 * @param bottom y of its lower edge
 */
public record InkBox(double left, double top, double right, double bottom) {

  public InkBox {
    if (!(right > left && bottom > top)) {
      throw new IllegalArgumentException(
          "ink box from (%s, %s) to (%s, %s), expected a width and a height above 0"
              .formatted(left, top, right, bottom));
    }
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  public double longest() {
    return Math.max(width(), height());
  }

  public double centerX() {
    return (left + right) / 2;
  }

  public double centerY() {
    return (top + bottom) / 2;
  }
}
