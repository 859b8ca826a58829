package io.linmo.signing.verification;

import io.linmo.signing.certificate.CertificatePath;
import io.linmo.signing.certificate.Names;
import io.linmo.signing.certificate.Revocation;
import io.linmo.signing.certificate.RevocationData;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.stamping.revision.ValidationData;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judges signers by what a document carries besides their signatures: certificates, validation
 * data, timestamps.
 *
 * @param checks of all signatures of the document, in the order of the versions that they cover
 * @param certificates all that the document carries
 * @param store its validation data
 */
record Evidence(
    List<SignatureCheck> checks,
    List<X509Certificate> certificates,
    ValidationData store,
    TrustStore trust) {

  /** Who signed, and who vouches for that. */
  SignerReport signer(SignatureCheck check) {
    X509Certificate certificate = check.certificate();
    if (certificate == null) {
      return SignerReport.NOBODY;
    }
    Instant time = time(check, this::isTrusted);
    CertificatePath path = CertificatePath.of(certificate, certificates, trust, time);
    RevocationData data = CarriedRevocation.of(store, check);
    Revocation revocation =
        path.certificates().size() < 2
            ? SignerReport.NOBODY.revocation()
            : data.of(certificate, path.certificates().get(1), time);
    return new SignerReport(
        Names.of(certificate.getSubjectX500Principal()),
        Names.of(certificate.getIssuerX500Principal()),
        trust(path),
        Names.of(path.last().getSubjectX500Principal()),
        time,
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        revocation);
  }

  /**
   * The earliest time at which the signature was there by the word of an authority; or now. Whoever
   * holds a key that has expired or was revoked can make up an authority, so that only those that
   * are trusted count where the signer is judged.
   */
  private Instant time(SignatureCheck check, Predicate<TimestampCheck> credible) {
    return earliest(other -> other == check || isTimestampOver(other, check), credible)
        .orElse(Instant.now());
  }

  private Optional<Instant> earliest(
      Predicate<SignatureCheck> which, Predicate<TimestampCheck> credible) {
    return checks.stream()
        .filter(which)
        .map(SignatureCheck::timestamp)
        .filter(timestamp -> timestamp != null && credible.test(timestamp))
        .map(TimestampCheck::time)
        .min(Comparator.naturalOrder());
  }

  /** Whose certificates a signature rests on, and when each was used at the latest. */
  List<UsedCertificate> used(SignatureCheck check) {
    List<UsedCertificate> used = new ArrayList<>();
    Optional<Instant> later = earliest(other -> isTimestampOver(other, check), this::isTrusted);
    if (check.certificate() != null && !check.isTimestamp()) {
      Optional<Instant> proven =
          earliest(other -> other == check || isTimestampOver(other, check), this::isTrusted);
      used.add(new UsedCertificate(check.certificate(), proven));
    }
    if (check.timestamp() != null && check.timestamp().authority() != null) {
      used.add(new UsedCertificate(check.timestamp().authority(), later));
    }
    return used;
  }

  /** Whether the authority that made a timestamp is trusted. */
  boolean isTrusted(TimestampCheck timestamp) {
    return timestamp.authority() != null
        && CertificatePath.of(timestamp.authority(), certificates, trust, timestamp.time())
            .trusted();
  }

  private static boolean isTimestampOver(SignatureCheck other, SignatureCheck check) {
    return other.isTimestamp() && other.isSound() && other.end() > check.end();
  }

  private static SignerReport.Trust trust(CertificatePath path) {
    if (path.trusted()) {
      return SignerReport.Trust.KNOWN_AUTHORITY;
    }
    return CertificatePath.isSelfIssued(path.certificate())
        ? SignerReport.Trust.SELF_SIGNED
        : SignerReport.Trust.UNKNOWN_ISSUER;
  }

  /** The level of PAdES (EN 319 142-1) that the data in the document reach. */
  String level(SignatureCheck check) {
    if (check.isTimestamp()) {
      return "document timestamp";
    }
    if (!check.isParsed()) {
      return "unknown";
    }
    if (!check.isBaseline()) {
      return check.isCades() ? "CAdES, not PAdES baseline" : "PKCS #7, not PAdES";
    }
    boolean archived = checks.stream().anyMatch(other -> isTimestampOver(other, check));
    if (check.timestamp() == null && !archived) {
      return "PAdES B-B";
    }
    if (!isLongTerm(check)) {
      return "PAdES B-T";
    }
    return archived ? "PAdES B-LTA" : "PAdES B-LT";
  }

  private boolean isLongTerm(SignatureCheck check) {
    Instant time = time(check, timestamp -> true);
    RevocationData data = new RevocationData();
    store.crls().forEach(data::addCrl);
    store.ocsps().forEach(data::addOcsp);
    List<X509Certificate> all = new ArrayList<>(List.of(check.certificate()));
    if (check.timestamp() != null && check.timestamp().authority() != null) {
      all.add(check.timestamp().authority());
    }
    return !store.certificates().isEmpty()
        && !CertificatePath.isSelfIssued(check.certificate())
        && all.stream()
            .allMatch(one -> data.covers(CertificatePath.of(one, certificates, trust, time), time));
  }
}
