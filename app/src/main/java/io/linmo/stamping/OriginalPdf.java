package io.linmo.stamping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A document to be worked on, checked as a whole.
 *
 * <p>An update that is appended to a damaged file would be as unreadable as the file, and readers
 * that repair do so each in their way. So nothing is repaired here: each object must lie where the
 * cross-reference says, and the page tree must hold the pages that it counts.
 */
public final class OriginalPdf implements AutoCloseable {

  private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private final PDDocument document;

  private OriginalPdf(byte[] bytes, PDDocument document) {
    this.bytes = bytes;
    this.document = document;
  }

  /**
   * Opens and checks a document.
   *
   * @throws RefusedPdfException if it is no PDF, damaged or encrypted
   */
  public static OriginalPdf open(byte[] bytes) throws IOException {
    requireHeader(bytes);
    PDDocument document = parse(bytes);
    try {
      if (document.isEncrypted() || document.getDocument().isEncrypted()) {
        throw encrypted(null);
      }
      OriginalPdf original = new OriginalPdf(bytes, document);
      original.check();
      return original;
    } catch (RefusedPdfException e) {
      document.close();
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      document.close();
      throw RefusedPdfException.damaged(e.getMessage(), e);
    }
  }

  private static void requireHeader(byte[] bytes) throws RefusedPdfException {
    for (int i = 0; i < HEADER.length; i++) {
      if (bytes.length <= i || bytes[i] != HEADER[i]) {
        throw new RefusedPdfException("not a PDF file: it does not begin with %PDF-");
      }
    }
  }

  private static PDDocument parse(byte[] bytes) throws RefusedPdfException {
    try {
      return new PDFParser(new RandomAccessReadBuffer(bytes)).parse(false);
    } catch (InvalidPasswordException e) {
      throw encrypted(e);
    } catch (IOException e) {
      throw RefusedPdfException.damaged(e.getMessage(), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw RefusedPdfException.damaged("it has no readable cross-reference", e);
    }
  }

  private static RefusedPdfException encrypted(Throwable cause) {
    return new RefusedPdfException(
        "encrypted PDF: take the protection off first, for instance with qpdf --decrypt", cause);
  }

  private void check() throws IOException {
    COSDocument cos = document.getDocument();
    for (Map.Entry<COSObjectKey, Long> entry : cos.getXrefTable().entrySet()) {
      COSObjectKey key = entry.getKey();
      long offset = entry.getValue();
      if (offset > 0 && !isObjectAt(offset, key)) {
        throw RefusedPdfException.damaged(
            "object %d is not at byte %d, where the cross-reference has it"
                .formatted(key.getNumber(), offset),
            null);
      }
      if (cos.getObjectFromPool(key).getObject() == null) {
        throw RefusedPdfException.damaged(
            "object %d cannot be parsed".formatted(key.getNumber()), null);
      }
    }
    int pages = 0;
    for (PDPage page : document.getPages()) {
      requirePage(page, ++pages);
    }
    if (pages == 0 || pages != document.getNumberOfPages()) {
      throw RefusedPdfException.damaged(
          "its page tree holds %d pages, expected %d".formatted(pages, document.getNumberOfPages()),
          null);
    }
  }

  private static void requirePage(PDPage page, int number) throws IOException {
    COSDictionary dictionary = page.getCOSObject();
    if (dictionary.getKey() == null || page.getMediaBox() == null) {
      throw RefusedPdfException.damaged("page %d is no object of its own".formatted(number), null);
    }
    if (!ContentCheck.isWhole(dictionary)) {
      throw RefusedPdfException.damaged(
          "the content of page %d does not unpack".formatted(number), null);
    }
  }

  private boolean isObjectAt(long offset, COSObjectKey key) {
    String head = "%d %d obj".formatted(key.getNumber(), key.getGeneration());
    int at = (int) Math.min(offset, bytes.length);
    while (at < bytes.length && Character.isWhitespace(bytes[at])) {
      at++;
    }
    int end = Math.min(bytes.length, at + head.length() + 16);
    String found = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
    return found.replaceAll("\\s+", " ").startsWith(head);
  }

  /** The document as it was read; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** The document's objects; changes to them go nowhere unless they are put into an update. */
  public PDDocument document() {
    return document;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
