package io.linmo.generation;

import io.linmo.conditioning.ShownForm;

/**
 * How the network is asked to draw characters.
 *
 * @param strength share of the hand's own style, in [0, 1]; the rest is the mean of similar known
 *     hands
 * @param form which form of the character the network is shown
 * @param smoothing factor of the usual smoothing of edges
 */
record DrawingMode(double strength, ShownForm form, double smoothing) {

  /** The hand's own style and predicted forms. */
  static final DrawingMode OWN = new DrawingMode(1, ShownForm.PREDICTED, 1);

  /** Less of the hand's own style. */
  static DrawingMode ofStrength(double strength) {
    return new DrawingMode(strength, ShownForm.PREDICTED, 1);
  }

  /** A form as one known hand writes it, 0 for the most similar hand. */
  static DrawingMode ofHand(int rank) {
    return new DrawingMode(1, ShownForm.ofHand(rank), 1);
  }

  /** The content glyph's form. */
  static DrawingMode ofContent(double strength) {
    return new DrawingMode(strength, ShownForm.CONTENT, 1);
  }

  /** Smoother edges. */
  static DrawingMode smoothed(double smoothing) {
    return new DrawingMode(1, ShownForm.PREDICTED, smoothing);
  }
}
