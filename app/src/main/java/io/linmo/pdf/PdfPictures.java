package io.linmo.pdf;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF file as pictures, as a scanner saves them. */
public final class PdfPictures implements AutoCloseable {

  private static final float POINTS_PER_INCH = 72;

  /** Resolution that letters are read at. */
  private static final float DPI = 300;

  /** Longest side of a picture; larger pages are rendered coarser. */
  private static final float MOST_PIXELS = 6000;

  private final Path file;
  private final PDDocument document;
  private final PDFRenderer renderer;

  private PdfPictures(Path file, PDDocument document) {
    this.file = file;
    this.document = document;
    this.renderer = new PDFRenderer(document);
  }

  /** Opens a file; damaged and encrypted ones are refused. */
  public static PdfPictures open(Path file) throws IOException {
    try {
      return new PdfPictures(file, Loader.loadPDF(file.toFile()));
    } catch (InvalidPasswordException e) {
      throw new IOException(file + ": an encrypted PDF; save a copy without password", e);
    } catch (IOException e) {
      throw new IOException("%s: damaged PDF: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The pages of a PDF one below the other, as a PNG picture. */
  public static byte[] png(byte[] pdf, int dpi) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      BufferedImage all = null;
      Graphics2D graphics = null;
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage page = renderer.renderImageWithDPI(i, dpi, ImageType.RGB);
        if (all == null) {
          int height = page.getHeight() * document.getNumberOfPages();
          all = new BufferedImage(page.getWidth(), height, BufferedImage.TYPE_INT_RGB);
          graphics = all.createGraphics();
        }
        graphics.drawImage(page, 0, i * page.getHeight(), null);
      }
      graphics.dispose();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(all, "png", bytes);
      return bytes.toByteArray();
    }
  }

  public int count() {
    return document.getNumberOfPages();
  }

  /**
   * @param index from 0
   */
  public BufferedImage read(int index) throws IOException {
    PDRectangle box = document.getPage(index).getCropBox();
    float longest = Math.max(box.getWidth(), box.getHeight()) / POINTS_PER_INCH;
    try {
      return renderer.renderImageWithDPI(
          index, Math.min(DPI, MOST_PIXELS / Math.max(longest, 1)), ImageType.RGB);
    } catch (IOException | RuntimeException e) {
      throw new IOException(
          "%s: page %d cannot be drawn: %s".formatted(file, index + 1, e.getMessage()), e);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
