package io.linmo.signing.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Revocation lists (RFC 5280) and answers of OCSP responders (RFC 6960), parsed. */
public final class RevocationData {

  /** By how much clocks may differ. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  /** How long data hold that do not say themselves until when. */
  private static final Duration UNSTATED = Duration.ofDays(1);

  private final List<X509CRL> crls = new ArrayList<>();
  private final List<BasicOCSPResp> answers = new ArrayList<>();

  /** Adds a list in its encoded form; what cannot be parsed is left out. */
  public void addCrl(byte[] encoded) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509", Cryptography.provider());
      if (factory.generateCRL(new ByteArrayInputStream(encoded)) instanceof X509CRL crl) {
        crls.add(crl);
      }
    } catch (GeneralSecurityException | RuntimeException e) {
      // As good as none.
    }
  }

  /** Adds an answer, with its status or without; what cannot be parsed is left out. */
  public void addOcsp(byte[] encoded) {
    try {
      Object answer = new OCSPResp(encoded).getResponseObject();
      if (answer instanceof BasicOCSPResp basic) {
        answers.add(basic);
      }
    } catch (OCSPException | IOException | RuntimeException e) {
      try {
        var bare = org.bouncycastle.asn1.ocsp.BasicOCSPResponse.getInstance(encoded);
        answers.add(new BasicOCSPResp(bare));
      } catch (RuntimeException other) {
        // As good as none.
      }
    }
  }

  public boolean isEmpty() {
    return crls.isEmpty() && answers.isEmpty();
  }

  /** Certificates that answers carry. */
  public List<X509Certificate> certificates() {
    List<X509Certificate> found = new ArrayList<>();
    for (BasicOCSPResp answer : answers) {
      for (X509CertificateHolder holder : answer.getCerts()) {
        try {
          found.add(new JcaX509CertificateConverter().getCertificate(holder));
        } catch (GeneralSecurityException e) {
          // As good as none.
        }
      }
    }
    return found;
  }

  /**
   * What the data say of a certificate.
   *
   * @param issuer of the certificate, who signs such data or names who does
   * @param time at which it is of interest; a revocation after it does not count
   */
  public Revocation of(X509Certificate certificate, X509Certificate issuer, Instant time) {
    List<Revocation> said = new ArrayList<>();
    for (X509CRL crl : crls) {
      fromCrl(crl, certificate, issuer).ifPresent(said::add);
    }
    for (BasicOCSPResp answer : answers) {
      fromAnswer(answer, certificate, issuer).ifPresent(said::add);
    }
    return said.stream()
        .filter(one -> one.status() == Revocation.Status.REVOKED && !one.time().isAfter(time))
        .findFirst()
        .or(() -> said.stream().filter(RevocationData::isKnown).findFirst().map(this::asGood))
        .orElse(Revocation.UNKNOWN);
  }

  /** The data that were not outdated at a time, and are not from the future. */
  public RevocationData currentAt(Instant time) {
    RevocationData current = new RevocationData();
    crls.stream()
        .filter(crl -> holds(crl.getThisUpdate(), crl.getNextUpdate(), time))
        .forEach(current.crls::add);
    answers.stream()
        .filter(
            answer ->
                Arrays.stream(answer.getResponses())
                    .allMatch(one -> holds(one.getThisUpdate(), one.getNextUpdate(), time)))
        .forEach(current.answers::add);
    return current;
  }

  private static boolean holds(Date from, Date until, Instant time) {
    Instant end = until == null ? from.toInstant().plus(UNSTATED) : until.toInstant();
    return !from.toInstant().isAfter(Instant.now().plus(SKEW)) && !end.isBefore(time.minus(SKEW));
  }

  private static boolean isKnown(Revocation one) {
    return one.status() != Revocation.Status.UNKNOWN;
  }

  /** Revoked later is good until then. */
  private Revocation asGood(Revocation one) {
    return new Revocation(Revocation.Status.GOOD, one.time());
  }

  private static Optional<Revocation> fromCrl(
      X509CRL crl, X509Certificate certificate, X509Certificate issuer) {
    try {
      if (!crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
        return Optional.empty();
      }
      crl.verify(issuer.getPublicKey(), Cryptography.provider());
      X509CRLEntry entry = crl.getRevokedCertificate(certificate.getSerialNumber());
      return Optional.of(
          entry == null
              ? new Revocation(Revocation.Status.GOOD, crl.getThisUpdate().toInstant())
              : new Revocation(Revocation.Status.REVOKED, entry.getRevocationDate().toInstant()));
    } catch (GeneralSecurityException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Revocation> fromAnswer(
      BasicOCSPResp answer, X509Certificate certificate, X509Certificate issuer) {
    try {
      if (!isSigned(answer, issuer)) {
        return Optional.empty();
      }
      var digests =
          new JcaDigestCalculatorProviderBuilder().setProvider(Cryptography.provider()).build();
      var holder = new JcaX509CertificateHolder(issuer);
      for (SingleResp one : answer.getResponses()) {
        if (one.getCertID().getSerialNumber().equals(certificate.getSerialNumber())
            && one.getCertID().matchesIssuer(holder, digests)) {
          return Optional.of(statusOf(one));
        }
      }
    } catch (GeneralSecurityException
        | OCSPException
        | OperatorCreationException
        | IOException
        | RuntimeException e) {
      // As good as none.
    }
    return Optional.empty();
  }

  private static Revocation statusOf(SingleResp one) {
    CertificateStatus status = one.getCertStatus();
    if (status == CertificateStatus.GOOD) {
      return new Revocation(Revocation.Status.GOOD, one.getThisUpdate().toInstant());
    }
    return status instanceof RevokedStatus revoked
        ? new Revocation(Revocation.Status.REVOKED, revoked.getRevocationTime().toInstant())
        : Revocation.UNKNOWN;
  }

  /** By the issuer, or by a responder to whom the issuer gave a certificate for it. */
  private static boolean isSigned(BasicOCSPResp answer, X509Certificate issuer)
      throws GeneralSecurityException, OCSPException, OperatorCreationException, IOException {
    var verifiers = new JcaContentVerifierProviderBuilder().setProvider(Cryptography.provider());
    if (answer.isSignatureValid(verifiers.build(issuer.getPublicKey()))) {
      return true;
    }
    for (X509CertificateHolder holder : answer.getCerts()) {
      X509Certificate responder = new JcaX509CertificateConverter().getCertificate(holder);
      boolean entitled =
          responder.getExtendedKeyUsage() != null
              && responder.getExtendedKeyUsage().contains(KeyPurposeId.id_kp_OCSPSigning.getId())
              && CertificatePath.issued(issuer, responder);
      if (entitled && answer.isSignatureValid(verifiers.build(responder.getPublicKey()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a certificate needs no revocation data, since its issuer says so. */
  public static boolean isExempt(X509Certificate certificate) {
    return CertificatePath.isSelfIssued(certificate)
        || certificate.getExtensionValue(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId())
            != null;
  }

  /** Whether there are data for every certificate on a path that may be revoked. */
  public boolean covers(CertificatePath path, Instant time) {
    Collection<X509Certificate> all = path.certificates();
    for (int i = 0; i < all.size(); i++) {
      X509Certificate one = path.certificates().get(i);
      boolean anchor = path.trusted() && i == all.size() - 1;
      if (!isExempt(one) && !anchor) {
        boolean known =
            i + 1 < all.size()
                && of(one, path.certificates().get(i + 1), time).status()
                    != Revocation.Status.UNKNOWN;
        if (!known) {
          return false;
        }
      }
    }
    return path.isComplete();
  }
}
