package io.linmo.signing.verification;

import io.linmo.signing.verification.SignedBytes.BadRangeException;
import io.linmo.stamping.revision.SignatureDictionary;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/** Checks one signature against the bytes that it covers, whatever followed them. */
final class SignatureCheck {

  private static final String CADES = "ETSI.CAdES.detached";
  private static final String SHA1_INSIDE = "adbe.pkcs7.sha1";
  private static final Set<String> DETACHED = Set.of(CADES, "adbe.pkcs7.detached");

  private final byte[] file;
  private final SignatureDictionary dictionary;
  private final Findings findings = new Findings();
  private final List<X509Certificate> certificates = new ArrayList<>();
  private SignedBytes signed;
  private CMSSignedData cms;
  private SignerCheck signer;
  private TimestampCheck timestamp;

  SignatureCheck(byte[] file, SignatureDictionary dictionary) {
    this.file = file;
    this.dictionary = dictionary;
  }

  Findings run() {
    try {
      signed = SignedBytes.of(file, dictionary);
      if (dictionary.isTimestamp()) {
        timestamp = TimestampCheck.of(signed.signature(), signed.content(), findings);
        certificates.addAll(timestamp.certificates());
      } else if (DETACHED.contains(dictionary.subFilter())) {
        checkSignature(false);
      } else if (dictionary.subFilter().equals(SHA1_INSIDE)) {
        findings.note("outdated format %s, its digest is SHA-1".formatted(SHA1_INSIDE));
        checkSignature(true);
      } else {
        findings.unchecked(
            "its format /%s is outdated or unknown".formatted(dictionary.subFilter()));
      }
      checkForm();
    } catch (BadRangeException e) {
      findings.unchecked(e.getMessage());
    } catch (CMSException | IOException | RuntimeException | StackOverflowError e) {
      findings.unchecked("the signature cannot be parsed");
    } catch (GeneralSecurityException e) {
      findings.unchecked("the signature cannot be checked: " + e.getMessage());
    }
    return findings;
  }

  private void checkForm() {
    if (findings.isSound()
        && dictionary.maker().equals(OwnForm.MAKER)
        && !OwnForm.fits(signed, dictionary.isTimestamp())) {
      findings.unchecked("it is not in the form in which Linmo writes signatures");
    }
  }

  private void checkSignature(boolean inside)
      throws CMSException, IOException, GeneralSecurityException {
    ContentInfo wrapper = ContentInfo.getInstance(signed.signature());
    if (!wrapper.getContentType().equals(CMSObjectIdentifiers.signedData)) {
      findings.unchecked("its /Contents holds no signature");
      return;
    }
    ASN1Encodable own =
        SignedData.getInstance(wrapper.getContent()).getEncapContentInfo().getContent();
    byte[] content = inside ? digestInside(own) : signed.content();
    if (!inside && own != null) {
      findings.unchecked("it signs content of its own, expected the document's alone");
      return;
    }
    if (content == null) {
      return;
    }
    cms = new CMSSignedData(wrapper);
    signer = new SignerCheck(cms, findings, "it");
    signer.run(content);
    certificates.addAll(signer.certificates());
    if (signer.signer() != null && signer.certificate() != null) {
      checkTimestamp(signer.signer());
    }
  }

  /** The digest that is signed in the place of the document; null where it is not this one's. */
  private byte[] digestInside(ASN1Encodable own) throws GeneralSecurityException {
    if (!(own instanceof ASN1OctetString digest)) {
      findings.unchecked("it holds no digest of the document");
      return null;
    }
    byte[] actual = MessageDigest.getInstance("SHA-1").digest(signed.content());
    if (!MessageDigest.isEqual(actual, digest.getOctets())) {
      findings.changed(
          "the document was changed after it was signed: its contents no longer match the"
              + " signature");
    }
    return digest.getOctets();
  }

  private void checkTimestamp(SignerInformation information) throws IOException {
    AttributeTable unsigned = information.getUnsignedAttributes();
    Attribute attribute =
        unsigned == null ? null : unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    if (attribute != null && attribute.getAttrValues().size() > 0) {
      byte[] token = attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded();
      timestamp = TimestampCheck.of(token, information.getSignature(), findings);
      certificates.addAll(timestamp.certificates());
    }
  }

  /** The end of what is covered; -1 where that is not known. */
  long end() {
    return signed == null ? -1 : signed.end();
  }

  /** The certificate of whoever signed; null where there is none. */
  X509Certificate certificate() {
    if (dictionary.isTimestamp()) {
      return timestamp == null ? null : timestamp.authority();
    }
    return signer == null ? null : signer.certificate();
  }

  /** All that it carries, those of its timestamp too. */
  List<X509Certificate> certificates() {
    return certificates;
  }

  /** The timestamp of the signature, or the one that it is itself; null where there is none. */
  TimestampCheck timestamp() {
    return timestamp == null || timestamp.time() == null ? null : timestamp;
  }

  /** Whether nothing is wrong with it. */
  boolean isSound() {
    return findings.isSound();
  }

  /** Whether it is a timestamp over the document, and no person's signature. */
  boolean isTimestamp() {
    return dictionary.isTimestamp();
  }

  /** Whether its structure and its signer's certificate could be read. */
  boolean isParsed() {
    return signer != null && signer.certificate() != null;
  }

  /** Whether it says that it is of the kind that PAdES uses. */
  boolean isCades() {
    return dictionary.subFilter().equals(CADES);
  }

  /** Whether it is of the form that PAdES asks for. */
  boolean isBaseline() {
    return isCades() && signer != null && signer.namesCertificate();
  }

  /** A signed attribute, where it is there. */
  ASN1Encodable signedAttribute(ASN1ObjectIdentifier type) {
    AttributeTable table =
        signer == null || signer.signer() == null ? null : signer.signer().getSignedAttributes();
    Attribute attribute = table == null ? null : table.get(type);
    return attribute == null || attribute.getAttrValues().size() == 0
        ? null
        : attribute.getAttrValues().getObjectAt(0);
  }

  /** The structure, for what it carries besides; null where there is none. */
  CMSSignedData cms() {
    return cms;
  }
}
