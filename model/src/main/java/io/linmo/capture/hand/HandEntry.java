package io.linmo.capture.hand;

import io.linmo.image.InkBox;
import java.util.List;
import java.util.Optional;

/**
 * What {@code hand.json} records of a character; the fields are those of {@link CapturedCharacter}.
 */
public record HandEntry(
    CharacterForm form,
    String source,
    int page,
    PixelBox box,
    double baseline,
    double pixelsPerMm,
    Optional<InkBox> cell,
    double confidence,
    List<String> warnings) {

  public HandEntry {
    warnings = List.copyOf(warnings);
  }

  static HandEntry of(CapturedCharacter character) {
    return new HandEntry(
        character.form(),
        character.source(),
        character.page(),
        character.box(),
        character.baseline(),
        character.pixelsPerMm(),
        character.cell(),
        character.confidence(),
        character.warnings());
  }

  HandEntry labelled(CharacterForm label) {
    return new HandEntry(
        label, source, page, box, baseline, pixelsPerMm, cell, confidence, List.of());
  }

  /** Whether a person should look at it. */
  public boolean isDoubtful() {
    return !warnings.isEmpty();
  }
}
