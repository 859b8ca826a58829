package io.linmo.workshop;

import io.linmo.image.GlyphImage;
import io.linmo.image.Script;
import io.linmo.transcription.GlyphReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks for pictures of letters and figures that surely show another one than their names say.
 *
 * <p>What is damaged may well read as another letter: R without its leg as P. So the other letter's
 * plain form must fit the ink better, too. A letter named as one onto which its ink can be bent,
 * such as g as R, is not noticed.
 */
final class PictureNames {

  private static final int[] KNOWN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".codePoints().toArray();

  /** Belief in another character from which on it is taken for certain. */
  private static final double CERTAIN = 0.9;

  /** How much more of the ink must lie on the other character's plain form. */
  private static final double BETTER = 0.1;

  private final Supplier<GlyphReader> reader;

  PictureNames(Supplier<GlyphReader> reader) {
    this.reader = reader;
  }

  /** The share of ink that lies on the plain form of a character. */
  interface Fit {
    double of(int codePoint);
  }

  /** The character that ink surely shows instead of the given one; empty where it may be that. */
  Optional<Integer> other(int codePoint, GlyphImage ink, Fit fit) {
    if (Script.of(codePoint) != Script.LATIN || !Character.isLetterOrDigit(codePoint)) {
      return Optional.empty();
    }
    float[] logs = reader.get().logProbabilities(List.of(ink), KNOWN)[0];
    double sum = 0;
    int best = 0;
    for (int i = 0; i < logs.length; i++) {
      sum += Math.exp(logs[i]);
      best = logs[i] > logs[best] ? i : best;
    }
    boolean same = Character.toLowerCase(KNOWN[best]) == Character.toLowerCase(codePoint);
    boolean certain = Math.exp(logs[best]) > CERTAIN * sum;
    return !same && certain && fit.of(KNOWN[best]) > fit.of(codePoint) + BETTER
        ? Optional.of(KNOWN[best])
        : Optional.empty();
  }
}
