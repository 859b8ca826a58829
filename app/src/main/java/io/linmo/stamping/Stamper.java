package io.linmo.stamping;

import io.linmo.pdf.InkForm;
import io.linmo.pdf.PdfNotes;
import io.linmo.typesetting.Drawing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Puts ink on pages by an incremental update.
 *
 * <p>The ink becomes part of the page's content. In a document that carries digital signatures,
 * where changed content would break their trust, it becomes stamp annotations instead.
 */
public final class Stamper {

  /** Printed, not to be edited or moved (ISO 32000-1, table 165). */
  private static final int FLAGS = 4 | 64 | 128;

  /** Ink and its place. */
  public record Stamp(Drawing drawing, Placement placement) {}

  private Stamper() {}

  /** Whether ink would become annotations, since the document carries signatures. */
  public static boolean annotates(OriginalPdf original) {
    return SignatureField.of(original.document()).stream().anyMatch(SignatureField::signed);
  }

  /**
   * The document with the stamps on it.
   *
   * @throws RefusedPdfException if the document is certified against it
   */
  public static byte[] stamp(OriginalPdf original, List<Stamp> stamps, PdfNotes notes)
      throws IOException {
    Certification.requireStamps(original);
    boolean annotates = annotates(original);
    IncrementalUpdate update = new IncrementalUpdate(original);
    Map<Integer, PageEditor> pages = new TreeMap<>();
    for (Stamp stamp : stamps) {
      PageEditor page =
          pages.computeIfAbsent(
              stamp.placement().page(), number -> new PageEditor(original, number, update));
      double size = stamp.placement().size(stamp.drawing());
      InkForm form = InkForm.of(original.document(), stamp.drawing(), size, notes);
      if (annotates) {
        annotate(page, form, stamp, update);
      } else {
        page.draw(form, stamp.placement().area());
      }
    }
    for (PageEditor page : pages.values()) {
      page.commit();
    }
    return update.toBytes();
  }

  private static void annotate(PageEditor page, InkForm form, Stamp stamp, IncrementalUpdate update)
      throws IOException {
    COSDictionary annotation = new COSDictionary();
    annotation.setItem(COSName.TYPE, COSName.ANNOT);
    annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Stamp"));
    annotation.setItem(COSName.P, page.reference());
    annotation.setInt(COSName.F, FLAGS);
    annotation.setItem(COSName.CONTENTS, new COSString(stamp.drawing().text()));
    page.appear(annotation, form, stamp.placement().area());
    page.annotate(update.add(annotation).getKey());
  }
}
