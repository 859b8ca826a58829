package io.linmo.workshop;

import io.linmo.work.Progress;
import java.util.List;

/**
 * Divides the progress of a font among its steps in proportion to their time.
 *
 * <p>In the units of {@link DrawingTime}: networks are opened first, which tells nothing.
 *
 * @param started whether networks have run in this process, which makes opening short
 * @param forms drawing the glyphs in each form, the typical one first
 * @param choices drawings of other forms of letters
 */
record FontProgress(Progress whole, boolean started, List<DrawingTime> forms, int choices) {

  private static final double OPENING_NETWORK = 10_000;
  private static final double OPENING_STROKES = 8000;
  private static final double OPENING_AGAIN = 2000;

  /** Most of them are read as poor and drawn again. */
  private static final double CHOICE = 60;

  /** To check, space and kern a glyph. */
  private static final double ASSEMBLED = 1;

  private double opening() {
    if (started) {
      return OPENING_AGAIN;
    }
    boolean network = choices > 0 || forms.stream().anyMatch(form -> form.network() > 0);
    boolean strokes = forms.stream().anyMatch(form -> form.strokes() > 0);
    return (network ? OPENING_NETWORK : 0) + (strokes ? OPENING_STROKES : 0);
  }

  /** Until a form begins, or the choices where there is no such form. */
  private double until(int form) {
    return opening()
        + forms.subList(0, Math.min(form, forms.size())).stream()
            .mapToDouble(DrawingTime::all)
            .sum();
  }

  private double all() {
    double glyphs = forms.stream().mapToInt(DrawingTime::traced).sum();
    return until(forms.size()) + CHOICE * choices + ASSEMBLED * glyphs;
  }

  /** Drawing and tracing the glyphs in a form, 0 being the typical one. */
  Progress form(int number) {
    return whole.part(until(number) / all(), until(number + 1) / all());
  }

  /** Looking for other forms of letters. */
  Progress choosing() {
    double from = until(forms.size());
    return whole.part(from / all(), (from + CHOICE * choices) / all());
  }
}
