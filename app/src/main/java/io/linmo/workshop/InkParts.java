package io.linmo.workshop;

import io.linmo.curve.Box;
import io.linmo.typesetting.Drawing;
import java.util.ArrayList;
import java.util.List;

/**
 * A signature's ink and the caption under it.
 *
 * @param main the box of the signature alone, in em
 * @param captionShare em of the caption, as a share of the signature's; 0 where there is none
 */
record InkParts(Box main, double captionShare) {

  /** Smaller letters cannot be read on paper. */
  private static final double LEAST_POINTS = 5;

  /** A caption is text in smaller letters than the largest. */
  static InkParts of(Drawing drawing) {
    double largest = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (Drawing.Part part : drawing.parts()) {
      largest = Math.max(largest, step(part));
      smallest = step(part) > 0 ? Math.min(smallest, step(part)) : smallest;
    }
    List<Drawing.Part> main = new ArrayList<>();
    for (Drawing.Part part : drawing.parts()) {
      if (step(part) == 0 || step(part) > (largest + smallest) / 2 || largest == smallest) {
        main.add(part);
      }
    }
    boolean captioned = main.size() < drawing.parts().size();
    Box box = new Drawing(main).inkBounds();
    return new InkParts(box, captioned ? smallest / largest : 0);
  }

  private static double step(Drawing.Part part) {
    return part instanceof Drawing.Words words
        ? Math.hypot(words.text().step().x(), words.text().step().y())
        : 0;
  }

  /**
   * Refuses a caption that would be too small.
   *
   * @param size em of the signature in points
   */
  void requireLegible(double size, String source) {
    double points = captionShare * size;
    if (captionShare > 0 && points < LEAST_POINTS) {
      throw LinmoException.failure(
              source, "the reason would be written in letters of %.1f points".formatted(points))
          .expected("%.0f or more".formatted(LEAST_POINTS))
          .next("shorten it, or give the signature more room");
    }
  }
}
