package io.linmo.signing.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way from a certificate to whoever vouches for it.
 *
 * @param certificates the certificate first, then that of its issuer and so on, as far as they are
 *     known
 * @param trusted whether the last one is a trusted authority, and all those before it valid
 */
public record CertificatePath(List<X509Certificate> certificates, boolean trusted) {

  private static final int MOST_STEPS = 12;

  public CertificatePath {
    certificates = List.copyOf(certificates);
  }

  /**
   * Looks for the way, offline.
   *
   * @param others certificates that may lie on the way
   * @param time at which they must have been valid; an expired certificate is taken for its last
   *     second instead, since expiry is reported apart from trust
   */
  public static CertificatePath of(
      X509Certificate certificate,
      Collection<X509Certificate> others,
      TrustStore trust,
      Instant time) {
    if (trust.authorities().contains(certificate)) {
      return new CertificatePath(List.of(certificate), true);
    }
    try {
      return new CertificatePath(trusted(certificate, others, trust, time), true);
    } catch (GeneralSecurityException | RuntimeException e) {
      return new CertificatePath(known(certificate, others, trust), false);
    }
  }

  private static List<X509Certificate> trusted(
      X509Certificate certificate,
      Collection<X509Certificate> others,
      TrustStore trust,
      Instant time)
      throws GeneralSecurityException {
    if (trust.authorities().isEmpty()) {
      throw new GeneralSecurityException("nobody is trusted");
    }
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(certificate);
    var anchors =
        trust.authorities().stream()
            .map(authority -> new TrustAnchor(authority, null))
            .collect(Collectors.toSet());
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(within(certificate, time)));
    List<X509Certificate> all = new ArrayList<>(others);
    all.add(certificate);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
    var built =
        (PKIXCertPathBuilderResult)
            CertPathBuilder.getInstance("PKIX", Cryptography.provider()).build(parameters);
    List<X509Certificate> path = new ArrayList<>();
    built.getCertPath().getCertificates().forEach(one -> path.add((X509Certificate) one));
    path.add(built.getTrustAnchor().getTrustedCert());
    return path;
  }

  private static Instant within(X509Certificate certificate, Instant time) {
    Instant first = certificate.getNotBefore().toInstant();
    Instant last = certificate.getNotAfter().toInstant();
    return time.isBefore(first) ? first : time.isAfter(last) ? last : time;
  }

  private static List<X509Certificate> known(
      X509Certificate certificate, Collection<X509Certificate> others, TrustStore trust) {
    List<X509Certificate> path = new ArrayList<>(List.of(certificate));
    List<X509Certificate> all = new ArrayList<>(others);
    all.addAll(trust.authorities());
    while (path.size() < MOST_STEPS && !isSelfIssued(path.get(path.size() - 1))) {
      X509Certificate last = path.get(path.size() - 1);
      X509Certificate issuer =
          all.stream().filter(one -> issued(one, last)).findFirst().orElse(null);
      if (issuer == null || path.contains(issuer)) {
        break;
      }
      path.add(issuer);
    }
    return path;
  }

  public static boolean isSelfIssued(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  /** Whether one certificate's key signed another. */
  public static boolean issued(X509Certificate issuer, X509Certificate certificate) {
    if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey(), Cryptography.provider());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  public X509Certificate certificate() {
    return certificates.get(0);
  }

  public X509Certificate last() {
    return certificates.get(certificates.size() - 1);
  }

  /** Whether it ends at a certificate that needs no further one: a root or a trusted authority. */
  public boolean isComplete() {
    return trusted || isSelfIssued(last());
  }
}
