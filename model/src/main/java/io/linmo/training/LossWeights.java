package io.linmo.training;

/**
 * How much each term counts in the players' losses.
 *
 * @param crossEntropy pixel term: binary cross-entropy of coverage
 * @param dice pixel term: soft Dice
 * @param adversarial hinge game
 * @param features feature matching in the discriminator
 * @param style style class, in both players' losses
 * @param character character class, in both players' losses
 * @param drift mean square of the scores, in the discriminator's loss: the hinge game alone lets
 *     their mean wander between -1 and 1 once both players are good (Karras et al. 2018)
 * @param aligned share of the samples whose pixel terms are taken against the true glyph moved
 *     smoothly onto what was drawn
 */
public record LossWeights(
    double crossEntropy,
    double dice,
    double adversarial,
    double features,
    double style,
    double character,
    double drift,
    double aligned) {

  /** Determined empirically; see the log of runs. */
  public static final LossWeights DEFAULT = new LossWeights(2, 1.5, 0.4, 2, 0.02, 0.02, 0, 0.7);
}
