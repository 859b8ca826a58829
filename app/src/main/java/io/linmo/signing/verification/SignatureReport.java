package io.linmo.signing.verification;

import io.linmo.stamping.revision.Change;
import java.time.Instant;
import java.util.List;

/**
 * What one digital signature of a document is worth.
 *
 * @param field that holds it; empty where none does
 * @param level such as PAdES B-LT, or what else it is
 * @param verdict on what it covers
 * @param covers in words
 * @param bytesAfter how much of the file it does not cover at its end
 * @param since what was done to the document afterwards
 * @param changes the same, one by one
 * @param signer who signed, and who vouches for that
 * @param statedTime when the document says it was signed; empty where it does not say
 * @param timestamp when an authority saw the signature, or the document; null without one
 * @param timestampAuthority its name; empty without one
 * @param reason as stated; may be empty
 * @param location as stated; may be empty
 * @param certification what it permits as its document's certification, from 1 to 3; 0 where it is
 *     none
 * @param problems why it is not intact
 * @param notes what else there is to know
 */
public record SignatureReport(
    String field,
    String level,
    Verdict verdict,
    String covers,
    long bytesAfter,
    Since since,
    List<Change> changes,
    SignerReport signer,
    String statedTime,
    Instant timestamp,
    String timestampAuthority,
    String reason,
    String location,
    int certification,
    List<String> problems,
    List<String> notes) {

  public SignatureReport {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** Whether what it covers is unchanged, and signed with the certificate's key. */
  public boolean intact() {
    return verdict.isIntact();
  }

  /** Whether the signature covers the document to its last byte. */
  public boolean coversDocument() {
    return verdict == Verdict.WHOLE;
  }

  /** What a certification permits, in words; empty where it is none. */
  public String permits() {
    return switch (certification) {
      case 1 -> "no changes";
      case 2 -> "filling in and signing its fields";
      case 3 -> "filling in and signing its fields, and annotations";
      default -> "";
    };
  }
}
