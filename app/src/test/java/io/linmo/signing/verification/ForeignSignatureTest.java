package io.linmo.signing.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.signing.TestAuthority;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.stamping.TestPdfs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures that other programs make are found intact, and a change to them is found too. */
class ForeignSignatureTest {

  private static final TrustStore TRUST = TrustStore.ofSystem();

  private static final String DETACHED = "adbe.pkcs7.detached";
  private static final String CADES = "ETSI.CAdES.detached";

  private static ForeignSigner carla;

  @BeforeAll
  static void makeSigner() throws Exception {
    carla = ForeignSigner.rsa();
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, SHA256withRSA",
    "RSA, SHA1withRSA",
    "RSA, SHA256withRSAandMGF1",
    "RSA, SHA512withRSAandMGF1",
    "RSA, SHA3-256withRSA",
    "EC, SHA384withECDSA",
    "EC, SHA3-512withECDSA",
    "Ed25519, Ed25519",
    "Ed448, Ed448"
  })
  void algorithmsOfAllKinds(String key, String algorithm) throws Exception {
    expectIntact(new ForeignSigner("Dana", key, algorithm).sign(TestPdfs.ordinary()));
  }

  @ParameterizedTest
  @CsvSource({"MD5withRSA, MD5", "SHA1withRSA, SHA-1", "SHA256withRSA,"})
  void weakDigestsAreNoted(String algorithm, String weak) throws Exception {
    byte[] pdf = new ForeignSigner("Dana", "RSA", algorithm).sign(TestPdfs.ordinary());
    List<String> notes = verify(pdf).signatures().get(0).notes();

    assertThat(verify(pdf).verdict()).isEqualTo(Verdict.WHOLE);
    if (weak == null) {
      assertThat(notes).isEmpty();
    } else {
      assertThat(notes)
          .singleElement()
          .asString()
          .startsWith("it rests on the weak digest %s:".formatted(weak));
    }
  }

  @Test
  void aTimestampsWeakDigestIsNoted() throws Exception {
    try (TestAuthority authority = new TestAuthority()) {
      byte[] pdf =
          signed(
              "ETSI.RFC3161",
              content ->
                  authority.token(
                      TSPAlgorithms.SHA1, MessageDigest.getInstance("SHA-1").digest(content)));

      assertThat(verify(pdf).verdict()).isEqualTo(Verdict.WHOLE);
      assertThat(verify(pdf).signatures().get(0).notes())
          .anyMatch(note -> note.startsWith("its timestamp rests on the weak digest SHA-1:"));
    }
  }

  @Test
  void indefiniteLengths() throws Exception {
    expectIntact(signed(CADES, content -> cms(content).getEncoded(ASN1Encoding.BER)));
  }

  @Test
  void aSignerNamedByTheKeyAsInVersion3() throws Exception {
    byte[] pdf =
        signed(
            DETACHED,
            content -> {
              CMSSignedData cms = carla.namedByKey(content);
              assertThat(cms.getVersion()).isEqualTo(3);
              assertThat(signerInfo(cms).getVersion().intValueExact()).isEqualTo(3);
              return cms.getEncoded("DER");
            });
    expectIntact(pdf);
  }

  @Test
  void attributesOutOfOrderDigestedInOrder() throws Exception {
    expectIntact(signed(DETACHED, content -> reversed(content, false)));
  }

  @Test
  void attributesOutOfOrderDigestedAsTheyStand() throws Exception {
    expectIntact(signed(DETACHED, content -> reversed(content, true)));
  }

  private static byte[] reversed(byte[] content, boolean asTheyStand) throws Exception {
    CMSSignedData cms = cms(content);
    SignerInfo info = signerInfo(cms);
    ASN1Encodable[] sorted = info.getAuthenticatedAttributes().toArray();
    byte[] inOrder = joined(Arrays.asList(sorted));
    List<ASN1Encodable> attributes = Arrays.asList(sorted.clone());
    Collections.reverse(attributes);
    byte[] reversed = joined(attributes);
    byte[] set = new DERSet(sorted).getEncoded();
    if (asTheyStand) {
      System.arraycopy(reversed, 0, set, set.length - reversed.length, reversed.length);
    }
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(carla.keys().getPrivate());
    signature.update(set);
    byte[] encoded =
        with(
            cms,
            new SignerInfo(
                info.getSID(),
                info.getDigestAlgorithm(),
                info.getAuthenticatedAttributes(),
                info.getDigestEncryptionAlgorithm(),
                new DEROctetString(signature.sign()),
                (ASN1Set) null));
    int at = Bytes.indexOf(encoded, inOrder);
    System.arraycopy(reversed, 0, encoded, at, reversed.length);
    return encoded;
  }

  private static byte[] joined(List<ASN1Encodable> attributes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (ASN1Encodable attribute : attributes) {
      out.write(attribute.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void parametersNullOrAbsent(boolean present) throws Exception {
    expectIntact(
        signed(
            CADES,
            content -> {
              SignerInfo info = signerInfo(cms(content));
              SignerInfo other =
                  new SignerInfo(
                      info.getSID(),
                      parameters(info.getDigestAlgorithm(), present),
                      info.getAuthenticatedAttributes(),
                      parameters(
                          new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption), present),
                      info.getEncryptedDigest(),
                      info.getUnauthenticatedAttributes());
              return with(cms(content), other);
            }));
  }

  private static AlgorithmIdentifier parameters(AlgorithmIdentifier algorithm, boolean present) {
    return present
        ? new AlgorithmIdentifier(algorithm.getAlgorithm(), DERNull.INSTANCE)
        : new AlgorithmIdentifier(algorithm.getAlgorithm());
  }

  @Test
  void aCertificateNamedInTheFirstWay() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-1").digest(carla.certificate().getEncoded());
    DocumentReport report = verify(signedNaming(digest));

    assertThat(report.verdict()).isEqualTo(Verdict.WHOLE);
    assertThat(report.signatures().get(0).level()).isEqualTo("PAdES B-B");
  }

  @Test
  void anotherCertificateThanTheOneNamedIsAChange() throws Exception {
    DocumentReport report = verify(signedNaming(new byte[20]));

    assertThat(report.verdict()).isEqualTo(Verdict.CHANGED);
    assertThat(report.signatures().get(0).problems()).singleElement().asString().contains("names");
  }

  private static byte[] signedNaming(byte[] digest) throws Exception {
    ASN1EncodableVector own = new ASN1EncodableVector();
    own.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificate,
            new DERSet(new SigningCertificate(new ESSCertID(digest)))));
    var table = new DefaultSignedAttributeTableGenerator(new AttributeTable(own));
    return signed(
        CADES,
        content ->
            carla
                .cms(content, false, builder -> builder.setSignedAttributeGenerator(table))
                .getEncoded());
  }

  @Test
  void noSignedAttributesAtAll() throws Exception {
    byte[] pdf =
        signed(
            DETACHED,
            content ->
                carla.cms(content, false, b -> b.setDirectSignature(true)).getEncoded("DER"));
    expectIntact(pdf);
  }

  @Test
  void randomBytesBehindTheSignature() throws Exception {
    byte[] pdf = carla.sign(TestPdfs.ordinary());
    int end = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf("000>");
    SplittableRandom random = new SplittableRandom(4);
    for (int i = end - 2000; i < end + 3; i++) {
      pdf[i] = (byte) Character.forDigit(random.nextInt(16), 16);
    }
    expectIntact(pdf);
  }

  @Test
  void aDigestInsideTheSignature() throws Exception {
    byte[] pdf =
        signed(
            "adbe.pkcs7.sha1",
            content -> {
              byte[] digest = MessageDigest.getInstance("SHA-1").digest(content);
              return carla.cms(digest, true, builder -> {}).getEncoded("DER");
            });
    DocumentReport report = verify(pdf);

    assertThat(report.verdict()).isEqualTo(Verdict.WHOLE);
    assertThat(report.signatures().get(0).notes()).anyMatch(note -> note.contains("outdated"));
    expectChanged(pdf);
  }

  @Test
  void encryptedWithNoPasswordToOpen() throws Exception {
    byte[] pdf = carla.sign(TestPdfs.encrypted());
    assertThat(verify(pdf).verdict()).isEqualTo(Verdict.WHOLE);
  }

  @Test
  void aDocumentTimestamp() throws Exception {
    try (TestAuthority authority = new TestAuthority()) {
      byte[] pdf =
          signed(
              "ETSI.RFC3161",
              content -> authority.token(MessageDigest.getInstance("SHA-256").digest(content)));
      DocumentReport report = verify(pdf);

      assertThat(report.verdict()).isEqualTo(Verdict.WHOLE);
      assertThat(report.signatures().get(0).level()).isEqualTo("document timestamp");
      assertThat(report.signatures().get(0).timestampAuthority()).isEqualTo("Test Clock");
      expectChanged(pdf);
    }
  }

  @Test
  void contentOfItsOwnCannotBeChecked() throws Exception {
    byte[] pdf =
        signed(DETACHED, content -> carla.cms(content, true, builder -> {}).getEncoded("DER"));

    expectUnchecked(pdf, "content of its own");
  }

  @Test
  void formatsThatAreNotSupportedAreNamed() throws Exception {
    expectUnchecked(signed("adbe.x509.rsa_sha1", content -> new byte[] {4, 1, 0}), "rsa_sha1");
    expectUnchecked(signed(DETACHED, content -> new byte[] {4, 1, 0}), "cannot be parsed");
    var unknown = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.3.4.5"));
    byte[] pdf =
        signed(
            DETACHED,
            content -> {
              SignerInfo info = signerInfo(cms(content));
              return with(
                  cms(content),
                  new SignerInfo(
                      info.getSID(),
                      unknown,
                      info.getAuthenticatedAttributes(),
                      unknown,
                      info.getEncryptedDigest(),
                      (ASN1Set) null));
            });
    expectUnchecked(pdf, "1.2.3.4.5");
  }

  private static void expectIntact(byte[] pdf) throws Exception {
    DocumentReport report = verify(pdf);
    assertThat(report.signatures()).singleElement().matches(r -> r.problems().isEmpty());
    assertThat(report.verdict()).isEqualTo(Verdict.WHOLE);
    expectChanged(pdf);
  }

  /** Changes a word on the page, and a letter of the file's first comment. */
  private static void expectChanged(byte[] pdf) throws Exception {
    byte[] changed = pdf.clone();
    changed[12] ^= 1;
    DocumentReport report = verify(changed);
    assertThat(report.verdict()).isEqualTo(Verdict.CHANGED);
  }

  private static void expectUnchecked(byte[] pdf, String words) throws Exception {
    DocumentReport report = verify(pdf);
    assertThat(report.verdict()).isEqualTo(Verdict.UNCHECKED);
    assertThat(report.signatures().get(0).problems()).anyMatch(p -> p.contains(words));
  }

  private static CMSSignedData cms(byte[] content) throws Exception {
    return carla.cms(new CMSProcessableByteArray(content), false, builder -> {});
  }

  private static SignerInfo signerInfo(CMSSignedData cms) {
    return cms.getSignerInfos().iterator().next().toASN1Structure();
  }

  private static byte[] with(CMSSignedData cms, SignerInfo signer) throws Exception {
    SignedData data = SignedData.getInstance(cms.toASN1Structure().getContent());
    SignedData other =
        new SignedData(
            data.getDigestAlgorithms(),
            data.getEncapContentInfo(),
            data.getCertificates(),
            data.getCRLs(),
            new DLSet(signer));
    return new ContentInfo(CMSObjectIdentifiers.signedData, other).getEncoded(ASN1Encoding.DL);
  }

  private static byte[] signed(String subFilter, ForeignSigner.Signing signing) throws Exception {
    return ForeignSigner.sign(TestPdfs.ordinary(), subFilter, 0, signing);
  }

  private static DocumentReport verify(byte[] pdf) throws Exception {
    return DocumentVerifier.verify(pdf, TRUST);
  }
}
