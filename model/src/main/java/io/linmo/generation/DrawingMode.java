package io.linmo.generation;

/**
 * How the network is asked to draw characters.
 *
 * @param strength share of the hand's own style, in [0, 1]; the rest is the mean of known hands
 *     like it
 * @param form place, among the known hands most like this one, of the one whose way of writing is
 *     shown to the network instead of that of several, as forms that differ may mix; or {@link
 *     #ALL_FORMS}, or {@link #PLAIN_FORM}
 * @param smoothing so many times as much as usual edges are smoothed
 */
record DrawingMode(double strength, int form, double smoothing) {

  /** Characters are shown as several known hands write them. */
  static final int ALL_FORMS = -1;

  /** Characters are shown rather as the content face has them than as standard faces mix. */
  static final int PLAIN_FORM = -2;

  /** The hand's own. */
  static final DrawingMode OWN = new DrawingMode(1, ALL_FORMS, 1);

  /** Less of the hand's own style. */
  static DrawingMode ofStrength(double strength) {
    return new DrawingMode(strength, ALL_FORMS, 1);
  }

  /** A form as one known hand writes it. */
  static DrawingMode ofForm(int place) {
    return new DrawingMode(1, place, 1);
  }

  /** The content glyph in place of the mixture of standard faces. */
  static DrawingMode plain(double strength) {
    return new DrawingMode(strength, PLAIN_FORM, 1);
  }

  static DrawingMode smoothed(double smoothing) {
    return new DrawingMode(1, ALL_FORMS, smoothing);
  }
}
