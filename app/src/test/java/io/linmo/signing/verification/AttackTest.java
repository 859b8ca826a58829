package io.linmo.signing.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.signing.certificate.TrustStore;
import io.linmo.stamping.IncrementalUpdate;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.TestPdfs;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on signed and certified documents, as the papers describe them, are told. */
class AttackTest {

  private static final TrustStore TRUST = TrustStore.ofSystem();

  /** Changes a document that is there by an update. */
  private interface Attack {
    void run(PDDocument document, IncrementalUpdate update) throws Exception;
  }

  private static ForeignSigner author;
  private static ForeignSigner attacker;
  private static byte[] signed;

  @BeforeAll
  static void sign() throws Exception {
    author = ForeignSigner.rsa();
    attacker = new ForeignSigner("Mallory", "EC", "SHA256withECDSA");
    signed = author.sign(TestPdfs.form());
  }

  // Universal signature forgery: a signature that cannot be checked must not pass.

  @Test
  void aMissingByteRange() throws Exception {
    expectUnchecked(Bytes.replaced(signed, "/ByteRange", "/ByteXange"), "byte range is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1 ", "-99999 ", "999999999 "})
  void aByteRangeOfNonsense(String number) throws Exception {
    Matcher range = Pattern.compile("ByteRange *\\[0 (\\d+ )").matcher(Bytes.text(signed));
    assertThat(range.find()).isTrue();
    expectUnchecked(Bytes.replaced(signed, range.group(1), number), "byte range");
  }

