package io.linmo.signing.verification;

import io.linmo.signing.certificate.CertificateNames;
import io.linmo.signing.certificate.CertificatePath;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Null;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * The form in which Linmo writes a signature: one encoding, nothing superfluous, each certificate
 * named. Where a signature says, in the part that is signed, that Linmo made it, any other form
 * shows that somebody touched what no signature protects.
 */
public final class OwnForm {

  /** The name by which Linmo's signatures call their maker. */
  public static final String MAKER = "Linmo";

  private OwnForm() {}

  /** Whether a signature has the form. */
  static boolean fits(SignedBytes signed, boolean timestamp) {
    try {
      String digits = signed.digits();
      ContentInfo wrapper = ContentInfo.getInstance(signed.signature());
      CMSSignedData cms = new CMSSignedData(wrapper);
      return isBlank(signed.padding())
          && digits.equals(digits.toUpperCase(Locale.ROOT))
          && !digits.matches(".*\\s.*")
          && Arrays.equals(wrapper.getEncoded("DER"), signed.signature())
          && (timestamp ? isToken(wrapper) : isSignature(cms));
    } catch (CMSException | IOException | GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isBlank(byte[] padding) {
    for (byte one : padding) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSignature(CMSSignedData cms)
      throws GeneralSecurityException, CMSException {
    SignerInformation signer = cms.getSignerInfos().iterator().next();
    return cms.getVersion() == 1
        && signer.getVersion() == 1
        && hasProperParameters(signer)
        && listsOnly(cms, signer)
        && cms.getSignedContentTypeOID().equals(CMSObjectIdentifiers.data.getId())
        && cms.getCRLs().getMatches(null).isEmpty()
        && namesAll(cms, signer)
        && hasTimestampAtMost(signer);
  }

  /** Parameters are absent or NULL; those of RSA-PSS a sequence, those of SHAKE256 a length. */
  private static boolean hasProperParameters(SignerInformation signer) {
    SignerInfo info = signer.toASN1Structure();
    return Stream.of(info.getDigestAlgorithm(), info.getDigestEncryptionAlgorithm())
        .map(AlgorithmIdentifier::getParameters)
        .allMatch(
            p ->
                p == null
                    || p instanceof ASN1Null
                    || p instanceof ASN1Sequence
                    || p instanceof ASN1Integer);
  }

  private static boolean listsOnly(CMSSignedData cms, SignerInformation signer) {
    return cms.getDigestAlgorithmIDs().stream()
        .allMatch(id -> id.equals(signer.getDigestAlgorithmID()));
  }

  private static boolean namesAll(CMSSignedData cms, SignerInformation signer)
      throws GeneralSecurityException {
    var names = CertificateNames.among(signer.getSignedAttributes());
    return names.isPresent() && names.get().fit(certificates(cms));
  }

  private static List<X509Certificate> certificates(CMSSignedData cms)
      throws GeneralSecurityException {
    return new CarriedCertificates(cms).all();
  }

  private static boolean hasTimestampAtMost(SignerInformation signer) {
    if (signer.getUnsignedAttributes() == null) {
      return true;
    }
    Attribute[] attributes = signer.getUnsignedAttributes().toASN1Structure().getAttributes();
    return attributes.length == 1
        && attributes[0].getAttrType().equals(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
        && attributes[0].getAttrValues().size() == 1
        && isTokenOrFalse(attributes[0]);
  }

  private static boolean isTokenOrFalse(Attribute attribute) {
    try {
      return isToken(ContentInfo.getInstance(attribute.getAttrValues().getObjectAt(0)));
    } catch (CMSException | GeneralSecurityException e) {
      return false;
    }
  }

  /** Nothing signs these parts of a token, so that they must be as RFC 5652 has them. */
  private static boolean isToken(ContentInfo wrapper)
      throws CMSException, GeneralSecurityException {
    CMSSignedData cms = new CMSSignedData(wrapper);
    SignerInformation signer = cms.getSignerInfos().iterator().next();
    var content = SignedData.getInstance(wrapper.getContent()).getEncapContentInfo().getContent();
    int version = signer.getSID().getSubjectKeyIdentifier() == null ? 1 : 3;
    return wrapper.getContentType().equals(CMSObjectIdentifiers.signedData)
        && cms.getVersion() == 3
        && content instanceof ASN1OctetString
        && signer.getVersion() == version
        && hasProperParameters(signer)
        && cms.getDigestAlgorithmIDs().contains(signer.getDigestAlgorithmID())
        && areOneFamily(certificates(cms));
  }

  /** Whether each certificate was issued by another one, but for the last one's. */
  private static boolean areOneFamily(List<X509Certificate> certificates) {
    return certificates.stream()
            .filter(one -> certificates.stream().noneMatch(i -> CertificatePath.issued(i, one)))
            .count()
        <= 1;
  }
}
