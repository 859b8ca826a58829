package io.linmo.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A timestamp that was found to be for the bytes that it is said to be for.
 *
 * @param authority its certificate
 */
record TimestampCheck(Instant time, X509Certificate authority) {

  /** Whether something is a timestamp's token, valid or not. */
  static boolean isToken(byte[] encoded) {
    try {
      new TimeStampToken(new CMSSignedData(encoded));
      return true;
    } catch (TSPException | CMSException | IOException | RuntimeException e) {
      return false;
    }
  }

  /**
   * Checks a token.
   *
   * @throws GeneralSecurityException if it is for other bytes or not by the authority it names
   */
  static TimestampCheck of(byte[] token, byte[] stamped) throws GeneralSecurityException {
    try {
      CMSSignedData cms = new CMSSignedData(token);
      requireConsistent(cms);
      TimeStampToken stamp = new TimeStampToken(cms);
      X509CertificateHolder authority = null;
      for (X509CertificateHolder one : stamp.getCertificates().getMatches(null)) {
        authority = stamp.getSID().match(one) ? one : authority;
      }
      if (authority == null) {
        throw new GeneralSecurityException("its timestamp carries no certificate");
      }
      stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority));
      var info = stamp.getTimeStampInfo();
      String algorithm = info.getHashAlgorithm().getAlgorithm().getId();
      byte[] digest = MessageDigest.getInstance(algorithm).digest(stamped);
      if (!Arrays.equals(digest, info.getMessageImprintDigest())) {
        throw new GeneralSecurityException("its timestamp is for something else");
      }
      return new TimestampCheck(
          info.getGenTime().toInstant(),
          new JcaX509CertificateConverter().getCertificate(authority));
    } catch (TSPException | CMSException | IOException | OperatorCreationException e) {
      throw new GeneralSecurityException("its timestamp is not valid", e);
    }
  }

  /** What nothing signs must be as RFC 5652 has it for the rest. */
  private static void requireConsistent(CMSSignedData cms) throws GeneralSecurityException {
    boolean signed =
        cms.toASN1Structure().getContentType().equals(CMSObjectIdentifiers.signedData)
            && cms.getVersion() == 3
            && content(cms) instanceof ASN1OctetString;
    for (SignerInformation signer : cms.getSignerInfos()) {
      int version = signer.getSID().getSubjectKeyIdentifier() == null ? 1 : 3;
      boolean listed = cms.getDigestAlgorithmIDs().contains(signer.getDigestAlgorithmID());
      signed &= signer.getVersion() == version && listed;
    }
    if (!signed) {
      throw new GeneralSecurityException("its timestamp contradicts itself");
    }
  }

  private static ASN1Encodable content(CMSSignedData cms) {
    return SignedData.getInstance(cms.toASN1Structure().getContent())
        .getEncapContentInfo()
        .getContent();
  }
}
