package io.linmo.typesetting;

import io.linmo.curve.Box;
import java.util.Objects;

/**
 * A drawing and what is around it: a picture's canvas.
 *
 * @param frame what is shown, in em
 * @param paper colour of the ground; null leaves it transparent
 */
public record Sheet(Drawing drawing, Box frame, InkColor paper) {

  private static final double MARGIN_EM = 0.2;

  public Sheet {
    Objects.requireNonNull(drawing, "drawing");
    Objects.requireNonNull(frame, "frame");
  }

  /** A text with a margin about its lines and its ink. */
  public static Sheet of(TextBlock text, InkColor ink, InkColor paper) {
    return new Sheet(Drawing.of(text, ink), text.bounds().grown(MARGIN_EM), paper);
  }

  /** A drawing with a margin about its ink. */
  public static Sheet of(Drawing drawing, InkColor paper) {
    return new Sheet(drawing, drawing.inkBounds().grown(MARGIN_EM), paper);
  }

  /** A drawing without any margin about its ink. */
  public static Sheet tight(Drawing drawing) {
    return new Sheet(drawing, drawing.inkBounds(), null);
  }
}
