package io.linmo.signing.verification;

import io.linmo.signing.certificate.Revocation;
import java.time.Instant;

/**
 * Who signed, and who vouches for that.
 *
 * @param name of the signer; empty where no certificate is there
 * @param issuer who issued the certificate
 * @param trust what is known of the issuer
 * @param authority at which the way from the certificate ends
 * @param time at which the certificate is judged: that of a timestamp, else now
 * @param from when the certificate holds
 * @param until when it holds
 * @param revocation of the certificate, by the data that are in the document
 */
public record SignerReport(
    String name,
    String issuer,
    Trust trust,
    String authority,
    Instant time,
    Instant from,
    Instant until,
    Revocation revocation) {

  /** What is known of who vouches for a signer. */
  public enum Trust {
    /** The certificate leads to an authority that is trusted. */
    KNOWN_AUTHORITY("trusted"),
    /** The certificate was issued by somebody unknown. */
    UNKNOWN_ISSUER("its issuer is not among the trusted authorities"),
    /** The certificate vouches for itself. */
    SELF_SIGNED("self-signed: nobody else says whose key this is");

    private final String words;

    Trust(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  static final SignerReport NOBODY =
      new SignerReport(
          "",
          "",
          Trust.UNKNOWN_ISSUER,
          "",
          null,
          null,
          null,
          new Revocation(Revocation.Status.UNKNOWN, null));

  /** Whether the certificate's validity was over, or had not begun, at the time. */
  public boolean isExpired() {
    return time != null && (time.isBefore(from) || time.isAfter(until));
  }

  public boolean isRevoked() {
    return revocation.status() == Revocation.Status.REVOKED;
  }
}
