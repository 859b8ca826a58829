package io.linmo.signing.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/**
 * The signed attribute that names a signature's certificates by their digests, the signer's first
 * (signing-certificate, RFC 2634, and signing-certificate-v2, RFC 5035). Without it nothing signs
 * the certificates that a signature carries.
 */
public final class CertificateNames {

  private static final AlgorithmIdentifier SHA1 =
      new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);

  private final List<ESSCertIDv2> names;

  private CertificateNames(List<ESSCertIDv2> names) {
    this.names = names;
  }

  /**
   * Names for certificates that a signature is to carry.
   *
   * @param certificates the signer's first
   */
  public static CertificateNames of(List<X509Certificate> certificates)
      throws GeneralSecurityException, IOException {
    List<ESSCertIDv2> names = new ArrayList<>();
    for (X509Certificate certificate : certificates) {
      names.add(nameOf(certificate));
    }
    return new CertificateNames(names);
  }

  private static ESSCertIDv2 nameOf(X509Certificate certificate)
      throws GeneralSecurityException, IOException {
    var holder = new JcaX509CertificateHolder(certificate);
    GeneralNames issuer = new GeneralNames(new GeneralName(holder.getIssuer()));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(holder.getEncoded());
    return new ESSCertIDv2(null, digest, new IssuerSerial(issuer, holder.getSerialNumber()));
  }

  public Attribute toAttribute() {
    var value = new SigningCertificateV2(names.toArray(ESSCertIDv2[]::new));
    return new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(value));
  }

  /** The names among a signature's signed attributes, if they are there. */
  public static Optional<CertificateNames> among(AttributeTable signed) {
    Attribute second =
        signed == null ? null : signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (second != null) {
      var value = SigningCertificateV2.getInstance(second.getAttrValues().getObjectAt(0));
      return named(List.of(value.getCerts()));
    }
    Attribute first =
        signed == null ? null : signed.get(PKCSObjectIdentifiers.id_aa_signingCertificate);
    if (first == null) {
      return Optional.empty();
    }
    var value = SigningCertificate.getInstance(first.getAttrValues().getObjectAt(0));
    return named(Arrays.stream(value.getCerts()).map(CertificateNames::asSecond).toList());
  }

  private static Optional<CertificateNames> named(List<ESSCertIDv2> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(new CertificateNames(names));
  }

  private static ESSCertIDv2 asSecond(ESSCertID name) {
    return new ESSCertIDv2(SHA1, name.getCertHash(), name.getIssuerSerial());
  }

  /** Whether the first name, which is the signer's, is this certificate's. */
  public boolean beginWith(X509Certificate certificate) throws GeneralSecurityException {
    return isNameOf(names.get(0), certificate);
  }

  /**
   * Whether these can be the names of carried certificates: there may be more names or fewer, but
   * where there are as many, each must be the name of one.
   */
  public boolean fit(List<X509Certificate> carried) throws GeneralSecurityException {
    return names.size() != carried.size() || allAreNamed(carried);
  }

  private boolean allAreNamed(List<X509Certificate> carried) throws GeneralSecurityException {
    for (X509Certificate certificate : carried) {
      boolean named = false;
      for (ESSCertIDv2 name : names) {
        named |= isNameOf(name, certificate);
      }
      if (!named) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameOf(ESSCertIDv2 name, X509Certificate certificate)
      throws GeneralSecurityException {
    String algorithm = name.getHashAlgorithm().getAlgorithm().getId();
    byte[] digest =
        MessageDigest.getInstance(algorithm, Cryptography.provider())
            .digest(certificate.getEncoded());
    return Arrays.equals(digest, name.getCertHash());
  }
}
