package io.linmo.capture.page;

import io.linmo.capture.PagePicture;

/** A reduced picture in red, green and blue. */
record ColourPlanes(InkPlane red, InkPlane green, InkPlane blue) {

  /** Means of squares of {@code factor} by {@code factor} pixels. */
  static ColourPlanes reduced(PagePicture picture, int factor) {
    return new ColourPlanes(
        channel(picture, 0, factor), channel(picture, 1, factor), channel(picture, 2, factor));
  }

  private static InkPlane channel(PagePicture picture, int channel, int factor) {
    int width = (picture.width() + factor - 1) / factor;
    int height = (picture.height() + factor - 1) / factor;
    InkPlane plane = new InkPlane(width, height);
    for (int y = 0; y < height; y++) {
      int bottom = Math.min(picture.height(), (y + 1) * factor);
      for (int x = 0; x < width; x++) {
        int right = Math.min(picture.width(), (x + 1) * factor);
        int sum = 0;
        for (int v = y * factor; v < bottom; v++) {
          for (int u = x * factor; u < right; u++) {
            sum += picture.sample(u, v, channel);
          }
        }
        plane.set(x, y, sum / ((bottom - y * factor) * (right - x * factor)));
      }
    }
    return plane;
  }

  ColourPlanes closed(int radius) {
    return new ColourPlanes(
        WindowExtremes.closed(red, radius),
        WindowExtremes.closed(green, radius),
        WindowExtremes.closed(blue, radius));
  }

  int width() {
    return red.width;
  }

  int height() {
    return red.height;
  }

  float luma(int i) {
    return 0.299f * (red.values[i] & 0xFF)
        + 0.587f * (green.values[i] & 0xFF)
        + 0.114f * (blue.values[i] & 0xFF);
  }

  /** Logarithm of red / green, damped in the dark. */
  double redness(int i) {
    return Math.log(((red.values[i] & 0xFF) + 8.0) / ((green.values[i] & 0xFF) + 8.0));
  }

  /** Logarithm of blue / green, damped in the dark. */
  double blueness(int i) {
    return Math.log(((blue.values[i] & 0xFF) + 8.0) / ((green.values[i] & 0xFF) + 8.0));
  }
}
