package io.linmo.strokes;

import io.linmo.image.GlyphImage;
import java.util.Optional;

/**
 * Standard strokes laid onto the ink of a written character.
 *
 * @param form where the strokes came to lie
 * @param inkDistance how far the ink's middle line lies from the strokes, mean in em
 * @param strokeDistance how far the strokes lie from the ink's middle line, mean in em
 */
public record RegisteredStrokes(
    StrokeForm form, double inkDistance, double strokeDistance, double energy) {

  private static final int LEAST_INK = 4;

  /**
   * Lays standard strokes onto a written character.
   *
   * @param image the em box, square
   * @return empty where there is next to no ink
   */
  public static Optional<RegisteredStrokes> on(StrokeForm standard, GlyphImage image) {
    ThinInk ink = ThinInk.of(image);
    return ink.size() <= LEAST_INK
        ? Optional.empty()
        : Optional.of(StrokeRegistration.register(standard, ink));
  }
}
