package io.linmo.workshop;

import io.linmo.signing.Identity;
import io.linmo.signing.TimestampClient;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose key signs a document digitally, and what the signature says.
 *
 * @param timestamps the authority that states the time, which makes the signature PAdES B-T
 * @param reason why it is signed
 * @param location where it is signed
 * @param time by the signer's own clock
 */
public record DigitalSigning(
    Identity identity,
    Optional<TimestampClient> timestamps,
    Optional<String> reason,
    Optional<String> location,
    OffsetDateTime time) {

  public DigitalSigning {
    Objects.requireNonNull(identity, "identity");
    Objects.requireNonNull(time, "time");
  }

  /** Signs now, on the signer's word alone. */
  public static DigitalSigning by(Identity identity) {
    return new DigitalSigning(
        identity, Optional.empty(), Optional.empty(), Optional.empty(), OffsetDateTime.now());
  }
}
