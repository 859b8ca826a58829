package io.linmo.signing.verification;

import io.linmo.signing.certificate.CertificateNames;
import io.linmo.signing.certificate.Cryptography;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Checks the one signer of a CMS structure (RFC 5652, 5.4 to 5.6) against some content: the digest
 * of the content, the value over the signed attributes, and the certificate that they name.
 *
 * <p>Signed attributes are digested in their DER encoding, whatever encoding they come in. Some
 * signers digest them as they stand, in an order that is not DER's: that is accepted too.
 */
final class SignerCheck {

  private final CMSSignedData cms;
  private final Findings findings;
  private final String whose;
  private final List<X509Certificate> certificates = new ArrayList<>();
  private SignerInformation signer;
  private X509CertificateHolder holder;
  private X509Certificate certificate;
  private boolean names;
  private boolean fits = true;

  /**
   * @param whose structure it is, for the findings, such as "it" or "its timestamp"
   */
  SignerCheck(CMSSignedData cms, Findings findings, String whose) {
    this.cms = cms;
    this.whose = whose;
    this.findings = findings;
  }

  /** Runs all checks; what they find is among the findings. */
  void run(byte[] content) throws CMSException, IOException, GeneralSecurityException {
    if (cms.getSignerInfos().size() != 1) {
      findings.unchecked("it has %d signers, expected 1".formatted(cms.getSignerInfos().size()));
      return;
    }
    signer = cms.getSignerInfos().iterator().next();
    readCertificates();
    if (certificate == null) {
      findings.unchecked("it carries no certificate of its signer");
      return;
    }
    WeakDigests.note(findings, whose, signer.getDigestAlgorithmID().getAlgorithm());
    try {
      check(content);
    } catch (OperatorCreationException e) {
      findings.unchecked("its algorithm is not supported: %s".formatted(algorithms()));
    }
    checkNames();
  }

  private void readCertificates() {
    for (X509CertificateHolder one : cms.getCertificates().getMatches(null)) {
      try {
        X509Certificate read =
            new JcaX509CertificateConverter()
                .setProvider(Cryptography.provider())
                .getCertificate(one);
        certificates.add(read);
        if (certificate == null && signer.getSID().match(one)) {
          certificate = read;
          holder = one;
        }
      } catch (GeneralSecurityException e) {
        findings.note("it carries a certificate that cannot be read");
      }
    }
  }

  private void check(byte[] content)
      throws OperatorCreationException, CMSException, IOException, GeneralSecurityException {
    ASN1Set attributes = signer.toASN1Structure().getAuthenticatedAttributes();
    if (attributes == null) {
      if (!verifies(content)) {
        findings.changed("the document was changed after it was signed, or the signature was");
      }
      return;
    }
    checkDigest(content);
    if (!verifies(attributes.getEncoded(ASN1Encoding.DER))
        && !verifies(new DLSet(attributes.toArray()).getEncoded(ASN1Encoding.DL))) {
      fits = false;
      findings.changed("the signature itself was altered or damaged");
    }
  }

  private void checkDigest(byte[] content) throws OperatorCreationException, IOException {
    AttributeTable signed = signer.getSignedAttributes();
    ASN1OctetString stated = single(signed, CMSAttributes.messageDigest, ASN1OctetString.class);
    var type = single(signed, CMSAttributes.contentType, ASN1ObjectIdentifier.class);
    if (stated == null || type == null || !type.getId().equals(cms.getSignedContentTypeOID())) {
      findings.unchecked("its signed attributes lack the digest or the content's type");
      return;
    }
    var calculator =
        new JcaDigestCalculatorProviderBuilder()
            .setProvider(Cryptography.provider())
            .build()
            .get(signer.getDigestAlgorithmID());
    try (OutputStream out = calculator.getOutputStream()) {
      out.write(content);
    }
    if (!MessageDigest.isEqual(calculator.getDigest(), stated.getOctets())) {
      findings.changed(
          "the document was changed after it was signed: its contents no longer match the"
              + " signature");
    }
  }

  private static <T> T single(AttributeTable table, ASN1ObjectIdentifier type, Class<T> kind) {
    if (table == null || table.getAll(type).size() != 1) {
      return null;
    }
    Attribute attribute = table.get(type);
    return attribute.getAttrValues().size() == 1
            && kind.isInstance(attribute.getAttrValues().getObjectAt(0))
        ? kind.cast(attribute.getAttrValues().getObjectAt(0))
        : null;
  }

  private boolean verifies(byte[] signed)
      throws OperatorCreationException, CMSException, IOException {
    SignerInformationVerifier verifier;
    try {
      verifier =
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(Cryptography.provider())
              .build(certificate.getPublicKey());
    } catch (RuntimeException e) {
      throw new OperatorCreationException("key", e);
    }
    ContentVerifier value =
        verifier.getContentVerifier(
            signer.toASN1Structure().getDigestEncryptionAlgorithm(), signer.getDigestAlgorithmID());
    try (OutputStream out = value.getOutputStream()) {
      out.write(signed);
    }
    try {
      return value.verify(signer.getSignature());
    } catch (RuntimeException e) {
      // A value of the wrong form fits nothing.
      return false;
    }
  }

  private void checkNames() throws GeneralSecurityException {
    var named = CertificateNames.among(signer.getSignedAttributes());
    names = named.isPresent() && named.get().beginWith(certificate);
    if (named.isPresent() && !names && fits) {
      findings.changed("the signature itself was altered or damaged: it names another certificate");
    }
  }

  private String algorithms() {
    return "digest %s, signature %s, key %s"
        .formatted(
            signer.getDigestAlgOID(),
            signer.getEncryptionAlgOID(),
            certificate.getPublicKey().getAlgorithm());
  }

  SignerInformation signer() {
    return signer;
  }

  /** The signer's; null where there is none. */
  X509Certificate certificate() {
    return certificate;
  }

  X509CertificateHolder holder() {
    return holder;
  }

  /** All that it carries. */
  List<X509Certificate> certificates() {
    return certificates;
  }

  /** Whether the signed attributes name the signer's certificate. */
  boolean namesCertificate() {
    return names;
  }
}
