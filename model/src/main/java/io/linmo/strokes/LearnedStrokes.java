package io.linmo.strokes;

import java.util.Map;
import java.util.Objects;

/**
 * What is learned from the strokes of a hand's written Han characters.
 *
 * @param forms where the strokes of each written character lie, in the em box; none where the hand
 *     does not write by strokes: with a brush, too cursively, or too few characters
 * @param pen that draws them
 * @param growth how much larger than predicted the hand writes: predictions are means, in which
 *     what differs cancels out
 * @param heldOutIou shift-tolerant IoU of written characters with what the others predict for them,
 *     in [0, 1]
 */
public record LearnedStrokes(
    Map<Integer, StrokeForm> forms, Pen pen, double growth, double heldOutIou) {

  /** Of a hand that does not write by strokes. */
  public static final LearnedStrokes NONE = new LearnedStrokes(Map.of(), Pen.even(0.03), 1, 0);

  public LearnedStrokes {
    forms = Map.copyOf(forms);
    Objects.requireNonNull(pen, "pen");
    if (!(growth > 0 && growth < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("growth: %s, expected above 0".formatted(growth));
    }
  }

  public boolean isEmpty() {
    return forms.isEmpty();
  }
}
