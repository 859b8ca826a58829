package io.linmo.signing.verification;

import io.linmo.stamping.revision.Change;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a document's digital signatures are worth together.
 *
 * @param signatures in the order of the versions they cover; none where it is not signed
 */
public record DocumentReport(List<SignatureReport> signatures) {

  public DocumentReport {
    signatures = List.copyOf(signatures);
  }

  public boolean isSigned() {
    return !signatures.isEmpty();
  }

  /** The worst that is true of any signature; whole if one covers all and the others agree. */
  public Verdict verdict() {
    if (any(Verdict.CHANGED)) {
      return Verdict.CHANGED;
    }
    if (any(Verdict.UNCHECKED) || !isSigned()) {
      return Verdict.UNCHECKED;
    }
    return any(Verdict.WHOLE) && since() != Since.MORE ? Verdict.WHOLE : Verdict.EARLIER_VERSION;
  }

  private boolean any(Verdict verdict) {
    return signatures.stream().anyMatch(signature -> signature.verdict() == verdict);
  }

  /**
   * What was done since: more, if more was done after any signature; else what was done after the
   * last one.
   */
  public Since since() {
    Since least = Since.MORE;
    for (SignatureReport signature : signatures) {
      if (signature.since() == Since.MORE) {
        return Since.MORE;
      }
      least = signature.since().compareTo(least) < 0 ? signature.since() : least;
    }
    return least;
  }

  /**
   * Whether the signatures stand for the document as it is: nothing was added since but validation
   * data, or form fields where its author permits that by certifying it.
   */
  public boolean isIntact() {
    return switch (verdict()) {
      case WHOLE -> true;
      case EARLIER_VERSION ->
          switch (since()) {
            case NOTHING, VALIDATION_DATA -> true;
            case FORM_FIELDS -> certification().isPresent();
            case MORE -> false;
          };
      case CHANGED, UNCHECKED -> false;
    };
  }

  /** All that is more than form fields and validation data, one by one; pages come first. */
  public List<String> changes() {
    return changes(signatures);
  }

  /** The same since the author certified the document, all of it against the certification. */
  public List<String> forbiddenChanges() {
    return changes(certification().stream().toList());
  }

  private static List<String> changes(List<SignatureReport> signatures) {
    return signatures.stream()
        .flatMap(signature -> signature.changes().stream())
        .filter(change -> change.kind() == Change.Kind.OTHER)
        .map(Change::description)
        .distinct()
        .sorted(Comparator.comparing(change -> !change.startsWith("page")))
        .toList();
  }

  /** Whether authorities that are trusted confirm who signed, for all signatures. */
  public boolean isSignerConfirmed() {
    return signatures.stream()
        .map(SignatureReport::signer)
        .allMatch(
            signer ->
                signer.trust() == SignerReport.Trust.KNOWN_AUTHORITY
                    && !signer.isRevoked()
                    && !signer.isExpired());
  }

  /** The signature by which the author certified the document, if there is one. */
  public Optional<SignatureReport> certification() {
    return signatures.stream().filter(signature -> signature.certification() > 0).findFirst();
  }
}
