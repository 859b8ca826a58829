package io.linmo.strokes;

import java.util.Map;
import java.util.Objects;

/**
 * What is learned from the strokes of a hand's written Han characters.
 *
 * @param forms where the strokes of each written character lie, in the em box; none where the hand
 *     does not write by strokes: with a brush, too cursively, or too few characters
 * @param pen that draws them
 * @param heldOutIou shift-tolerant IoU of written characters with what the others predict for them,
 *     in [0, 1]
 */
public record LearnedStrokes(Map<Integer, StrokeForm> forms, Pen pen, double heldOutIou) {

  /** Of a hand that does not write by strokes. */
  public static final LearnedStrokes NONE = new LearnedStrokes(Map.of(), Pen.even(0.03), 0);

  public LearnedStrokes {
    forms = Map.copyOf(forms);
    Objects.requireNonNull(pen, "pen");
  }

  public boolean isEmpty() {
    return forms.isEmpty();
  }
}
