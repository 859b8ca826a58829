package io.linmo.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.pdf.PdfNotes;
import io.linmo.signing.certificate.Revocation;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.signing.verification.DocumentReport;
import io.linmo.signing.verification.DocumentVerifier;
import io.linmo.signing.verification.SignatureReport;
import io.linmo.signing.verification.SignerReport;
import io.linmo.signing.verification.Verdict;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.PdfTools;
import io.linmo.stamping.RefusedPdfException;
import io.linmo.stamping.SignatureField;
import io.linmo.stamping.TestPdfs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Signatures of all levels, with authorities on the loopback interface. */
class LevelsTest {

  private static final PdfNotes NOTES = new PdfNotes("signature", "block letters", true);

  private static TestPki pki;
  private static TrustStore trust;

  @BeforeAll
  static void start() throws Exception {
    pki = new TestPki();
    trust = TrustStore.ofSystem().with(List.of(pki.root()));
  }

  @AfterAll
  static void stop() {
    pki.close();
  }

  @ParameterizedTest
  @EnumSource
  void aDocumentIsSignedAtEachLevel(Level level) throws Exception {
    byte[] signed = signed(TestPdfs.ordinary(), level, pki);
    DocumentReport report = DocumentVerifier.verify(signed, trust);
    SignatureReport signature = report.signatures().get(0);

    assertThat(report.verdict()).isEqualTo(Verdict.WHOLE);
    assertThat(signature.problems()).isEmpty();
    assertThat(signature.level()).isEqualTo("PAdES B-" + (level == Level.B ? "B" : level));
    assertThat(signature.signer().trust()).isEqualTo(SignerReport.Trust.KNOWN_AUTHORITY);
    assertThat(signature.signer().authority()).isEqualTo("Root");
    assertThat(signature.signer().revocation().status())
        .isEqualTo(level.isLongTerm() ? Revocation.Status.GOOD : Revocation.Status.UNKNOWN);
    PdfTools.assertClean(signed);
    assertThat(PdfTools.run(signed, "pdfsig", "-nocert", "{}").text())
        .contains("Signature is Valid");
  }

  /** A sample; {@link ChangedBytes} takes every byte. */
  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void aChangedByteIsToldAtEachLevel(Level level) throws Exception {
    byte[] signed = signed(TestPdfs.ordinary(), level, pki);
    ChangedBytes bytes = new ChangedBytes(signed, trust);

    assertThat(bytes.isNoticed(signed)).isFalse();
    assertThat(bytes.unnoticed(level.ordinal(), signed.length, 29)).isEmpty();
  }

  @Test
  void authoritiesAreAskedNoMoreThanTheyMustBe() throws Exception {
    try (TestPki authorities = new TestPki()) {
      Protection protection = ChangedBytes.protection(Level.LT, authorities);
      Identity bob = authorities.bob();
      for (int i = 0; i < 4; i++) {
        assertThat(DocumentVerifier.verify(signed(TestPdfs.pages(i + 1), protection, bob), trust))
            .extracting(DocumentReport::verdict)
            .isEqualTo(Verdict.WHOLE);
      }

      assertThat(authorities.requests("ocsp")).isEqualTo(1);
      assertThat(authorities.requests("root.crl")).isEqualTo(2);
      assertThat(authorities.requests("tsa")).as("1 to know it, 4 to stamp").isEqualTo(5);
    }
  }

  @Test
  void aSignerIsJudgedAtTheTimeOfATrustedTimestampAlone() throws Exception {
    byte[] signed = signed(TestPdfs.ordinary(), Level.T, pki);
    Instant before = Instant.now();
    SignatureReport trusting = DocumentVerifier.verify(signed, trust).signatures().get(0);
    SignatureReport doubting =
        DocumentVerifier.verify(signed, TrustStore.ofSystem()).signatures().get(0);

    assertThat(trusting.signer().time()).isEqualTo(trusting.timestamp());
    assertThat(trusting.notes()).isEmpty();
    assertThat(doubting.level()).isEqualTo("PAdES B-T");
    assertThat(doubting.timestamp()).isEqualTo(trusting.timestamp());
    assertThat(doubting.signer().time()).isAfterOrEqualTo(before);
    assertThat(doubting.notes()).singleElement().asString().contains("authority", "not trusted");
  }

