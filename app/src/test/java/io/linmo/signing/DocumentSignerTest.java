package io.linmo.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.pdf.PdfNotes;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.signing.verification.DocumentVerifier;
import io.linmo.signing.verification.SignatureReport;
import io.linmo.signing.verification.SignerReport;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.PdfTools;
import io.linmo.stamping.Placement;
import io.linmo.stamping.RefusedPdfException;
import io.linmo.stamping.SignatureField;
import io.linmo.stamping.Stamper;
import io.linmo.stamping.TestPdfs;
import io.linmo.typesetting.BlockLetters;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.Typesetter;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentSignerTest {

  private static final TrustStore TRUST = TrustStore.ofSystem();

  private static final PdfNotes NOTES = new PdfNotes("signature", "block letters", true);

  private static Identity ada;
  private static Drawing ink;

  @BeforeAll
  static void prepare() throws Exception {
    ada = SelfSignedIdentity.create("Ada", null, null, Instant.now(), Duration.ofDays(9));
    ink = Drawing.of(new Typesetter(new BlockLetters()).set("Ada"), InkColor.BLACK);
  }

  static Stream<byte[]> documents() throws IOException {
    return Stream.of(
        TestPdfs.ordinary(),
        TestPdfs.xrefStream(),
        TestPdfs.form(),
        TestPdfs.rotated(90),
        TestPdfs.cropped(270));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aSignatureIsIntactAndCoversTheDocument(byte[] pdf) throws Exception {
    byte[] signed = sign(pdf, place(), ada, null);
    List<SignatureReport> reports = verify(signed);

    assertThat(Arrays.copyOf(signed, pdf.length)).isEqualTo(pdf);
    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).problems()).isEmpty();
    assertThat(reports.get(0).intact()).isTrue();
    assertThat(reports.get(0).coversDocument()).isTrue();
    assertThat(reports.get(0).level()).isEqualTo("PAdES B-B");
    assertThat(reports.get(0).signer().name()).isEqualTo("Ada");
    assertThat(reports.get(0).signer().trust()).isEqualTo(SignerReport.Trust.SELF_SIGNED);
    assertThat(reports.get(0).reason()).isEqualTo("I agree");
    assertThat(OffsetDateTime.parse(reports.get(0).statedTime()).toInstant())
        .isCloseTo(Instant.now(), within(10, ChronoUnit.MINUTES));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void popplerAndQpdfAcceptIt(byte[] pdf) throws Exception {
    byte[] signed = sign(pdf, place(), ada, null);

    PdfTools.assertClean(signed);
    assertThat(PdfTools.run(signed, "pdfsig", "-nocert", "{}").text())
        .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached");
    assertThat(PdfTools.textOf(signed)).contains("Ada");
  }

  @Test
  void aSecondSignatureLeavesTheFirstValid() throws Exception {
    byte[] once = sign(TestPdfs.form(), place(), ada, null);
    Identity bob = SelfSignedIdentity.create("Bob", null, null, Instant.now(), Duration.ofDays(9));
    byte[] twice = sign(once, Placement.at(0, 300, 300, 120, ink), bob, null);
    List<SignatureReport> reports = verify(twice);

    assertThat(reports).hasSize(2).allMatch(SignatureReport::intact);
    assertThat(reports).extracting(report -> report.signer().name()).containsExactly("Ada", "Bob");
    assertThat(reports.get(0).bytesAfter()).isEqualTo(twice.length - once.length);
    assertThat(reports.get(1).coversDocument()).isTrue();
    assertThat(PdfTools.run(twice, "pdfsig", "-nocert", "{}").text().split("Signature is Valid"))
        .hasSize(3);
    PdfTools.assertClean(twice);
  }

  @Test
  void aStampOnASignedDocumentLeavesItsSignatureValid() throws Exception {
    byte[] signed = sign(TestPdfs.xrefStream(), place(), ada, null);
    byte[] stamped;
    try (OriginalPdf original = OriginalPdf.open(signed)) {
      var stamp = new Stamper.Stamp(ink, Placement.at(0, 300, 300, 120, ink));
      stamped = Stamper.stamp(original, List.of(stamp), NOTES);
    }

    assertThat(Arrays.copyOf(stamped, signed.length)).isEqualTo(signed);
    assertThat(verify(stamped)).hasSize(1).allMatch(SignatureReport::intact);
    assertThat(verify(stamped).get(0).bytesAfter()).isPositive();
    assertThat(PdfTools.run(stamped, "pdfsig", "-nocert", "{}").text())
        .contains("Signature is Valid", "Not total document signed");
    PdfTools.assertClean(stamped);
  }

  @Test
  void anExistingFieldIsFilled() throws Exception {
    byte[] pdf = TestPdfs.form();
    byte[] signed;
    try (OriginalPdf original = OriginalPdf.open(pdf)) {
      SignatureField witness = SignatureField.of(original.document()).get(1);
      var request =
          new SignatureRequest(ink, null, witness, null, null, OffsetDateTime.now(), NOTES);
      signed = DocumentSigner.sign(original, request, ada, Protection.NONE);
    }

    assertThat(verify(signed))
        .singleElement()
        .matches(report -> report.field().equals("witness") && report.intact());
    try (OriginalPdf again = OriginalPdf.open(signed)) {
      assertThat(SignatureField.of(again.document()))
          .extracting(SignatureField::signed)
          .containsExactly(false, true);
      var image = new PDFRenderer(again.document()).renderImage(0);
      assertThat(image.getRGB(410, 842 - 130) & 0xFF).isLessThan(128);
    }
  }

  @Test
  void aTimestampIsAskedForAndChecked() throws Exception {
    try (TestAuthority authority = new TestAuthority()) {
      TimestampClient client = new TimestampClient(authority.address());
      byte[] signed = sign(TestPdfs.ordinary(), place(), ada, client);
      SignatureReport report = verify(signed).get(0);

      assertThat(report.problems()).isEmpty();
      assertThat(report.level()).isEqualTo("PAdES B-T");
      assertThat(report.timestampAuthority()).isEqualTo("Test Clock");
      assertThat(Duration.between(report.timestamp(), Instant.now()).abs())
          .isLessThan(Duration.ofMinutes(1));
      assertThat(PdfTools.run(signed, "pdfsig", "-nocert", "{}").text())
          .contains("Signature is Valid");
    }
  }

  @Test
  void anAuthorityThatIsNotThereIsNamed() throws Exception {
    URI gone;
    try (TestAuthority authority = new TestAuthority()) {
      gone = authority.address();
    }
    TimestampClient client = new TimestampClient(gone);
    assertThatThrownBy(() -> sign(TestPdfs.ordinary(), place(), ada, client))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void certifiedDocumentsAreSignedOnlyWhereTheirAuthorAllows() throws Exception {
    assertThatThrownBy(() -> sign(TestPdfs.certified(1), place(), ada, null))
        .isInstanceOf(RefusedPdfException.class);
    assertThatThrownBy(() -> sign(TestPdfs.certified(2), place(), ada, null))
        .isInstanceOf(RefusedPdfException.class)
        .hasMessageContaining("own fields");
  }

  @Test
  void aDocumentWithoutSignaturesHasNoReport() throws Exception {
    assertThat(verify(TestPdfs.form())).isEmpty();
  }

  private static Placement place() {
    return Placement.at(0, 100, 250, 120, ink);
  }

  private static byte[] sign(
      byte[] pdf, Placement placement, Identity identity, TimestampClient client)
      throws IOException {
    try (OriginalPdf original = OriginalPdf.open(pdf)) {
      var request =
          new SignatureRequest(
              ink, placement, null, "I agree", "Turin", OffsetDateTime.now(), NOTES);
      return DocumentSigner.sign(original, request, identity, Protection.of(client));
    }
  }

  private static List<SignatureReport> verify(byte[] pdf) throws IOException {
    return DocumentVerifier.verify(pdf, TRUST).signatures();
  }
}
