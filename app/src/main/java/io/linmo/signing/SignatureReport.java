package io.linmo.signing;

import java.time.Instant;
import java.util.List;

/**
 * What one digital signature of a document is worth.
 *
 * @param field that holds it
 * @param kind such as PAdES B-B
 * @param signer the common name in the certificate; empty where there is none that fits
 * @param issuer who vouches for that name
 * @param trust what is known of the issuer
 * @param statedTime when the document says it was signed; empty where it does not say
 * @param timestamp when a timestamp authority saw the signature; null without one
 * @param timestampAuthority its name; empty without one
 * @param reason as stated; may be empty
 * @param location as stated; may be empty
 * @param intact whether what it covers is unchanged and the signature is by the certificate's key
 * @param bytesAfter how much was added to the document after it was signed
 * @param problems why it is not intact, and what else is wrong with it
 */
public record SignatureReport(
    String field,
    String kind,
    String signer,
    String issuer,
    Trust trust,
    String statedTime,
    Instant timestamp,
    String timestampAuthority,
    String reason,
    String location,
    boolean intact,
    long bytesAfter,
    List<String> problems) {

  /** What is known of who vouches for a signer. */
  public enum Trust {
    /** The certificate leads to an authority that this Java runtime knows. */
    KNOWN_AUTHORITY("vouched for by an authority that Java knows"),
    /** The certificate was issued by somebody unknown. */
    UNKNOWN_ISSUER("issued by somebody whom Java does not know"),
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

  public SignatureReport {
    problems = List.copyOf(problems);
  }

  /** Whether the signature covers the document to its last byte. */
  public boolean coversDocument() {
    return bytesAfter == 0;
  }
}
