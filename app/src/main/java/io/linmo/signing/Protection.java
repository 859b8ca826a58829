package io.linmo.signing;

import io.linmo.signing.certificate.TrustStore;
import io.linmo.stamping.revision.ValidationData;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a signature gets besides itself: a timestamp, validation data.
 *
 * <p>One protection serves any number of documents. Validation data are fetched once for each
 * identity, so that it should last for one run of the program and no longer. Safe for use by
 * several threads.
 */
public final class Protection {

  /** A signature alone. */
  public static final Protection NONE = new Protection(Level.B, null, null);

  private final Level level;
  private final TimestampClient timestamps;
  private final TrustStore trust;
  private final Map<Identity, ValidationData> gathered = new IdentityHashMap<>();

  /**
   * @param timestamps the authority that states the time; null for level B
   * @param trust authorities whose certificates may be needed to complete a chain; may be null
   *     below level LT
   */
  public Protection(Level level, TimestampClient timestamps, TrustStore trust) {
    this.level = Objects.requireNonNull(level, "level");
    this.timestamps = timestamps;
    this.trust = trust;
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

  public Level level() {
    return level;
  }

  /** The authority that states the time; null for level B. */
  public TimestampClient timestamps() {
    return timestamps;
  }

  /** What it takes to check a signature later; null below level LT. */
  synchronized ValidationData validationData(Identity identity) throws IOException {
    if (level.isLongTerm() && !gathered.containsKey(identity)) {
      gathered.put(identity, ArchiveMaterial.of(identity, level, timestamps, trust));
    }
    return gathered.get(identity);
  }
}
