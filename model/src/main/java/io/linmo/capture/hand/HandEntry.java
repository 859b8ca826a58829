package io.linmo.capture.hand;

import io.linmo.image.InkBox;
import io.linmo.image.Script;
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

  /**
   * With the baseline moved down, and the square of an ideograph with it.
   *
   * @param by pixels of its picture
   */
  HandEntry moved(double by) {
    Optional<InkBox> square =
        Script.of(form.codePoint()) == Script.HAN
            ? cell.map(
                box -> new InkBox(box.left(), box.top() + by, box.right(), box.bottom() + by))
            : cell;
    return new HandEntry(
        form, source, page, box, baseline + by, pixelsPerMm, square, confidence, warnings);
  }

  /** Whether a person should look at it. */
  public boolean isDoubtful() {
    return !warnings.isEmpty();
  }
}
