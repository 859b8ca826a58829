package io.linmo.signing;

import io.linmo.signing.certificate.CertificatePath;
import io.linmo.signing.certificate.Cryptography;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.stamping.revision.ValidationData;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.tsp.TimeStampToken;

/** Gathers the validation data of a signature that is to be made, and of its timestamps. */
final class ArchiveMaterial {

  private ArchiveMaterial() {}

  static ValidationData of(
      Identity identity, Level level, TimestampClient timestamps, TrustStore trust)
      throws IOException {
    if (CertificatePath.isSelfIssued(identity.certificate())) {
      throw new IOException(
          "level %s: a self-signed identity has no issuer who could revoke it; use --level T"
              .formatted(level));
    }
    ValidationGatherer gatherer = new ValidationGatherer(trust);
    gatherer.add(identity.certificate(), identity.chain());
    addAuthority(gatherer, timestamps);
    return gatherer.gathered();
  }

  /** Whose certificate a timestamp authority uses, only a timestamp of its shows. */
  static void addAuthority(ValidationGatherer gatherer, TimestampClient client) throws IOException {
    TimeStampToken token = client.sample();
    List<X509Certificate> carried = new ArrayList<>();
    X509Certificate authority = null;
    try {
      var converter = new JcaX509CertificateConverter().setProvider(Cryptography.provider());
      for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
        X509Certificate one = converter.getCertificate(holder);
        carried.add(one);
        authority = token.getSID().match(holder) ? one : authority;
      }
    } catch (CertificateException e) {
      throw new IOException("the timestamp authority's certificate cannot be read", e);
    }
    if (authority == null) {
      throw new IOException("the timestamp authority sends no certificate; use --level T");
    }
    gatherer.add(authority, carried);
  }
}
