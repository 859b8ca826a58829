package io.linmo.signing.certificate;

import java.time.Instant;

/**
 * Whether a certificate was revoked.
 *
 * @param time since when it is revoked, or for which time it is known not to be; null where nothing
 *     is known
 */
public record Revocation(Status status, Instant time) {

  /** What is known. */
  public enum Status {
    GOOD,
    REVOKED,
    UNKNOWN
  }

  static final Revocation UNKNOWN = new Revocation(Status.UNKNOWN, null);
}
