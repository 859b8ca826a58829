package io.linmo.training;

/**
 * What one step measured; terms are unweighted means, NaN where the term was off.
 *
 * @param ink mean of the generated samples, for glyphs the share of the page that is ink
 * @param beliefReal discriminator's mean belief that real samples are real, in [0, 1]
 * @param beliefGenerated the same for generated samples
 */
public record StepStatistics(
    double crossEntropy,
    double dice,
    double adversarial,
    double features,
    double classes,
    double discriminator,
    double beliefReal,
    double beliefGenerated,
    double ink) {

  /** Whether every term that was on is a number. */
  public boolean isFinite() {
    return Double.isFinite(ink) && !Double.isInfinite(crossEntropy + dice + discriminator);
  }
}
