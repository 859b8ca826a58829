package io.linmo.workshop;

import io.linmo.signing.Identity;
import io.linmo.signing.Protection;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose key signs a document digitally, and what the signature says.
 *
 * @param protection a timestamp and validation data, or none
 * @param reason why it is signed
 * @param location where it is signed
 * @param time by the signer's own clock
 */
public record DigitalSigning(
    Identity identity,
    Protection protection,
    Optional<String> reason,
    Optional<String> location,
    OffsetDateTime time) {

  public DigitalSigning {
    Objects.requireNonNull(identity, "identity");
    Objects.requireNonNull(protection, "protection");
    Objects.requireNonNull(time, "time");
  }

  /** Signs now, on the signer's word alone. */
  public static DigitalSigning by(Identity identity) {
    return new DigitalSigning(
        identity, Protection.NONE, Optional.empty(), Optional.empty(), OffsetDateTime.now());
  }
}
