package io.linmo.signing;

import io.linmo.signing.certificate.TrustStore;
import java.util.Objects;

/**
 * What a signature gets besides itself.
 *
 * @param timestamps the authority that states the time; null for level B
 * @param trust authorities whose certificates may be needed to complete a chain
 */
public record Protection(Level level, TimestampClient timestamps, TrustStore trust) {

  /** A signature alone. */
  public static final Protection NONE = new Protection(Level.B, null, null);

  public Protection {
    Objects.requireNonNull(level, "level");
    if (level.needsTime() && timestamps == null) {
      throw new IllegalArgumentException(
          "level %s without a timestamp authority, expected one".formatted(level));
    }
    if (level.isLongTerm()) {
      Objects.requireNonNull(trust, "trust");
    }
  }

  /** A signature with a timestamp, or without one where the authority is null. */
  public static Protection of(TimestampClient timestamps) {
    return timestamps == null ? NONE : new Protection(Level.T, timestamps, null);
  }
}
