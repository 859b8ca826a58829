package io.linmo.studio;

import io.linmo.capture.hand.CharacterForm;
import io.linmo.capture.sheet.PaperSize;
import io.linmo.capture.sheet.WritingBox;
import io.linmo.font.FontFile;
import io.linmo.workshop.CaptureSheets;
import io.linmo.workshop.Installation;
import io.linmo.workshop.PrintedSheet;
import io.linmo.workshop.SheetRequest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A printed capture sheet, filled with the glyphs of a face and photographed askew on a table. */
public final class SheetPhoto {

  /** Gives a photo of 5 megapixels. */
  static final double USUAL_DPI = 200;

  private static final double EM_MM = 8.5;
  private static final double TURN = Math.toRadians(4);
  private static final double TABLE_MM = 18;

  private final double dpi;
  private final double pixelsPerMm;

  private SheetPhoto(double dpi) {
    this.dpi = dpi;
    this.pixelsPerMm = dpi / 25.4;
  }

  /** Writes the photo of the first page of a sheet as a JPEG file. */
  public static void take(Installation installation, String set, FontFile face, Path file)
      throws IOException {
    new SheetPhoto(USUAL_DPI).write(installation, set, face, file);
  }

  private void write(Installation installation, String set, FontFile face, Path file)
      throws IOException {
    PrintedSheet sheet =
        new CaptureSheets(installation).print(new SheetRequest(set, PaperSize.A4, ""));
    BufferedImage page = print(sheet.pdf());
    Graphics2D pen = page.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(20, 20, 60));
    for (WritingBox box : sheet.layout().pages().get(0).boxes()) {
      write(box, face, pen);
    }
    pen.dispose();
    ImageIO.write(photograph(page), "jpg", file.toFile());
  }

  private BufferedImage print(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, (float) dpi);
    }
  }

  /** Characters that the face lacks stay unwritten. */
  private void write(WritingBox box, FontFile face, Graphics2D pen) {
    CharacterForm form = box.form();
    face.outline(form.codePoint())
        .ifPresent(
            outline -> {
              AffineTransform place =
                  AffineTransform.getTranslateInstance(
                      (box.xMm() + 0.3 * box.widthMm()) * pixelsPerMm,
                      box.baselineMm() * pixelsPerMm);
              place.scale(EM_MM * pixelsPerMm, -EM_MM * pixelsPerMm);
              place.shear(0.04 * (form.form() - 1), 0);
              Shape ink = outline.createTransformedShape(place);
              pen.fill(ink);
            });
  }

  private BufferedImage photograph(BufferedImage page) {
    int around = (int) Math.round(TABLE_MM * pixelsPerMm);
    int width = page.getWidth() + 2 * around;
    int height = page.getHeight() + 2 * around;
    BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D table = photo.createGraphics();
    table.setColor(new Color(112, 92, 74));
    table.fillRect(0, 0, width, height);
    table.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    table.rotate(TURN, width / 2.0, height / 2.0);
    table.drawImage(page, around, around, null);
    table.dispose();
    return photo;
  }

  /** {@code SheetPhoto SET FONT FILE [DPI]}. */
  public static void main(String[] arguments) throws IOException {
    double dpi = arguments.length > 3 ? Double.parseDouble(arguments[3]) : USUAL_DPI;
    new SheetPhoto(dpi)
        .write(
            Installation.find(),
            arguments[0],
            FontFile.read(Path.of(arguments[1])),
            Path.of(arguments[2]));
  }
}
