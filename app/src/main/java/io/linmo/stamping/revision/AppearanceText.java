package io.linmo.stamping.revision;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Reads the text that an annotation's normal appearance shows. */
final class AppearanceText {

  private static final int SIDE = 10_000;

  private AppearanceText() {}

  /** The text without its white space; null where it cannot be had. */
  static String of(COSDictionary annotation) {
    COSDictionary appearances = annotation.getCOSDictionary(COSName.AP);
    if (appearances == null) {
      return "";
    }
    if (!(appearances.getDictionaryObject(COSName.N) instanceof COSStream form)) {
      return null;
    }
    try (PDDocument sheet = new PDDocument()) {
      sheet.addPage(page(sheet, form));
      String text = PageDrawing.text(sheet, 0);
      return text == null ? null : text.replaceAll("\\s+", "");
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static PDPage page(PDDocument sheet, COSStream form) throws IOException {
    PDPage page = new PDPage();
    COSDictionary forms = new COSDictionary();
    forms.setItem(COSName.getPDFName("Shown"), form);
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, forms);
    page.getCOSObject().setItem(COSName.RESOURCES, resources);
    COSArray box = new COSArray();
    for (float corner : new float[] {-SIDE, -SIDE, SIDE, SIDE}) {
      box.add(new COSFloat(corner));
    }
    page.getCOSObject().setItem(COSName.MEDIA_BOX, box);
    PDStream content = new PDStream(sheet);
    try (OutputStream out = content.createOutputStream()) {
      out.write("/Shown Do".getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(content);
    return page;
  }
}
