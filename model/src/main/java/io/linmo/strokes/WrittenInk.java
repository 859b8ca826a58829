package io.linmo.strokes;

import io.linmo.image.GlyphImage;
import io.linmo.image.StrokeThickness;
import java.util.Optional;

/**
 * A written character whose strokes are known.
 *
 * @param standard its standard strokes
 * @param form the same strokes as they lie on the ink
 * @param ink the ink's middle line
 * @param thickness of its strokes, in em
 * @param distance how far the ink's middle line lies from the strokes, in em
 */
public record WrittenInk(
    StrokeForm standard, StrokeForm form, ThinInk ink, double thickness, double distance) {

  /**
   * Lays standard strokes onto a written character.
   *
   * @param image the em box, square
   * @return empty where there is next to no ink
   */
  public static Optional<WrittenInk> of(StrokeForm standard, GlyphImage image) {
    ThinInk ink = ThinInk.of(image);
    double thickness = StrokeThickness.of(image) / image.width();
    return StrokeRegistration.on(standard, ink)
        .map(found -> new WrittenInk(standard, found.form(), ink, thickness, found.inkDistance()));
  }
}
