package io.linmo.pdf;

import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.InkColor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A PDF under construction: pages of drawings. Lengths are points, y up. */
final class InkDocument {

  private static final int DECIMALS = 4;

  private record PageContent(double width, double height, byte[] content) {}

  private final InkFonts fonts = new InkFonts();
  private final List<PageContent> pages = new ArrayList<>();

  /**
   * Adds a page.
   *
   * @param paper what the page is filled with first; null leaves it as it is
   * @param x where the drawing's origin lies
   * @param size em in points
   */
  void addPage(
      double width,
      double height,
      InkColor paper,
      Drawing drawing,
      double x,
      double y,
      double size) {
    ContentBuilder content = new ContentBuilder(DECIMALS);
    DrawingPainter painter = new DrawingPainter(content, fonts);
    if (paper != null) {
      painter.paper(paper, width, height);
    }
    painter.paint(drawing, x, y, size);
    pages.add(new PageContent(width, height, content.toBytes()));
  }

  byte[] toBytes(PdfNotes notes) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDResources resources = new PDResources(resourcesWith(fonts.write(document)));
      for (PageContent content : pages) {
        PDPage page =
            new PDPage(new PDRectangle((float) content.width(), (float) content.height()));
        page.setResources(resources);
        page.setContents(stream(document, content.content()));
        document.addPage(page);
      }
      describe(document, notes);
      document.setDocumentId(identity());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static COSDictionary resourcesWith(COSDictionary fonts) {
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts);
    return resources;
  }

  private static void describe(PDDocument document, PdfNotes notes) throws IOException {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(notes.title());
    information.setSubject(notes.ink());
    information.setCreator(PdfNotes.PRODUCER);
    information.setProducer(PdfNotes.PRODUCER);
    PDMetadata metadata = new PDMetadata(document, new ByteArrayInputStream(XmpPacket.of(notes)));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private static PDStream stream(PDDocument document, byte[] content) throws IOException {
    return new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
  }

  /** Equal pages give an equal identity, so that files are reproducible. */
  private long identity() {
    long hash = 1;
    for (PageContent page : pages) {
      hash = 31 * hash + Arrays.hashCode(page.content());
    }
    return hash;
  }
}
