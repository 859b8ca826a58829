package io.linmo.pdf;

import io.linmo.capture.sheet.PrintedShape;
import io.linmo.image.GlyphImage;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Writes sheets as PDF: vector shapes, and on check sheets pictures of ink, on pages of the paper's
 * true size.
 */
public final class SheetPdfWriter {

  /** A page of a sheet with all that is printed on it, in millimetres, y down. */
  public record Page(
      double widthMm, double heightMm, List<PrintedShape> shapes, List<Picture> pictures) {

    public Page {
      shapes = List.copyOf(shapes);
      pictures = List.copyOf(pictures);
    }
  }

  /** A picture of ink and the rectangle that it fills. */
  public record Picture(GlyphImage ink, double xMm, double yMm, double widthMm, double heightMm) {}

  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final int DECIMALS = 3;
  private static final double BYTE = 255;

  private SheetPdfWriter() {}

  public static byte[] write(String title, List<Page> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      long identity = 1;
      for (Page page : pages) {
        byte[] content = content(page);
        identity = 31 * identity + Arrays.hashCode(content);
        PDRectangle size =
            new PDRectangle(
                (float) (page.widthMm() * POINTS_PER_MM),
                (float) (page.heightMm() * POINTS_PER_MM));
        PDPage sheet = new PDPage(size);
        sheet.setContents(
            new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
        document.addPage(sheet);
        draw(document, sheet, page);
      }
      PDDocumentInformation information = document.getDocumentInformation();
      information.setTitle(title);
      information.setCreator(PdfNotes.PRODUCER);
      information.setProducer(PdfNotes.PRODUCER);
      document.setDocumentId(identity);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void draw(PDDocument document, PDPage sheet, Page page) throws IOException {
    if (page.pictures().isEmpty()) {
      return;
    }
    try (PDPageContentStream stream =
        new PDPageContentStream(document, sheet, AppendMode.APPEND, true, true)) {
      for (Picture picture : page.pictures()) {
        PDImageXObject image = LosslessFactory.createFromImage(document, gray(picture.ink()));
        stream.drawImage(
            image,
            (float) (picture.xMm() * POINTS_PER_MM),
            (float) ((page.heightMm() - picture.yMm() - picture.heightMm()) * POINTS_PER_MM),
            (float) (picture.widthMm() * POINTS_PER_MM),
            (float) (picture.heightMm() * POINTS_PER_MM));
      }
    }
  }

  private static BufferedImage gray(GlyphImage ink) {
    BufferedImage image =
        new BufferedImage(ink.width(), ink.height(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        image.getRaster().setSample(x, y, 0, Math.round(255 * (1 - ink.at(x, y))));
      }
    }
    return image;
  }

  private static byte[] content(Page page) {
    ContentBuilder content = new ContentBuilder(DECIMALS);
    content.operator("cm", POINTS_PER_MM, 0, 0, -POINTS_PER_MM, 0, page.heightMm() * POINTS_PER_MM);
    for (PrintedShape shape : page.shapes()) {
      int[] rgb = shape.tone().rgb();
      content.operator("rg", rgb[0] / BYTE, rgb[1] / BYTE, rgb[2] / BYTE);
      trace(content, shape.path());
      content.raw("f");
    }
    return content.toBytes();
  }

  /** Writes a path; quadratics are raised to cubics. */
  private static void trace(ContentBuilder content, Path2D path) {
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    double startX = 0;
    double startY = 0;
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      switch (it.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> {
          content.operator("m", c[0], c[1]);
          startX = x = c[0];
          startY = y = c[1];
        }
        case PathIterator.SEG_LINETO -> {
          content.operator("l", c[0], c[1]);
          x = c[0];
          y = c[1];
        }
        case PathIterator.SEG_QUADTO -> {
          content.operator(
              "c",
              x + 2 * (c[0] - x) / 3,
              y + 2 * (c[1] - y) / 3,
              c[2] + 2 * (c[0] - c[2]) / 3,
              c[3] + 2 * (c[1] - c[3]) / 3,
              c[2],
              c[3]);
          x = c[2];
          y = c[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          content.operator("c", c[0], c[1], c[2], c[3], c[4], c[5]);
          x = c[4];
          y = c[5];
        }
        default -> {
          content.raw("h");
          x = startX;
          y = startY;
        }
      }
    }
  }
}
