package io.linmo.signing;

import io.linmo.signing.SignatureReport.Trust;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Looks for a way from a certificate to an authority that the Java runtime knows; works offline.
 */
final class TrustCheck {

  private TrustCheck() {}

  static Trust of(X509Certificate certificate, Collection<X509Certificate> others, Instant time) {
    if (certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return Trust.SELF_SIGNED;
    }
    try {
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(certificate);
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors(), target);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(time));
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return Trust.KNOWN_AUTHORITY;
    } catch (GeneralSecurityException e) {
      return Trust.UNKNOWN_ISSUER;
    }
  }

  private static Set<TrustAnchor> anchors() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
        .map(issuer -> new TrustAnchor(issuer, null))
        .collect(Collectors.toSet());
  }
}
