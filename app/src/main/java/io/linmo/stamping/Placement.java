package io.linmo.stamping;

import io.linmo.curve.Box;
import io.linmo.typesetting.Drawing;

/**
 * Where ink goes: an area that it is fitted into, its shape kept, in the middle.
 *
 * @param page from 0
 * @param area in points from the lower left corner of the page as it is seen
 */
public record Placement(int page, Box area) {

  public Placement {
    if (!(area.width() > 0 && area.height() > 0)) {
      throw new IllegalArgumentException(
          "place of %s x %s points, expected more than 0".formatted(area.width(), area.height()));
    }
  }

  /** The place of a drawing whose lower left corner and width are given. */
  public static Placement at(int page, double left, double bottom, double width, Drawing drawing) {
    Box ink = drawing.inkBounds();
    double height = width * ink.height() / ink.width();
    return new Placement(page, new Box(left, bottom, left + width, bottom + height));
  }

  /** The em in points at which the drawing fits. */
  public double size(Drawing drawing) {
    Box ink = drawing.inkBounds();
    return Math.min(area.width() / ink.width(), area.height() / ink.height());
  }
}
