package io.linmo.capture;

import io.linmo.image.InkBox;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a glyph's canvas lies on paper, which makes pictures of one hand comparable.
 *
 * @param baseline row of the baseline on the canvas, y down
 * @param pixelsPerMm pixels of the canvas to a millimetre
 * @param cell the box to write in, on the canvas; empty where the paper has none
 */
public record PaperPlace(double baseline, double pixelsPerMm, Optional<InkBox> cell) {

  public PaperPlace {
    Objects.requireNonNull(cell, "cell");
    if (!(pixelsPerMm > 0 && Double.isFinite(pixelsPerMm) && Double.isFinite(baseline))) {
      throw new IllegalArgumentException(
          "place on paper: baseline in row %s, %s pixels to a millimetre, expected finite ones above 0"
              .formatted(baseline, pixelsPerMm));
    }
  }
}
