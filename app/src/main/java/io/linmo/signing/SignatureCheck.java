package io.linmo.signing;

import io.linmo.signing.SignatureReport.Trust;
import io.linmo.signing.SignedBytes.BadRangeException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Checks one signature and gathers what there is to say of it. */
final class SignatureCheck {

  private static final String CADES = "ETSI.CAdES.detached";
  private static final String DOCUMENT_TIMESTAMP = "ETSI.RFC3161";
  private static final Set<String> OUTDATED = Set.of("adbe.pkcs7.sha1", "adbe.x509.rsa_sha1");

  /** Timestamps that archives add (ETSI TS 101 733, 6.3 to 6.5); they are not looked at. */
  private static final Set<String> LATER_TIMESTAMPS =
      Set.of(
          "1.2.840.113549.1.9.16.2.25",
          "1.2.840.113549.1.9.16.2.26",
          "1.2.840.113549.1.9.16.2.27",
          "1.2.840.113549.1.9.16.2.48",
          "0.4.0.1733.2.5");

  private final String subFilter;
  private final List<String> problems = new ArrayList<>();
  private final List<X509Certificate> certificates = new ArrayList<>();
  private X509Certificate certificate;
  private boolean intact;
  private boolean namesCertificate;
  private Instant timestamp;
  private String timestampAuthority = "";

  SignatureCheck(String subFilter) {
    this.subFilter = subFilter == null ? "" : subFilter;
  }

  /** Checks the signature and returns how many bytes of the document lie beyond what it covers. */
  long run(byte[] pdf, int[] range, byte[] contents) {
    try {
      SignedBytes signed = SignedBytes.of(pdf, range, contents);
      if (subFilter.equals(DOCUMENT_TIMESTAMP)) {
        readTimestamp(signed.signature(), signed.content());
        intact = problems.isEmpty();
      } else if (OUTDATED.contains(subFilter)) {
        problems.add("made in the outdated way %s, which is not checked".formatted(subFilter));
      } else {
        check(signed);
      }
      return signed.bytesAfter();
    } catch (BadRangeException e) {
      problems.add(e.getMessage());
    } catch (CMSException | IOException | RuntimeException e) {
      problems.add("the signature cannot be parsed");
    } catch (GeneralSecurityException | OperatorCreationException e) {
      problems.add("the signature cannot be checked: " + e.getMessage());
    }
    intact = false;
    return 0;
  }

  private void check(SignedBytes signed)
      throws CMSException, IOException, GeneralSecurityException, OperatorCreationException {
    ContentInfo wrapper = ContentInfo.getInstance(signed.signature());
    if (!wrapper.getContentType().equals(CMSObjectIdentifiers.signedData)) {
      problems.add("what stands in the signature's place is none");
      return;
    }
    CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signed.content()), wrapper);
    if (cms.getSignerInfos().size() != 1) {
      problems.add("it has %d signers, expected 1".formatted(cms.getSignerInfos().size()));
      return;
    }
    SignerInformation signer = cms.getSignerInfos().iterator().next();
    readCertificates(cms, signer);
    if (certificate == null) {
      problems.add("the signer's certificate is missing");
      return;
    }
    requireConsistent(cms, signer, signed.signature());
    checkValue(signer);
    checkNamedCertificate(signer);
    readTimestamp(signer);
    intact = problems.isEmpty();
    checkValidity();
  }

  private void readCertificates(CMSSignedData cms, SignerInformation signer)
      throws GeneralSecurityException {
    JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
    for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
      X509Certificate one = converter.getCertificate(holder);
      certificates.add(one);
      if (signer.getSID().match(holder)) {
        certificate = one;
      }
    }
  }

  /** The parts of the CMS that nothing signs must agree with those that are signed. */
  private void requireConsistent(CMSSignedData cms, SignerInformation signer, byte[] encoded)
      throws IOException {
    boolean digest =
        cms.getDigestAlgorithmIDs().stream()
            .allMatch(id -> id.equals(signer.getDigestAlgorithmID()));
    boolean canonical = Arrays.equals(cms.getEncoded("DER"), encoded);
    boolean fits =
        signer.getVersion() == 1
            && cms.getVersion() == 1
            && cms.getSignedContentTypeOID().equals(signer.getContentType().getId());
    if (!digest || subFilter.equals(CADES) && !(canonical && fits)) {
      problems.add("the signature contradicts itself");
    }
  }

  private void checkValue(SignerInformation signer) throws OperatorCreationException {
    boolean valid;
    try {
      valid =
          signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
    } catch (CMSException e) {
      valid = false;
    }
    if (!valid) {
      problems.add("the document was changed after it was signed, or the signature was");
    }
  }

  private void checkNamedCertificate(SignerInformation signer) throws GeneralSecurityException {
    var names = CertificateNames.among(signer.getSignedAttributes());
    if (names.isEmpty()) {
      if (subFilter.equals(CADES)) {
        problems.add("it does not name its certificate");
      }
      return;
    }
    namesCertificate = names.get().beginWith(certificate);
    if (!namesCertificate || !names.get().fit(certificates)) {
      problems.add("it was made with other certificates than those it carries");
    }
  }

  private void readTimestamp(SignerInformation signer) throws IOException {
    AttributeTable unsigned = signer.getUnsignedAttributes();
    if (unsigned == null) {
      return;
    }
    for (Attribute attribute : unsigned.toASN1Structure().getAttributes()) {
      byte[] value = attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded();
      if (attribute.getAttrType().equals(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)) {
        readTimestamp(value, signer.getSignature());
      } else if (!LATER_TIMESTAMPS.contains(attribute.getAttrType().getId())
          && TimestampCheck.isToken(value)) {
        problems.add("it carries a timestamp under an unknown name");
      }
    }
  }

  private void readTimestamp(byte[] token, byte[] stamped) {
    try {
      TimestampCheck check = TimestampCheck.of(token, stamped);
      timestamp = check.time();
      timestampAuthority = Names.commonName(check.authority().getSubjectX500Principal());
    } catch (GeneralSecurityException e) {
      problems.add(e.getMessage());
    } catch (RuntimeException e) {
      problems.add("its timestamp cannot be parsed");
    }
  }

  private void checkValidity() {
    Instant time = timestamp == null ? Instant.now() : timestamp;
    try {
      certificate.checkValidity(Date.from(time));
    } catch (GeneralSecurityException e) {
      problems.add(
          "the certificate was not valid at %s: it holds from %s to %s"
              .formatted(
                  time,
                  certificate.getNotBefore().toInstant(),
                  certificate.getNotAfter().toInstant()));
    }
  }

  boolean isIntact() {
    return intact;
  }

  List<String> problems() {
    return problems;
  }

  Instant timestamp() {
    return timestamp;
  }

  String timestampAuthority() {
    return timestampAuthority;
  }

  String signer() {
    return certificate == null ? "" : Names.commonName(certificate.getSubjectX500Principal());
  }

  String issuer() {
    return certificate == null ? "" : Names.commonName(certificate.getIssuerX500Principal());
  }

  Trust trust() {
    return certificate == null
        ? Trust.UNKNOWN_ISSUER
        : TrustCheck.of(certificate, certificates, timestamp == null ? Instant.now() : timestamp);
  }

  String kind() {
    if (subFilter.equals(CADES) && namesCertificate) {
      return timestamp == null ? "PAdES B-B" : "PAdES B-T";
    }
    return subFilter.equals(DOCUMENT_TIMESTAMP) ? "document timestamp" : "PKCS #7, not PAdES";
  }
}
