package io.linmo.stamping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;

/** Documents of all kinds, made afresh. Their pages say "Signature:" where one is wanted. */
public final class TestPdfs {

  /** Where the words "Signature:" begin on a page as it is seen. */
  public static final double ANCHOR_X = 72;

  public static final double ANCHOR_Y = 200;

  private TestPdfs() {}

  /** A page with a classic cross-reference table. */
  public static byte[] ordinary() throws IOException {
    return pages(1, 0, PDRectangle.A4, PDRectangle.A4, CompressParameters.NO_COMPRESSION);
  }

  /** A page that is shown turned clockwise. */
  public static byte[] rotated(int degrees) throws IOException {
    return pages(1, degrees, PDRectangle.A4, PDRectangle.A4, CompressParameters.NO_COMPRESSION);
  }

  /** A page of which only a part off the origin is shown, turned as well. */
  public static byte[] cropped(int degrees) throws IOException {
    PDRectangle media = new PDRectangle(-50, -20, 800, 1000);
    PDRectangle crop = new PDRectangle(30, 60, 500, 700);
    return pages(1, degrees, media, crop, CompressParameters.NO_COMPRESSION);
  }

  /** A page whose cross-reference is a stream. */
  public static byte[] xrefStream() throws IOException {
    CompressParameters compressed = CompressParameters.DEFAULT_COMPRESSION;
    return pages(1, 0, PDRectangle.A4, PDRectangle.A4, compressed);
  }

  public static byte[] pages(int count) throws IOException {
    return pages(count, 0, PDRectangle.A4, PDRectangle.A4, CompressParameters.NO_COMPRESSION);
  }

