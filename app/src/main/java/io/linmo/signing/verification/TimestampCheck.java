package io.linmo.signing.verification;

import io.linmo.signing.certificate.Cryptography;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Checks a timestamp's token (RFC 3161): that an authority signed it, and for which bytes.
 *
 * @param time that the token states; null where it cannot be read
 * @param authority the certificate of whoever signed it; null where there is none
 * @param certificates all that the token carries
 */
record TimestampCheck(Instant time, X509Certificate authority, List<X509Certificate> certificates) {

  private static final String WHOSE = "its timestamp";
  private static final TimestampCheck NONE = new TimestampCheck(null, null, List.of());

  /**
   * @param stamped the bytes that it should be for
   * @param findings gets what is wrong with it
   */
  static TimestampCheck of(byte[] token, byte[] stamped, Findings findings) {
    try {
      ContentInfo wrapper = ContentInfo.getInstance(token);
      CMSSignedData cms = new CMSSignedData(wrapper);
      SignedData data = SignedData.getInstance(wrapper.getContent());
      boolean typed =
          cms.getSignedContentTypeOID().equals(PKCSObjectIdentifiers.id_ct_TSTInfo.getId());
      if (!typed || data.getEncapContentInfo().getContent() == null) {
        findings.unchecked("its timestamp holds no time");
        return NONE;
      }
      byte[] content =
          ASN1OctetString.getInstance(data.getEncapContentInfo().getContent()).getOctets();
      SignerCheck signer = new SignerCheck(cms, findings, WHOSE);
      signer.run(content);
      TSTInfo info = TSTInfo.getInstance(content);
      checkImprint(info, stamped, findings);
      checkPurpose(signer.certificate(), findings);
      return new TimestampCheck(
          info.getGenTime().getDate().toInstant(), signer.certificate(), signer.certificates());
    } catch (OperatorCreationException e) {
      findings.unchecked("its timestamp's digest is not supported");
    } catch (CMSException
        | IOException
        | ParseException
        | GeneralSecurityException
        | RuntimeException e) {
      findings.unchecked("its timestamp cannot be parsed");
    }
    return NONE;
  }

  private static void checkImprint(TSTInfo info, byte[] stamped, Findings findings)
      throws OperatorCreationException, IOException {
    WeakDigests.note(findings, WHOSE, info.getMessageImprint().getHashAlgorithm().getAlgorithm());
    var calculator =
        new JcaDigestCalculatorProviderBuilder()
            .setProvider(Cryptography.provider())
            .build()
            .get(info.getMessageImprint().getHashAlgorithm());
    try (OutputStream out = calculator.getOutputStream()) {
      out.write(stamped);
    }
    byte[] digest = info.getMessageImprint().getHashedMessage();
    if (!MessageDigest.isEqual(calculator.getDigest(), digest)) {
      findings.changed("its timestamp is for something else: the digest in it is another");
    }
  }

  private static void checkPurpose(X509Certificate certificate, Findings findings)
      throws GeneralSecurityException {
    String purpose = KeyPurposeId.id_kp_timeStamping.getId();
    if (certificate != null
        && (certificate.getExtendedKeyUsage() == null
            || !certificate.getExtendedKeyUsage().contains(purpose))) {
      findings.note("its timestamp was made with a certificate that is not for timestamps");
    }
  }
}
