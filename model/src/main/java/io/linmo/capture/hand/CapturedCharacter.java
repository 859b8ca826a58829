package io.linmo.capture.hand;

import io.linmo.image.GlyphImage;
import io.linmo.image.InkBox;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A character found on a page, cut out whole.
 *
 * <p>The crop is upright and without perspective, so it need not have the source's pixels. {@code
 * pixelsPerMm} makes crops of several pages comparable; on a page of unknown size it is relative to
 * other crops of that page only.
 *
 * @param form which character, in which form
 * @param source the picture's file, as messages name it
 * @param page which page of that file, from 1
 * @param box where the ink lies in the source, in its pixels
 * @param ink the crop: soft-edged coverage, with a margin of paper
 * @param baseline row of the baseline in the crop, y down; may lie outside it
 * @param pixelsPerMm pixels of the crop to a millimetre of paper
 * @param cell the box to write in, in pixels of the crop, which it may exceed; empty where the page
 *     has none
 * @param confidence that label and ink are right, from 0 to 1
 * @param warnings the doubts, in words; empty where there are none
 */
public record CapturedCharacter(
    CharacterForm form,
    String source,
    int page,
    PixelBox box,
    GlyphImage ink,
    double baseline,
    double pixelsPerMm,
    Optional<InkBox> cell,
    double confidence,
    List<String> warnings) {

  public CapturedCharacter {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(box, "box");
    Objects.requireNonNull(ink, "ink");
    Objects.requireNonNull(cell, "cell");
    warnings = List.copyOf(warnings);
    if (!(pixelsPerMm > 0 && Double.isFinite(pixelsPerMm)) || !Double.isFinite(baseline)) {
      throw new IllegalArgumentException(
          "%s: %s pixels per mm, baseline in row %s, expected finite ones, the scale above 0"
              .formatted(form, pixelsPerMm, baseline));
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "%s: confidence %s, expected 0 to 1".formatted(form, confidence));
    }
  }

  /** Whether a person should look at it. */
  public boolean isDoubtful() {
    return !warnings.isEmpty();
  }

  /** The same ink under another label. */
  public CapturedCharacter labelled(CharacterForm label) {
    return new CapturedCharacter(
        label, source, page, box, ink, baseline, pixelsPerMm, cell, confidence, warnings);
  }
}
