package io.linmo.capture.sheet;

import io.linmo.capture.hand.CharacterForm;
import java.util.Objects;

/**
 * A box to write one character in, in millimetres from the page's upper left corner, y down.
 *
 * @param form which character, in which form
 * @param xMm of the left edge
 * @param yMm of the upper edge
 * @param baselineMm y of the line that letters stand on
 */
public record WritingBox(
    CharacterForm form,
    double xMm,
    double yMm,
    double widthMm,
    double heightMm,
    double baselineMm) {

  public WritingBox {
    Objects.requireNonNull(form, "form");
    if (!(widthMm > 0 && heightMm > 0 && baselineMm > yMm && baselineMm <= yMm + heightMm)) {
      throw new IllegalArgumentException(
          "box of %s: %s x %s mm at y %s with baseline %s, expected a baseline inside a box"
              .formatted(form, widthMm, heightMm, yMm, baselineMm));
    }
  }

  public double rightMm() {
    return xMm + widthMm;
  }

  public double bottomMm() {
    return yMm + heightMm;
  }

  public boolean contains(double x, double y) {
    return x >= xMm && x < rightMm() && y >= yMm && y < bottomMm();
  }
}