  private static byte[] pages(
      int count, int degrees, PDRectangle media, PDRectangle crop, CompressParameters parameters)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < count; i++) {
        addPage(document, degrees, media, crop);
      }
      return save(document, parameters);
    }
  }

  private static PDPage addPage(
      PDDocument document, int degrees, PDRectangle media, PDRectangle crop) throws IOException {
    PDPage page = new PDPage(media);
    page.setCropBox(crop);
    page.setRotation(degrees);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.transform(new Matrix(PageView.of(page).toPage()));
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 14);
      content.newLineAtOffset((float) ANCHOR_X, (float) ANCHOR_Y);
      content.showText("Signature:");
      content.newLineAtOffset(0, 300);
      content.showText("The parties agree on what is said above.");
      content.endText();
      // A state that is left changed must not move what comes after.
      content.transform(Matrix.getScaleInstance(3, 0.5f));
      content.setNonStrokingColor(1f, 0, 0);
    }
    return page;
  }

  /** A form with a text field and two signature fields, "author" and "witness". */
  public static byte[] form() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = addPage(document, 0, PDRectangle.A4, PDRectangle.A4);
      PDAcroForm form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      PDTextField name = new PDTextField(form);
      name.setPartialName("name");
      name.getWidgets().get(0).setRectangle(new PDRectangle(72, 700, 200, 20));
      name.getWidgets().get(0).setPage(page);
      page.getAnnotations().add(name.getWidgets().get(0));
      form.getFields().add(name);
      addSignatureField(form, page, "author", new PDRectangle(72, 100, 180, 60));
      addSignatureField(form, page, "witness", new PDRectangle(320, 100, 180, 60));
      return save(document, CompressParameters.NO_COMPRESSION);
    }
  }

  private static void addSignatureField(
      PDAcroForm form, PDPage page, String name, PDRectangle place) throws IOException {
    PDSignatureField field = new PDSignatureField(form);
    field.setPartialName(name);
    field.getWidgets().get(0).setRectangle(place);
    field.getWidgets().get(0).setPage(page);
    page.getAnnotations().add(field.getWidgets().get(0));
    form.getFields().add(field);
  }

  /** Encrypted with an owner's password only, so that any reader opens it. */
  public static byte[] encrypted() throws IOException {
    return encrypted("");
  }

  public static byte[] encrypted(String userPassword) throws IOException {
    try (PDDocument document = new PDDocument()) {
      addPage(document, 0, PDRectangle.A4, PDRectangle.A4);
      var policy = new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return save(document, CompressParameters.NO_COMPRESSION);
    }
  }

  /** Certified by an author who allows changes up to a level of 1 to 3. */
  public static byte[] certified(int level) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = addPage(document, 0, PDRectangle.A4, PDRectangle.A4);
      COSDictionary parameters = new COSDictionary();
      parameters.setInt(COSName.P, level);
      COSDictionary reference = new COSDictionary();
      reference.setName("TransformMethod", "DocMDP");
      reference.setItem("TransformParams", parameters);
      COSArray references = new COSArray();
      references.add(reference);
      COSDictionary signature = new COSDictionary();
      signature.setItem(COSName.TYPE, COSName.SIG);
      signature.setItem("Reference", references);
      COSDictionary permissions = new COSDictionary();
      permissions.setItem("DocMDP", signature);
      document.getDocumentCatalog().getCOSObject().setItem("Perms", permissions);
      PDAcroForm form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      addSignatureField(form, page, "author", new PDRectangle(72, 100, 180, 60));
      return save(document, CompressParameters.NO_COMPRESSION);
    }
  }

  private static byte[] save(PDDocument document, CompressParameters parameters)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.setDocumentId(1L);
    document.save(out, parameters);
    return out.toByteArray();
  }

  /** Twenty documents that are broken, each in its way. */
  public static Map<String, byte[]> damaged() throws IOException {
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    byte[] table = ordinary();
    byte[] stream = xrefStream();
    damaged.put("empty", new byte[0]);
    damaged.put("header alone", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
    damaged.put("text file", "neither page nor ink".getBytes(StandardCharsets.US_ASCII));
    damaged.put("half", Arrays.copyOf(table, table.length / 2));
    damaged.put("without its last 40 bytes", Arrays.copyOf(table, table.length - 40));
    damaged.put("half, compressed", Arrays.copyOf(stream, stream.length / 2));
    damaged.put("without startxref", changed(table, "startxref", "startxxxx"));
    damaged.put("startxref elsewhere", changed(table, "startxref\n", "startxref\n1"));
    damaged.put("without xref", changed(table, "xref\n0 ", "xxxx\n0 "));
    damaged.put("entries off by a byte", inserted(table));
    damaged.put("without trailer", changed(table, "trailer", "trailxx"));
    damaged.put("without root", changed(table, "/Root", "/Tree"));
    damaged.put("catalog without pages", changed(table, "/Pages ", "/Sages "));
    damaged.put("without kids", changed(table, "/Kids ", "/Sibs "));
    damaged.put("wrong count", changed(table, "/Count 1", "/Count 7"));
    damaged.put("renumbered object", changed(table, "\n2 0 obj", "\n9 0 obj"));
    damaged.put("page without end", changed(table, "/MediaBox [", "/MediaBox ("));
    damaged.put("zeros in the middle", zeroed(table));
    damaged.put("content that does not unpack", garbled(table));
    damaged.put("kids that are none", changed(table, "/Kids [", "/Kids ("));
    return damaged;
  }

  /** Documents with faults that all readers pass over. */
  public static Map<String, byte[]> odd() throws IOException {
    Map<String, byte[]> odd = new LinkedHashMap<>();
    byte[] table = ordinary();
    odd.put("junk before the header", concat("junk\n".getBytes(StandardCharsets.US_ASCII), table));
    odd.put("entry at byte 0", updated(table, "90 1\n0000000000 00000 n \n"));
    odd.put("entry that leads nowhere", updated(table, "90 1\n0000000017 00000 n \n"));
    odd.put("content that is empty", emptied(table));
    odd.put("cross-reference of both kinds", hybrid(table));
    return odd;
  }

  /** An update that has but a cross-reference. */
  private static byte[] updated(byte[] pdf, String entries) {
    return updated(pdf, "", entries, "");
  }

  private static byte[] updated(byte[] pdf, String objects, String entries, String trailer) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf("startxref\n") + "startxref\n".length();
    String previous = text.substring(at, text.indexOf('\n', at));
    int root = text.lastIndexOf("/Root ");
    String update =
        "%sxref\n%strailer\n<</Size 99 %s /Prev %s %s>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(
                objects,
                entries,
                text.substring(root, text.indexOf('R', root + 6) + 1),
                previous,
                trailer,
                pdf.length + objects.length());
    return (text + update).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] emptied(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int contents = text.lastIndexOf("/Contents ") + "/Contents ".length();
    String number = text.substring(contents, text.indexOf(' ', contents));
    String objects = "%s 0 obj\n<</Length 0/Filter/FlateDecode>>\nstream\n\nendstream\nendobj\n";
    return updated(
        pdf, objects.formatted(number), "%s 1\n%010d 00000 n \n".formatted(number, pdf.length), "");
  }

  /** The stream gives an object that the table leaves out. */
  private static byte[] hybrid(byte[] pdf) {
    String entry = String.format("01%08X00", pdf.length);
    String objects =
        "90 0 obj\n"
            + "<</Note (in the stream)>>\n"
            + "endobj\n"
            + "91 0 obj\n"
            + "<</Type/XRef/Size 99/W[1 4 1]/Index[90 1]/Filter/ASCIIHexDecode/Length 13>>\n"
            + "stream\n"
            + entry
            + ">\nendstream\nendobj\n";
    int stream = pdf.length + objects.indexOf("91 0 obj");
    return updated(pdf, objects, "0 1\n0000000000 65535 f \n", "/XRefStm " + stream);
  }

  private static byte[] changed(byte[] pdf, String from, String to) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf(from);
    if (at < 0) {
      throw new IllegalArgumentException("the document has no " + from);
    }
    String result = text.substring(0, at) + to + text.substring(at + from.length());
    return result.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] inserted(byte[] pdf) {
    return changed(pdf, "\n1 0 obj", "\n\n \n1 0 obj".replace(" ", "%"));
  }

  private static byte[] zeroed(byte[] pdf) {
    byte[] copy = pdf.clone();
    Arrays.fill(copy, copy.length / 3, copy.length * 2 / 3, (byte) 0);
    return copy;
  }

  private static byte[] garbled(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("stream", text.indexOf("/FlateDecode")) + 12;
    byte[] copy = pdf.clone();
    for (int i = at; i < at + 20; i++) {
      copy[i] ^= 0x55;
    }
    return copy;
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