  @Test
  void aByteRangeOverNothing() throws Exception {
    String text = Bytes.text(signed);
    String range =
        text.substring(
            text.lastIndexOf("/ByteRange"), text.indexOf(']', text.lastIndexOf("/ByteRange")) + 1);
    byte[] pdf = Bytes.replaced(signed, range, "/ByteRange [0 0 0 0]");
    assertThat(verify(pdf).verdict()).isEqualTo(Verdict.UNCHECKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<>", "<00>", "null", "(x)"})
  void contentsOfNothing(String contents) throws Exception {
    String text = Bytes.text(signed);
    int at = text.lastIndexOf("/Contents <") + "/Contents ".length();
    String old = text.substring(at, text.indexOf('>', at) + 1);
    DocumentReport report = verify(Bytes.replaced(signed, old, contents));
    assertThat(report.isSigned()).isTrue();
    assertThat(report.verdict().isIntact()).isFalse();
  }

  // Incremental saving: content is added after the signature.

  @Test
  void aPageReplacedByAnUpdate() throws Exception {
    expectMore(attacked(signed, AttackTest::replacePage), "page 1 shows other text");
  }

  @Test
  void objectsWithoutACrossReference() throws Exception {
    byte[] update = Bytes.of("\n4 0 obj\n<</Length 5>>\nstream\nBT ET\nendstream\nendobj\n");
    expectMore(Bytes.joined(signed, update), "belong to no version");
  }

  @Test
  void objectsWithATrailerAndNoCrossReference() throws Exception {
    byte[] update =
        Bytes.of(
            "\n4 0 obj\n<</Length 5>>\nstream\nBT ET\nendstream\nendobj\n"
                + "trailer\n<</Root 1 0 R /Size 99>>\nstartxref\n1\n%%EOF\n");
    expectMore(Bytes.joined(signed, update), "belong to no version");
  }

  @Test
  void objectsThatTheCrossReferenceLeavesOut() throws Exception {
    byte[] proper = attacked(signed, (document, update) -> update.add(new COSDictionary()));
    String text = Bytes.text(proper);
    String hidden = "4 0 obj\n<</Length 5>>\nstream\nBT ET\nendstream\nendobj\n";
    int xref = text.lastIndexOf("xref\n0 1");
    int start = text.lastIndexOf("startxref\n") + "startxref\n".length();
    String offset = text.substring(start, text.indexOf('\n', start));
    String moved =
        text.substring(0, xref)
            + hidden
            + text.substring(xref, start)
            + (Integer.parseInt(offset) + hidden.length())
            + text.substring(start + offset.length());
    expectMore(Bytes.of(moved), "belongs to no object");
  }

  // Signature wrapping: the signed bytes are moved, others take their place.

  @Test
  void signedBytesMovedBehindAWrapper() throws Exception {
    String text = Bytes.text(signed);
    Matcher range = Pattern.compile("/ByteRange *\\[0 (\\d+) (\\d+) (\\d+)\\s*\\]").matcher(text);
    assertThat(range.find()).isTrue();
    int second = Integer.parseInt(range.group(2));
    String wrapper =
        "\n/Wrapped true>>endobj\n4 0 obj\n<</Length 5>>\nstream\nBT ET\nendstream\nendobj\n";
    String whole = text.substring(0, second) + wrapper + text.substring(second);
    String to =
        "/ByteRange [0 %s %d %s]"
            .formatted(range.group(1), second + wrapper.length(), range.group(3));
    String update =
        "\n%s 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached%s/Contents%s>>\nendobj\n"
            .formatted(90, to, text.substring(text.lastIndexOf("/Contents <") + 9, second));
    DocumentReport report = verify(Bytes.of(whole + update));
    assertThat(report.verdict().isIntact() && report.since() != Since.MORE).isFalse();
  }

  @Test
  void aByteRangeThatLeavesOutMore() throws Exception {
    byte[] pdf =
        ForeignSigner.sign(
            TestPdfs.ordinary(), "adbe.pkcs7.detached", 0, content -> author.plain(content));
    String text = Bytes.text(pdf);
    Matcher range = Pattern.compile("\\[0 (\\d+) (\\d+) (\\d+)").matcher(text);
    assertThat(range.find()).isTrue();
    int start = Integer.parseInt(range.group(1)) - 40;
    String shorter = "[0 " + start;
    String padded = shorter + " ".repeat(("[0 " + range.group(1)).length() - shorter.length());
    expectUnchecked(Bytes.replaced(pdf, "[0 " + range.group(1), padded), "leaves out bytes");
  }

  // Shadow attacks: the signed document holds what is brought to light later.

  @Test
  void shadowHide() throws Exception {
    byte[] covered = author.sign(withOverlay());
    expectMore(
        attacked(
            covered,
            (document, update) -> {
              PDPage page = document.getPage(0);
              COSStream empty = document.getDocument().createCOSStream();
              COSStream cover = cover(page);
              cover.entrySet().forEach(e -> empty.setItem(e.getKey(), e.getValue()));
              try (var out = empty.createOutputStream()) {
                out.write(' ');
              }
              update.put(cover.getKey(), empty);
            }),
        "page 1 looks different");
  }

  @Test
  void shadowHideByDeletingTheObject() throws Exception {
    byte[] covered = author.sign(withOverlay());
    long number;
    try (PDDocument document = Loader.loadPDF(covered)) {
      number = cover(document.getPage(0)).getKey().getNumber();
    }
    String text = Bytes.text(covered);
    Matcher start = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF").matcher(text);
    String previous = "";
    while (start.find()) {
      previous = start.group(1);
    }
    Matcher root = Pattern.compile("/Root (\\d+ 0 R)").matcher(text);
    assertThat(root.find()).isTrue();
    String update =
        "xref\n%d 1\n0000000000 00001 f \ntrailer\n<</Size 99/Root %s/Prev %s>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(number, root.group(1), previous, covered.length);
    expectMore(Bytes.joined(covered, Bytes.of(update)), "page 1");
  }

  @Test
  void shadowReplaceOfAFieldsPicture() throws Exception {
    byte[] filled = author.sign(withFilledField());
    expectMore(
        attacked(
            filled,
            (document, update) -> {
              var field = document.getDocumentCatalog().getAcroForm().getField("amount");
              COSStream old =
                  (COSStream)
                      field
                          .getWidgets()
                          .get(0)
                          .getAppearance()
                          .getNormalAppearance()
                          .getCOSObject();
              COSStream other = document.getDocument().createCOSStream();
              old.entrySet().forEach(e -> other.setItem(e.getKey(), e.getValue()));
              String drawn =
                  new String(old.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
              other.removeItem(COSName.FILTER);
              try (var out = other.createOutputStream()) {
                out.write(drawn.replace("100", "900").getBytes(StandardCharsets.ISO_8859_1));
              }
              update.put(old.getKey(), other);
            }),
        "shows something else than its value");
  }

  @Test
  void shadowReplaceOfAFont() throws Exception {
    expectMore(
        attacked(
            signed,
            (document, update) -> {
              COSDictionary fonts =
                  document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
              COSDictionary font =
                  (COSDictionary) fonts.getDictionaryObject(fonts.keySet().iterator().next());
              COSDictionary other = new COSDictionary(font);
              other.setName(COSName.BASE_FONT, "ZapfDingbats");
              update.put(font.getKey(), other);
            }),
        "page 1");
  }

  @Test
  void shadowHideAndReplace() throws Exception {
    byte[] two = author.sign(withHiddenPages());
    expectMore(
        attacked(
            two,
            (document, update) -> {
              COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
              COSDictionary other = new COSDictionary(catalog);
              other.setItem(COSName.PAGES, catalog.getItem("Hidden"));
              update.put(catalog.getKey(), other);
            }),
        "page 1 shows other text");
  }

  // Attacks on certified documents: what is permitted is abused.

  @Test
  void evilAnnotation() throws Exception {
    byte[] certified = author.certify(TestPdfs.form(), 3);
    expectMore(
        attacked(
            certified,
            (document, update) -> {
              COSDictionary note = new COSDictionary();
              note.setItem(COSName.TYPE, COSName.ANNOT);
              note.setName(COSName.SUBTYPE, "FreeText");
              note.setItem(COSName.RECT, rectangle(72, 400, 300, 540));
              note.setItem(COSName.CONTENTS, new COSString("The parties disagree."));
              annotate(document, update, note);
            }),
        "page 1: an annotation FreeText was added");
  }

  @Test
  void sneakySignature() throws Exception {
    byte[] certified = author.certify(TestPdfs.form(), 2);
    expectMore(signedOver(certified), "was added, which its author forbids");
  }

  @Test
  void aSignatureThatHidesThePageOfADocumentThatIsNotCertified() throws Exception {
    expectMore(signedOver(signed), "hides something that page 1 showed");
  }

  /** Adds a signed field with a white box over the page's text. */
  private static byte[] signedOver(byte[] pdf) throws Exception {
    return attacker.signOver(pdf, new PDRectangle(60, 480, 400, 100));
  }

  @Test
  void aCertifiedDocumentWhosePageIsReplacedAndSignedAgain() throws Exception {
    byte[] certified = author.certify(TestPdfs.form(), 1);
    byte[] replaced =
        attacked(
            certified,
            (document, update) -> {
              replacePage(document, update);
              COSDictionary catalog =
                  new COSDictionary(document.getDocumentCatalog().getCOSObject());
              catalog.removeItem(COSName.getPDFName("Perms"));
              update.put(document.getDocumentCatalog().getCOSObject().getKey(), catalog);
            });
    expectMore(attacker.sign(replaced), "page 1 shows other text");
    assertThat(verify(replaced).certification()).get().matches(c -> c.certification() == 1);
  }

  @Test
  void aSignedFieldTakenOutOfTheForm() throws Exception {
    expectMore(
        attacked(
            signed,
            (document, update) -> {
              COSDictionary catalog =
                  new COSDictionary(document.getDocumentCatalog().getCOSObject());
              catalog.removeItem(COSName.ACRO_FORM);
              update.put(document.getDocumentCatalog().getCOSObject().getKey(), catalog);
            }),
        "was taken out of the form");
  }

  @Test
  void anotherSignatureAndFilledFieldsAreNoAttack() throws Exception {
    byte[] twice = attacker.sign(signed);
    DocumentReport report = verify(twice);

    assertThat(report.verdict()).isEqualTo(Verdict.WHOLE);
    assertThat(report.signatures().get(0).since()).isEqualTo(Since.FORM_FIELDS);
    byte[] filled = filled(author.sign(withFilledField()), "200");
    assertThat(verify(filled).since()).isEqualTo(Since.FORM_FIELDS);
    assertThat(verify(filled).verdict()).isEqualTo(Verdict.EARLIER_VERSION);
    assertThat(verify(filled).isIntact()).as("nobody permitted it").isFalse();
    expectMore(filled(author.certify(withFilledField(), 1), "200"), "which its author forbids");
    DocumentReport permitted = verify(filled(author.certify(withFilledField(), 2), "200"));
    assertThat(permitted.since()).isEqualTo(Since.FORM_FIELDS);
    assertThat(permitted.isIntact()).isTrue();
  }

  private static void replacePage(PDDocument document, IncrementalUpdate update) throws Exception {
    COSStream other = document.getDocument().createCOSStream();
    String text = "BT /F1 14 Tf 72 500 Td (The parties disagree on everything.) Tj ET";
    try (var out = other.createOutputStream()) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    PDPage page = document.getPage(0);
    update.put(
        ((COSStream) page.getCOSObject().getDictionaryObject(COSName.CONTENTS)).getKey(), other);
  }

  private static org.apache.pdfbox.cos.COSObjectKey annotate(
      PDDocument document, IncrementalUpdate update, COSDictionary annotation) throws Exception {
    var key = update.add(annotation).getKey();
    COSDictionary page = document.getPage(0).getCOSObject();
    COSDictionary changed = new COSDictionary(page);
    COSArray annotations = new COSArray();
    page.getCOSArray(COSName.ANNOTS).forEach(annotations::add);
    annotations.add(IncrementalUpdate.reference(key));
    changed.setItem(COSName.ANNOTS, annotations);
    update.put(page.getKey(), changed);
    return key;
  }

  private static COSArray rectangle(float left, float bottom, float right, float top) {
    COSArray array = new COSArray();
    array.setFloatArray(new float[] {left, bottom, right, top});
    return array;
  }

  private static byte[] attacked(byte[] pdf, Attack attack) throws Exception {
    try (OriginalPdf original = OriginalPdf.open(pdf)) {
      IncrementalUpdate update = new IncrementalUpdate(original);
      attack.run(original.document(), update);
      return update.toBytes();
    }
  }

  private static COSStream cover(PDPage page) {
    COSDictionary forms = page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
    return (COSStream) forms.getDictionaryObject(forms.keySet().iterator().next());
  }

  /** A text under a white box. */
  private static byte[] withOverlay() throws Exception {
    try (PDDocument document = Loader.loadPDF(TestPdfs.form())) {
      PDPage page = document.getPage(0);
      COSStream cover = document.getDocument().createCOSStream();
      cover.setItem(COSName.TYPE, COSName.XOBJECT);
      cover.setItem(COSName.SUBTYPE, COSName.FORM);
      cover.setItem(COSName.BBOX, rectangle(0, 0, 400, 100));
      try (var out = cover.createOutputStream()) {
        out.write("1 g 0 0 400 100 re f".getBytes(StandardCharsets.US_ASCII));
      }
      try (var content =
          new PDPageContentStream(
              document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
        content.transform(Matrix.getTranslateInstance(60, 480));
        content.drawForm(new PDFormXObject(cover));
      }
      return saved(document);
    }
  }

  private static byte[] withFilledField() throws Exception {
    try (PDDocument document = Loader.loadPDF(TestPdfs.form())) {
      PDAcroForm form = document.getDocumentCatalog().getAcroForm();
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
      form.setDefaultResources(resources);
      form.setDefaultAppearance("/Helv 12 Tf 0 g");
      PDTextField field = new PDTextField(form);
      field.setPartialName("amount");
      field.getWidgets().get(0).setRectangle(new PDRectangle(72, 600, 200, 20));
      field.getWidgets().get(0).setPage(document.getPage(0));
      document.getPage(0).getAnnotations().add(field.getWidgets().get(0));
      form.getFields().add(field);
      field.setValue("100");
      return saved(document);
    }
  }

  private static byte[] filled(byte[] pdf, String value) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var field = document.getDocumentCatalog().getAcroForm().getField("amount");
      field.setValue(value);
      field.getCOSObject().setNeedToBeUpdated(true);
      var appearance = field.getWidgets().get(0).getAppearance();
      appearance.getCOSObject().setNeedToBeUpdated(true);
      appearance.getNormalAppearance().getCOSObject().setNeedToBeUpdated(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static byte[] withHiddenPages() throws Exception {
    try (PDDocument document = Loader.loadPDF(TestPdfs.form());
        PDDocument other = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      other.addPage(page);
      try (var content = new PDPageContentStream(other, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 14);
        content.newLineAtOffset(72, 500);
        content.showText("Pay one million.");
        content.endText();
      }
      document
          .getDocumentCatalog()
          .getCOSObject()
          .setItem("Hidden", other.getDocumentCatalog().getPages().getCOSObject());
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }

  private static void expectMore(byte[] pdf, String words) throws Exception {
    DocumentReport report = verify(pdf);
    assertThat(report.isSigned()).isTrue();
    assertThat(report.verdict()).isEqualTo(Verdict.EARLIER_VERSION);
    assertThat(report.since()).isEqualTo(Since.MORE);
    assertThat(report.changes()).anyMatch(change -> change.contains(words));
  }

  private static void expectUnchecked(byte[] pdf, String words) throws Exception {
    DocumentReport report = verify(pdf);
    assertThat(report.verdict()).isEqualTo(Verdict.UNCHECKED);
    assertThat(report.signatures())
        .flatMap(SignatureReport::problems)
        .anyMatch(problem -> problem.contains(words));
  }

  private static DocumentReport verify(byte[] pdf) throws Exception {
    return DocumentVerifier.verify(pdf, TRUST);
  }
}
