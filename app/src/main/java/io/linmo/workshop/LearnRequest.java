package io.linmo.workshop;

import io.linmo.style.Hand;
import io.linmo.style.LearningOptions.Tier;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What to learn a hand from, and how.
 *
 * @param name what the hand is called
 * @param references the written characters
 * @param previous the hand to continue: its characters are kept unless they are written anew
 * @param consent whose hand it is
 * @param time the most time to take, shared by the scripts
 * @param mostTier how much of the network may be fine-tuned
 * @param seed of all chance
 */
public record LearnRequest(
    String name,
    References references,
    Optional<Previous> previous,
    Consent consent,
    Duration time,
    Tier mostTier,
    long seed) {

  private static final Duration USUAL_TIME = Duration.ofMinutes(5);
  private static final double MOST_MINUTES = 24 * 60;

  /**
   * A hand to continue.
   *
   * @param source where it was read from, for the provenance
   */
  public record Previous(Hand hand, String source) {}

  public LearnRequest {
    Objects.requireNonNull(references, "references");
    if (name.isBlank()) {
      throw LinmoException.request("name", "is empty", "a name");
    }
    requireMinutes(time.toNanos() / 60e9);
  }

  /** Refuses times that are out of range, before any work. */
  public static void requireMinutes(double minutes) {
    if (!(minutes > 0 && minutes <= MOST_MINUTES)) {
      throw LinmoException.request("minutes", minutes, "more than 0, at most a day");
    }
  }

  /** Five minutes at most, no consent stated, as many layers as the references allow. */
  public static LearnRequest of(String name, References references) {
    return new LearnRequest(
        name, references, Optional.empty(), Consent.NOT_STATED, USUAL_TIME, Tier.ALL, 1);
  }

  public LearnRequest withTime(Duration most) {
    return new LearnRequest(name, references, previous, consent, most, mostTier, seed);
  }

  public LearnRequest withConsent(Consent stated) {
    return new LearnRequest(name, references, previous, stated, time, mostTier, seed);
  }

  public LearnRequest withPrevious(Hand hand, String source) {
    return new LearnRequest(
        name, references, Optional.of(new Previous(hand, source)), consent, time, mostTier, seed);
  }

  public LearnRequest withMostTier(Tier tier) {
    return new LearnRequest(name, references, previous, consent, time, tier, seed);
  }

  public LearnRequest withSeed(long number) {
    return new LearnRequest(name, references, previous, consent, time, mostTier, number);
  }
}
