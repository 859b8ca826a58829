package io.linmo.workshop;

import io.linmo.work.Progress;
import java.util.List;

/**
 * The shares that the steps of a font have in its time, in the time of a drawn glyph.
 *
 * <p>Determined empirically on Latin hands: opening the networks takes as long as {@value #OPENING}
 * glyphs, to look for the other forms of letters as long as {@value #CHOICES}.
 *
 * @param glyphs in their typical form
 * @param varied glyphs of each further form
 * @param forms of each varied glyph, the typical one included
 * @param choices whether other forms of letters are looked for at the end
 */
record FontProgress(Progress whole, int glyphs, int varied, int forms, boolean choices) {

  static FontProgress of(Progress whole, FontRequest request) {
    List<Integer> characters = request.characters();
    return new FontProgress(
        whole,
        characters.size(),
        (int) characters.stream().filter(Character::isLetterOrDigit).count(),
        request.forms(characters.size()),
        !request.isOfOneForm());
  }

  private static final double OPENING = 50;
  private static final double CHOICES = 20;

  private double all() {
    return end(forms - 1) + (choices && varied > 0 ? CHOICES : 0);
  }

  /** The work done after a form, 0 being the typical one. */
  private double end(int number) {
    return OPENING + glyphs + (double) number * varied;
  }

  /** Drawing the glyphs in a form. */
  Progress form(int number) {
    double all = all();
    int most = Math.min(number, forms - 1);
    return whole.part(number == 0 ? 0 : end(Math.max(0, most - 1)) / all, end(most) / all);
  }
}
