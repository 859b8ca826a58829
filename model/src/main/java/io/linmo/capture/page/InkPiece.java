package io.linmo.capture.page;

/**
 * A connected piece of ink.
 *
 * @param region its pixels
 * @param darkness of its strokes' middles, relative to the paper, in [0, 1]
 * @param penWidth mean width of its strokes, in pixels
 * @param colour how much of red, green and blue it takes away, summing to 1; equal for gray
 * @param isOfFrame whether it was joined to the frame of a box before that was taken off
 */
record InkPiece(
    Region region, double darkness, double penWidth, InkColour colour, boolean isOfFrame) {

  /** A part of this piece, or the same on a page that was turned. */
  InkPiece part(Region other) {
    return new InkPiece(other, darkness, penWidth, colour, isOfFrame);
  }

  int left() {
    return region.left();
  }

  int top() {
    return region.top();
  }

  int right() {
    return region.right();
  }

  int bottom() {
    return region.bottom();
  }

  int width() {
    return region.width();
  }

  int height() {
    return region.height();
  }

  double centerX() {
    return region.centerX();
  }

  double centerY() {
    return region.centerY();
  }

  int longest() {
    return Math.max(width(), height());
  }
}
