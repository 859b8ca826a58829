package io.linmo.workshop;

import io.linmo.style.LearningOptions.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How to measure a hand on its own characters: some are held out, the hand is learned from the
 * others and draws them.
 *
 * @param references what was written; every letter and ideograph of it is held out once
 * @param parts into how many parts the characters are divided, one learning for each
 * @param heldOut the only characters to hold out, in one part; none divides them all
 * @param time the most time for each learning
 * @param mostTier how much of the network may be fine-tuned
 * @param seed of all chance, such as how the characters are divided
 */
public record HandTrial(
    References references,
    int parts,
    Set<Integer> heldOut,
    Duration time,
    Tier mostTier,
    long seed) {

  private static final int USUAL_PARTS = 5;

  public HandTrial {
    Objects.requireNonNull(mostTier, "mostTier");
    heldOut = Set.copyOf(heldOut);
    LearnRequest.requireMinutes(time.toNanos() / 60e9);
    if (parts < 2) {
      throw LinmoException.request("parts", parts, "2 or more");
    }
    List<Integer> written =
        references.glyphs().stream().map(glyph -> glyph.codePoint()).distinct().toList();
    for (int codePoint : heldOut) {
      if (!written.contains(codePoint)) {
        throw LinmoException.request(
            "held-out character", Character.toString(codePoint), "one that was written");
      }
    }
  }

  /** Five parts, a minute each. */
  public static HandTrial of(References references) {
    return new HandTrial(references, USUAL_PARTS, Set.of(), Duration.ofMinutes(1), Tier.ALL, 1);
  }
}
