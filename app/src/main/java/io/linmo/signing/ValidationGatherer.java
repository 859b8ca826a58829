package io.linmo.signing;

import io.linmo.signing.certificate.CertificatePath;
import io.linmo.signing.certificate.Names;
import io.linmo.signing.certificate.Revocation;
import io.linmo.signing.certificate.RevocationData;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.signing.verification.UsedCertificate;
import io.linmo.stamping.revision.ValidationData;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers what it takes to check certificates later: those of their issuers, and for each that may
 * be revoked the word of its issuer that it is not.
 */
final class ValidationGatherer {

  /** By how much clocks may differ. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final TrustStore trust;
  private final RevocationClient client = new RevocationClient();
  private final Set<X509Certificate> certificates = new LinkedHashSet<>();
  private final List<byte[]> crls = new ArrayList<>();
  private final List<byte[]> ocsps = new ArrayList<>();

  ValidationGatherer(TrustStore trust) {
    this.trust = trust;
  }

  /**
   * Adds a certificate that is about to be used, and all that it rests on.
   *
   * @param others certificates that may lie on the way
   * @throws IOException if the way is not complete, something on it was revoked, or nobody answers
   */
  void add(X509Certificate certificate, List<X509Certificate> others) throws IOException {
    Instant now = Instant.now();
    add(certificate, others, now, now.plus(SKEW), new RevocationData());
  }

  /**
   * Adds a certificate that was used, judged at the time at which that is proven: what the document
   * carries for that time is taken as it is. Only where no time is proven must it hold now.
   */
  void add(UsedCertificate used, List<X509Certificate> others, ValidationData carried)
      throws IOException {
    if (used.proven().isEmpty()) {
      add(used.certificate(), others);
      return;
    }
    RevocationData data = new RevocationData();
    carried.crls().forEach(data::addCrl);
    carried.ocsps().forEach(data::addOcsp);
    Instant time = used.proven().get();
    add(used.certificate(), others, time, time, data);
  }

  private void add(
      X509Certificate certificate,
      List<X509Certificate> others,
      Instant time,
      Instant until,
      RevocationData carried)
      throws IOException {
    CertificatePath path = CertificatePath.of(certificate, others, trust, time);
    if (!path.isComplete()) {
      throw new IOException(
          "the certificate of '%s', issuer of '%s', is not known; give it by --trust FILE"
              .formatted(
                  Names.of(path.last().getIssuerX500Principal()),
                  Names.of(path.last().getSubjectX500Principal())));
    }
    certificates.addAll(path.certificates());
    for (int i = 0; i + 1 < path.certificates().size(); i++) {
      X509Certificate one = path.certificates().get(i);
      Question question = new Question(one, path.certificates().get(i + 1), time, until);
      if (!RevocationData.isExempt(one) && !question.isGood(carried)) {
        ask(question);
      }
    }
  }

  /** Asks one after another until somebody says that the certificate was not revoked. */
  private void ask(Question question) throws IOException {
    List<String> faults = new ArrayList<>();
    for (RevocationSource source : client.sources(question.certificate(), question.issuer())) {
      byte[] answer;
      try {
        answer = source.fetch();
      } catch (IOException e) {
        faults.add(e.getMessage());
        continue;
      }
      RevocationData data = new RevocationData();
      if (source.isResponder()) {
        data.addOcsp(answer);
      } else {
        data.addCrl(answer);
      }
      if (question.isGood(data)) {
        (source.isResponder() ? ocsps : crls).add(answer);
        certificates.addAll(data.certificates());
        return;
      }
      faults.add(source + ": its answer is outdated, or says nothing of the certificate");
    }
    throw new IOException(
        "whether the certificate of '%s' was revoked is not known: %s; use --level T"
            .formatted(
                Names.of(question.certificate().getSubjectX500Principal()),
                faults.isEmpty() ? "it names nobody who would say" : String.join("; ", faults)));
  }

  /**
   * Whether a certificate had been revoked.
   *
   * @param time of which data must tell
   * @param until when a revocation counts
   */
  private record Question(
      X509Certificate certificate, X509Certificate issuer, Instant time, Instant until) {

    /**
     * Whether data say that it had not, and hold for that time.
     *
     * @throws IOException if they say that it had, however old they are
     */
    boolean isGood(RevocationData data) throws IOException {
      Revocation said = data.of(certificate, issuer, until);
      if (said.status() == Revocation.Status.REVOKED) {
        throw new IOException(
            "the certificate of '%s' was revoked at %s"
                .formatted(Names.of(certificate.getSubjectX500Principal()), said.time()));
      }
      return data.currentAt(time).of(certificate, issuer, until).status() == Revocation.Status.GOOD;
    }
  }

  ValidationData gathered() throws IOException {
    List<byte[]> encoded = new ArrayList<>();
    try {
      for (X509Certificate certificate : certificates) {
        encoded.add(certificate.getEncoded());
      }
    } catch (CertificateEncodingException e) {
      throw new IOException("a certificate cannot be written", e);
    }
    return new ValidationData(encoded, crls, ocsps);
  }
}
