package io.linmo.transcription;

import java.util.List;

/**
 * A character that was found.
 *
 * @param probability that it is this and no more or less, in [0, 1]
 * @param warnings in words; empty where nothing is doubtful
 */
record Judged(Match match, double probability, List<String> warnings) {

  private static final double GUESS = 0.4;

  boolean isSure() {
    return warnings.isEmpty();
  }

  /** Whether it may as well be something else. */
  boolean isGuess() {
    return probability < GUESS;
  }
}
