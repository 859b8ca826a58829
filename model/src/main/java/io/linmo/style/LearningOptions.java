package io.linmo.style;

import java.time.Duration;

/**
 * How a hand is learned.
 *
 * @param time the most time to take for one script
 * @param seed of all that is random
 * @param mostTier how much of the network may be tuned
 */
public record LearningOptions(Duration time, long seed, Tier mostTier) {

  /** What is tuned, from the least to the most. */
  public enum Tier {
    /** The style code alone. */
    CODE,
    /** And how the style scales and shifts each channel. */
    NORMS,
    /** And all other weights. */
    ALL
  }

  public LearningOptions {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("learning time %s, expected more than 0".formatted(time));
    }
  }
}
