package io.linmo.signing;

import io.linmo.signing.certificate.CertificateNames;
import io.linmo.signing.certificate.Cryptography;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Makes the CMS of a PAdES baseline signature: detached, with the digest of the signer's
 * certificate among the signed attributes (signing-certificate-v2) and without a signing time,
 * which the PDF states itself; with a timestamp over the signature value where one is asked for.
 *
 * <p>ECDSA signatures vary in length by a byte or two: signing is repeated until one is as long as
 * was foreseen, and only that one is stamped.
 */
final class CadesSigner implements ContentSigner {

  private static final int TRIES = 24;

  private final Identity identity;
  private final TimestampClient timestamps;

  /**
   * @param timestamps null for a signature without a timestamp
   */
  CadesSigner(Identity identity, TimestampClient timestamps) {
    this.identity = identity;
    this.timestamps = timestamps;
  }

  @Override
  public int length() throws IOException {
    try {
      CMSSignedData blank = plain(new byte[0], new Blank(keySigner(), identity.signatureLength()));
      return timestamps == null
          ? encoded(blank, null).length
          : encoded(blank, timestamps.sample()).length + TimestampClient.VARIATION;
    } catch (OperatorCreationException | ProviderException e) {
      throw failure(e);
    }
  }

  @Override
  public byte[] sign(byte[] content) throws IOException {
    CMSSignedData signed = plain(content);
    for (int i = 0; value(signed).length != identity.signatureLength() && i < TRIES; i++) {
      signed = plain(content);
    }
    return encoded(
        signed,
        timestamps == null ? null : timestamps.stamp(TimestampSigner.sha256(value(signed))));
  }

  private static byte[] value(CMSSignedData signed) {
    return signed.getSignerInfos().iterator().next().getSignature();
  }

  private CMSSignedData plain(byte[] content) throws IOException {
    try {
      return plain(content, keySigner());
    } catch (OperatorCreationException | ProviderException e) {
      throw failure(e);
    }
  }

  private org.bouncycastle.operator.ContentSigner keySigner() throws OperatorCreationException {
    var builder = new JcaContentSignerBuilder(identity.algorithm());
    if (identity.provider() != null) {
      builder.setProvider(identity.provider());
    } else if (identity.isPss()) {
      builder.setProvider(Cryptography.provider());
    }
    return builder.build(identity.key());
  }

  /** Without a timestamp. */
  private CMSSignedData plain(byte[] content, org.bouncycastle.operator.ContentSigner key)
      throws IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      var digests =
          new JcaDigestCalculatorProviderBuilder().setProvider(Cryptography.provider()).build();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(digests)
              .setSignedAttributeGenerator(signedAttributes())
              .build(key, identity.certificate()));
      generator.addCertificates(new JcaCertStore(identity.carried()));
      return generator.generate(new CMSProcessableByteArray(content), false);
    } catch (GeneralSecurityException
        | OperatorCreationException
        | CMSException
        | ProviderException e) {
      throw failure(e);
    }
  }

  private static IOException failure(Exception e) {
    return new IOException("the document cannot be signed: " + e.getMessage(), e);
  }

  /** Leaves the room of a signature blank, so that a token or card need not sign to measure it. */
  private record Blank(org.bouncycastle.operator.ContentSigner key, int length)
      implements org.bouncycastle.operator.ContentSigner {

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return key.getAlgorithmIdentifier();
    }

    @Override
    public OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }

    @Override
    public byte[] getSignature() {
      return new byte[length];
    }
  }

  private CMSAttributeTableGenerator signedAttributes()
      throws GeneralSecurityException, IOException {
    ASN1EncodableVector own = new ASN1EncodableVector();
    own.add(CertificateNames.of(identity.carried()).toAttribute());
    var usual = new DefaultSignedAttributeTableGenerator(new AttributeTable(own));
    return parameters ->
        usual
            .getAttributes(parameters)
            .remove(CMSAttributes.signingTime)
            .remove(CMSAttributes.cmsAlgorithmProtect);
  }

  private static byte[] encoded(CMSSignedData signed, TimeStampToken token) throws IOException {
    try {
      return (token == null ? signed : stamped(signed, token)).getEncoded("DER");
    } catch (CMSException e) {
      throw new IOException("the timestamp cannot be added: " + e.getMessage(), e);
    }
  }

  private static CMSSignedData stamped(CMSSignedData signed, TimeStampToken token)
      throws CMSException {
    SignerInformation signer = signed.getSignerInfos().iterator().next();
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            new DERSet(token.toCMSSignedData().toASN1Structure())));
    SignerInformation stamped =
        SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attributes));
    return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(stamped)));
  }
}
