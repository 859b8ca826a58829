package io.linmo.capture.hand;

/**
 * An upright box of whole pixels, y down.
 *
 * @param x of its left edge
 * @param y of its upper edge
 */
public record PixelBox(int x, int y, int width, int height) {

  public PixelBox {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "pixel box of %d x %d, expected at least 1 x 1".formatted(width, height));
    }
  }
}
