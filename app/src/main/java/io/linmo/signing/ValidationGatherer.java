package io.linmo.signing;

import io.linmo.signing.certificate.CertificatePath;
import io.linmo.signing.certificate.Names;
import io.linmo.signing.certificate.Revocation;
import io.linmo.signing.certificate.RevocationData;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.stamping.revision.ValidationData;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
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

  private final TrustStore trust;
  private final RevocationClient client = new RevocationClient();
  private final Set<X509Certificate> certificates = new LinkedHashSet<>();
  private final List<byte[]> crls = new ArrayList<>();
  private final List<byte[]> ocsps = new ArrayList<>();

  ValidationGatherer(TrustStore trust) {
    this.trust = trust;
  }

  /**
   * Adds a certificate and all that it rests on.
   *
   * @param others certificates that may lie on the way
   * @throws IOException if the way is not complete, something on it was revoked, or nobody answers
   */
  void add(X509Certificate certificate, List<X509Certificate> others) throws IOException {
    Instant now = Instant.now();
    CertificatePath path = CertificatePath.of(certificate, others, trust, now);
    if (!path.isComplete()) {
      throw new IOException(
          "the certificate of '%s', issuer of '%s', is not known; give it by --trust FILE"
              .formatted(
                  Names.of(path.last().getIssuerX500Principal()),
                  Names.of(path.last().getSubjectX500Principal())));
    }
    certificates.addAll(path.certificates());
    for (int i = 0; i + 1 < path.certificates().size(); i++) {
      if (!RevocationData.isExempt(path.certificates().get(i))) {
        addRevocation(path.certificates().get(i), path.certificates().get(i + 1), now);
      }
    }
  }

  private void addRevocation(X509Certificate certificate, X509Certificate issuer, Instant now)
      throws IOException {
    IOException fault = null;
    try {
      for (byte[] answer : client.ocsps(certificate, issuer)) {
        if (accept(answer, true, certificate, issuer, now)) {
          return;
        }
      }
    } catch (IOException e) {
      fault = e;
    }
    for (byte[] list : client.crls(certificate)) {
      if (accept(list, false, certificate, issuer, now)) {
        return;
      }
    }
    String why = fault == null ? "it names nobody who would say" : fault.getMessage();
    throw new IOException(
        "whether the certificate of '%s' was revoked is not known: %s; use --level T"
            .formatted(Names.of(certificate.getSubjectX500Principal()), why),
        fault);
  }

  private boolean accept(
      byte[] encoded,
      boolean answer,
      X509Certificate certificate,
      X509Certificate issuer,
      Instant now)
      throws IOException {
    RevocationData data = new RevocationData();
    if (answer) {
      data.addOcsp(encoded);
    } else {
      data.addCrl(encoded);
    }
    Revocation said = data.of(certificate, issuer, now.plusSeconds(60));
    if (said.status() == Revocation.Status.REVOKED) {
      throw new IOException(
          "the certificate of '%s' was revoked at %s"
              .formatted(Names.of(certificate.getSubjectX500Principal()), said.time()));
    }
    if (said.status() == Revocation.Status.GOOD) {
      (answer ? ocsps : crls).add(encoded);
      certificates.addAll(data.certificates());
      return true;
    }
    return false;
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
