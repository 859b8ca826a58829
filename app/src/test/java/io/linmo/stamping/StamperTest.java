package io.linmo.stamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Box;
import io.linmo.pdf.PdfNotes;
import io.linmo.typesetting.BlockLetters;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.Typesetter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StamperTest {

  private static final PdfNotes NOTES = new PdfNotes("stamp", "block letters", true);
  private static final InkColor BLUE = new InkColor(0, 0, 255);

  private static Drawing ada() {
    try {
      return Drawing.of(new Typesetter(new BlockLetters()).set("Ada"), BLUE);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<byte[]> documents() throws IOException {
    List<byte[]> documents =
        new ArrayList<>(List.of(TestPdfs.ordinary(), TestPdfs.xrefStream(), TestPdfs.form()));
    for (int degrees : new int[] {90, 180, 270}) {
      documents.add(TestPdfs.rotated(degrees));
    }
    for (int degrees : new int[] {0, 90, 180, 270}) {
      documents.add(TestPdfs.cropped(degrees));
    }
    return documents.stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void inkLiesWhereItWasAskedForUprightAndTheOriginalComesFirst(byte[] pdf) throws Exception {
    byte[] stamped = stamp(pdf, Placement.at(0, 100, 250, 120, ada()));

    assertThat(Arrays.copyOf(stamped, pdf.length)).isEqualTo(pdf);
    assertThat(textOf(stamped)).contains("Ada", "Signature:");
    BufferedImage page = render(stamped);
    Box ink = ada().inkBounds();
    Box found = blueBox(page);
    assertThat(found.left()).isCloseTo(100, within(1.0));
    assertThat(found.right()).isCloseTo(220, within(1.0));
    assertThat(found.bottom()).isCloseTo(250, within(1.0));
    assertThat(found.height()).isCloseTo(120 * ink.height() / ink.width(), within(1.0));
    assertThat(tallerLeft(page, found)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void toolsFindTextAndNothingWrong(byte[] pdf) throws Exception {
    byte[] stamped = stamp(pdf, Placement.at(0, 100, 250, 120, ada()));

    PdfTools.assertClean(stamped);
    assertThat(PdfTools.textOf(stamped)).contains("Ada", "Signature:");
    assertThat(PdfTools.imagesIn(stamped)).isZero();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void wordsAreFoundWhereTheyAreSeen(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<Anchor> found = Anchor.find(document, "Signature :", List.of(0));

      assertThat(found).hasSize(1);
      assertThat(found.get(0).baseline()).isCloseTo(TestPdfs.ANCHOR_Y, within(0.5));
      assertThat(found.get(0).end()).isCloseTo(TestPdfs.ANCHOR_X + 66, within(3.0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Signature:", "Signed here:", "Sign:"})
  void wordsThatStandInForGlyphsEndWhereTheGlyphsEnd(String words) throws Exception {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      COSDictionary actual = new COSDictionary();
      actual.setString(COSName.ACTUAL_TEXT, words);
      try (var content = new PDPageContentStream(document, page)) {
        content.setFont(font, 12);
        content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(actual));
        content.beginText();
        content.newLineAtOffset(72, 200);
        content.showText("Signature:");
        content.endText();
        content.endMarkedContent();
        content.beginText();
        content.newLineAtOffset(300, 200);
        content.showText("Date:");
        content.endText();
      }
      List<Anchor> found = Anchor.find(document, words, List.of(0));
      double width = font.getStringWidth("Signature:") * 12 / 1000;

      assertThat(found).hasSize(1);
      assertThat(found.get(0).end()).isCloseTo(72 + width, within(0.1));
      assertThat(Anchor.find(document, "Date:", List.of(0)).get(0).end()).isGreaterThan(320);
    }
  }

  @Test
  void aStampOnAStampedDocumentKeepsBoth() throws Exception {
    byte[] once = stamp(TestPdfs.xrefStream(), Placement.at(0, 100, 250, 120, ada()));
    byte[] twice = stamp(once, Placement.at(0, 300, 250, 120, ada()));

    assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);
    assertThat(textOf(twice).split("Ada", -1)).hasSize(3);
    PdfTools.assertClean(twice);
  }

  @Test
  void theSameStampGivesTheSameBytes() throws Exception {
    byte[] pdf = TestPdfs.ordinary();
    Placement place = Placement.at(0, 100, 250, 120, ada());

    assertThat(stamp(pdf, place)).isEqualTo(stamp(pdf, place));
  }

  @Test
  void eachOf500PagesCanBeStamped() throws Exception {
    byte[] pdf = TestPdfs.pages(500);
    List<Stamper.Stamp> stamps = new ArrayList<>();
    for (int page = 0; page < 500; page++) {
      stamps.add(new Stamper.Stamp(ada(), Placement.at(page, 400, 40, 60, ada())));
    }
    byte[] stamped;
    try (OriginalPdf original = OriginalPdf.open(pdf)) {
      stamped = Stamper.stamp(original, stamps, NOTES);
    }

    assertThat(Arrays.copyOf(stamped, pdf.length)).isEqualTo(pdf);
    assertThat(textOf(stamped).split("Ada", -1)).hasSize(501);
    PdfTools.assertClean(stamped);
    assertThat(PdfTools.textOf(stamped).split("Ada", -1)).hasSize(501);
    assertThat(PdfTools.imagesIn(stamped)).isZero();
  }

  @Test
  void signatureFieldsAreListedWhereTheyAreSeen() throws Exception {
    try (OriginalPdf original = OriginalPdf.open(TestPdfs.form())) {
      List<SignatureField> fields = SignatureField.of(original.document());

      assertThat(fields).extracting(SignatureField::name).containsExactly("author", "witness");
      assertThat(fields.get(0).area()).isEqualTo(new Box(72, 100, 252, 160));
      assertThat(fields).allMatch(field -> field.page() == 0 && !field.signed());
    }
  }

  @Test
  void everyDamageIsRefusedInOneLine() throws Exception {
    Map<String, byte[]> damaged = TestPdfs.damaged();
    assertThat(damaged).hasSize(20);
    for (Map.Entry<String, byte[]> entry : damaged.entrySet()) {
      Placement place = Placement.at(0, 100, 250, 120, ada());
      Throwable refusal = catchThrowable(() -> stamp(entry.getValue(), place));

      assertThat(refusal)
          .describedAs(entry.getKey())
          .isInstanceOf(RefusedPdfException.class)
          .message()
          .matches("(damaged|not a) PDF.*")
          .doesNotContain("\n");
    }
  }

  @Test
  void oddDocumentsThatReadersOpenAreStamped() throws Exception {
    for (Map.Entry<String, byte[]> entry : TestPdfs.odd().entrySet()) {
      byte[] pdf = entry.getValue();
      byte[] stamped = stamp(pdf, Placement.at(0, 100, 250, 120, ada()));

      assertThat(Arrays.copyOf(stamped, pdf.length)).describedAs(entry.getKey()).isEqualTo(pdf);
      assertThat(PdfTools.run(stamped, "qpdf", "--check", "{}").text())
          .describedAs(entry.getKey())
          .containsAnyOf("No syntax or stream encoding", "operation succeeded with warnings");
      assertThat(PdfTools.textOf(stamped)).describedAs(entry.getKey()).contains("Ada");
    }
  }

  @Test
  void inkOnATaggedDocumentIsMarkedAsNoPartOfItsStructure() throws Exception {
    byte[] tagged;
    try (PDDocument document = Loader.loadPDF(TestPdfs.ordinary())) {
      PDMarkInfo mark = new PDMarkInfo();
      mark.setMarked(true);
      document.getDocumentCatalog().setMarkInfo(mark);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      tagged = out.toByteArray();
    }

    assertThat(contentOf(stamp(tagged, Placement.at(0, 100, 250, 120, ada()))))
        .containsPattern("/Artifact BMC /LinmoInk1 Do EMC Q\\s*$");
    assertThat(contentOf(stamp(TestPdfs.ordinary(), Placement.at(0, 100, 250, 120, ada()))))
        .doesNotContain("Artifact");
  }

  private static String contentOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        InputStream content = document.getPage(0).getContents()) {
      return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void adviceNeverDestroysSignatures() throws Exception {
    byte[] signed =
        new String(TestPdfs.encrypted(), StandardCharsets.ISO_8859_1)
            .replaceFirst("%%EOF", "%/ByteRange\n%%EOF")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> OriginalPdf.open(signed))
        .hasMessageContaining("would destroy the signatures")
        .hasMessageNotContaining("qpdf");
    assertThatThrownBy(() -> OriginalPdf.open(TestPdfs.encrypted("secret")))
        .hasMessageContaining("qpdf --decrypt --password=PASSWORD");
  }

  @Test
  void aPageWithUnitsOfItsOwnIsMeasuredInPoints() throws Exception {
    byte[] pdf;
    try (PDDocument document = Loader.loadPDF(TestPdfs.ordinary())) {
      document.getPage(0).setUserUnit(2);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      pdf = out.toByteArray();
    }
    byte[] stamped = stamp(pdf, Placement.at(0, 100, 250, 120, ada()));
    try (PDDocument document = Loader.loadPDF(stamped)) {
      document.getPage(0).setUserUnit(1);
      Box ink = blueBox(new PDFRenderer(document).renderImage(0));
      assertThat(ink.width()).isCloseTo(60, within(2.0));
      assertThat(ink.left()).isCloseTo(50, within(2.0));
      assertThat(ink.bottom()).isCloseTo(125, within(2.0));
      Anchor anchor = Anchor.find(document, "signature", List.of(0)).get(0);
      assertThat(anchor.baseline()).isCloseTo(TestPdfs.ANCHOR_Y, within(1.0));
      assertThat(anchor.ceiling()).isBetween(anchor.baseline() + 250, anchor.baseline() + 310);
    }
  }

  @Test
  void encryptedDocumentsAreRefused() {
    for (String password : new String[] {"", "secret"}) {
      assertThatThrownBy(() -> OriginalPdf.open(TestPdfs.encrypted(password)))
          .isInstanceOf(RefusedPdfException.class)
          .hasMessageStartingWith("encrypted PDF");
    }
  }

  @Test
  void certifiedDocumentsAreRefusedUnlessAnnotationsAreAllowed() throws Exception {
    Placement place = Placement.at(0, 100, 250, 120, ada());
    for (int level : new int[] {1, 2}) {
      assertThatThrownBy(() -> stamp(TestPdfs.certified(level), place))
          .isInstanceOf(RefusedPdfException.class)
          .hasMessageStartingWith("certified PDF");
    }
    byte[] stamped = stamp(TestPdfs.certified(3), place);
    assertThat(textOf(stamped)).contains("Ada");
    PdfTools.assertClean(stamped);
    assertThat(PdfTools.textOf(stamped)).contains("Ada", "Signature:");
  }

  private static byte[] stamp(byte[] pdf, Placement placement) throws IOException {
    try (OriginalPdf original = OriginalPdf.open(pdf)) {
      return Stamper.stamp(original, List.of(new Stamper.Stamp(ada(), placement)), NOTES);
    }
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static BufferedImage render(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImage(0);
    }
  }

  /** The box of what is blue, in points from the lower left corner. */
  private static Box blueBox(BufferedImage page) {
    Box box = null;
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        if (isBlue(page, x, y)) {
          int up = page.getHeight() - y;
          Box pixel = new Box(x, up - 1, x + 1, up);
          box = box == null ? pixel : box.union(pixel);
        }
      }
    }
    return box;
  }

  private static boolean isBlue(BufferedImage page, int x, int y) {
    int rgb = page.getRGB(x, y);
    return (rgb & 0xFF) > 200 && (rgb >> 16 & 0xFF) < 100;
  }

  /** The block letter A is taller than d and a: upright ink is higher at its left. */
  private static boolean tallerLeft(BufferedImage page, Box ink) {
    int third = (int) ink.width() / 3;
    return top(page, (int) ink.left(), third) + 10 < top(page, (int) ink.right() - third, third);
  }

  private static int top(BufferedImage page, int left, int width) {
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = left; x < left + width; x++) {
        if (isBlue(page, x, y)) {
          return y;
        }
      }
    }
    return -1;
  }
}