  @Test
  void anArchiveIsRenewed() throws Exception {
    byte[] once = signed(TestPdfs.xrefStream(), Level.LTA, pki);
    byte[] twice = DocumentArchive.extended(once, new TimestampClient(pki.address("tsa")), trust);
    DocumentReport report = DocumentVerifier.verify(twice, trust);

    assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);
    assertThat(report.signatures()).hasSize(3).allMatch(SignatureReport::intact);
    assertThat(report.verdict()).isEqualTo(Verdict.WHOLE);
    assertThat(report.signatures().get(0).level()).isEqualTo("PAdES B-LTA");
    assertThat(report.signatures().get(0).changes())
        .allMatch(change -> change.description().matches("validation data|document timestamp"));
    PdfTools.assertClean(twice);
  }

  @Test
  void aPlainSignatureIsExtendedToAnArchive() throws Exception {
    byte[] plain = signed(TestPdfs.form(), Level.B, pki);
    byte[] archived =
        DocumentArchive.extended(plain, new TimestampClient(pki.address("tsa")), trust);

    assertThat(DocumentVerifier.verify(archived, trust).signatures().get(0).level())
        .isEqualTo("PAdES B-LTA");
    assertThatThrownBy(
            () ->
                DocumentArchive.extended(
                    TestPdfs.form(), new TimestampClient(pki.address("tsa")), trust))
        .isInstanceOf(RefusedPdfException.class)
        .hasMessageContaining("not signed");
  }

  @Test
  void aRevokedCertificateIsNotArchived() throws Exception {
    try (TestPki other = new TestPki()) {
      other.revoke();
      assertThatThrownBy(() -> signed(TestPdfs.ordinary(), Level.LT, other))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("'Bob' was revoked");
    }
  }

  @Test
  void aSelfSignedIdentityHasNothingToArchive() throws Exception {
    Identity small = TestIdentities.selfSigned();
    assertThatThrownBy(
            () -> signed(TestPdfs.ordinary(), ChangedBytes.protection(Level.LT, pki), small))
        .hasMessageContaining("use --level T");
  }

  @ParameterizedTest
  @CsvSource({
    "hang, no answer within",
    "slow, no answer within",
    "redirect, redirects to http://127.0.0.1/elsewhere",
    "nonsense, is no timestamp",
    "nowhere, HTTP status 404"
  })
  void anAuthorityThatFailsIsNamedWithinTenSeconds(String path, String words) {
    URI address = pki.address(path);
    Instant start = Instant.now();
    assertThatThrownBy(
            () ->
                signed(TestPdfs.ordinary(), Protection.of(new TimestampClient(address)), pki.bob()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("timestamp authority " + address)
        .hasMessageContaining(words)
        .hasMessageNotContaining("\n");
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @CsvSource({"RSASSA-PSS, SHA256withRSAandMGF1", "Ed25519, Ed25519", "Ed448, Ed448"})
  void keysOfOtherKindsSign(String key, String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(key);
    if (key.startsWith("RSA")) {
      generator.initialize(2048);
    }
    Identity identity = TestIdentities.selfSigned("Eve", generator.generateKeyPair(), algorithm);
    byte[] signed = signed(TestPdfs.ordinary(), Protection.NONE, identity);

    assertThat(DocumentVerifier.verify(signed, trust).verdict()).isEqualTo(Verdict.WHOLE);
    byte[] changed = signed.clone();
    changed[100] ^= 1;
    assertThat(DocumentVerifier.verify(changed, trust).verdict()).isEqualTo(Verdict.CHANGED);
  }

  @Test
  void aFieldsLockIsPutIntoTheSignature() throws Exception {
    COSDictionary lock = new COSDictionary();
    lock.setName("Action", "Include");
    COSArray names = new COSArray();
    names.add(new COSString("witness"));
    lock.setItem(COSName.FIELDS, names);
    byte[] signed = signedIn(withRule("Lock", lock), "author", Protection.NONE, null);

    assertThat(DocumentVerifier.verify(signed, trust).verdict()).isEqualTo(Verdict.WHOLE);
    assertThatThrownBy(() -> signedIn(signed, "witness", Protection.NONE, null))
        .isInstanceOf(RefusedPdfException.class)
        .hasMessageContaining("'witness' was locked");
  }

  @Test
  void whatAFieldInsistsOnIsHonoured() throws Exception {
    COSDictionary seed = new COSDictionary();
    COSArray reasons = new COSArray();
    reasons.add(new COSString("I agree"));
    reasons.add(new COSString("I disagree"));
    seed.setItem("Reasons", reasons);
    seed.setInt(COSName.FF, 8);
    byte[] pdf = withRule("SV", seed);

    assertThatThrownBy(() -> signedIn(pdf, "author", Protection.NONE, "because"))
        .isInstanceOf(RefusedPdfException.class)
        .hasMessageContaining("'I agree', 'I disagree'");
    assertThat(signedIn(pdf, "author", Protection.NONE, "I agree")).isNotEmpty();
    COSArray filters = new COSArray();
    filters.add(COSName.getPDFName("adbe.pkcs7.sha1"));
    seed.setItem(COSName.SUB_FILTER, filters);
    seed.setInt(COSName.FF, 2);
    assertThatThrownBy(() -> signedIn(withRule("SV", seed), "author", Protection.NONE, null))
        .hasMessageContaining("asks for /SubFilter adbe.pkcs7.sha1");
  }

  private static byte[] withRule(String key, COSDictionary rule) throws IOException {
    try (PDDocument document = Loader.loadPDF(TestPdfs.form())) {
      SignatureField.of(document).get(0).field().setItem(COSName.getPDFName(key), rule);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] signedIn(byte[] pdf, String name, Protection protection, String reason)
      throws IOException {
    try (OriginalPdf original = OriginalPdf.open(pdf)) {
      SignatureField field =
          SignatureField.of(original.document()).stream()
              .filter(one -> one.name().equals(name))
              .findFirst()
              .orElseThrow();
      var request =
          new SignatureRequest(null, null, field, reason, null, OffsetDateTime.now(), NOTES);
      return DocumentSigner.sign(original, request, pki.bob(), protection);
    }
  }

  private static byte[] signed(byte[] pdf, Level level, TestPki authorities) throws Exception {
    return signed(pdf, ChangedBytes.protection(level, authorities), authorities.bob());
  }

  private static byte[] signed(byte[] pdf, Protection protection, Identity identity)
      throws IOException {
    return ChangedBytes.signed(pdf, protection, identity);
  }
}
