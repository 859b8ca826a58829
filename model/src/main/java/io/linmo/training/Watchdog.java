package io.linmo.training;

import java.util.Optional;

/**
 * Detects divergence: values that are not numbers, or drawings that have gone blank or black for a
 * while.
 */
final class Watchdog {

  private static final double LEAST_INK = 0.004;
  private static final double MOST_INK = 0.7;
  private static final int PATIENCE = 50;
  private static final int GRACE = 200;

  private int strange;
  private long seen;

  /** A reason to stop, if there is one. */
  Optional<String> check(StepStatistics statistics) {
    seen++;
    if (!statistics.isFinite()) {
      return Optional.of("the loss is not a number");
    }
    boolean odd = statistics.ink() < LEAST_INK || statistics.ink() > MOST_INK;
    strange = odd && seen > GRACE ? strange + 1 : 0;
    if (strange >= PATIENCE) {
      return Optional.of(
          "the drawings have collapsed: %.1f %% ink for %d steps"
              .formatted(100 * statistics.ink(), PATIENCE));
    }
    return Optional.empty();
  }

  void reset() {
    strange = 0;
    seen = 0;
  }
}
