package io.linmo.stamping;

import io.linmo.stamping.revision.RevisionHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
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

  private static final byte[] BYTE_RANGE = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private final int header;
  private final PDDocument document;

  private OriginalPdf(byte[] bytes, int header, PDDocument document) {
    this.bytes = bytes;
    this.header = header;
    this.document = document;
  }

  /**
   * Opens and checks a document.
   *
   * @throws RefusedPdfException if it is no PDF, damaged or encrypted
   */
  public static OriginalPdf open(byte[] bytes) throws IOException {
    int header = RevisionHistory.headerOf(bytes);
    requireHeader(bytes, header);
    boolean signed = isSigned(bytes);
    try {
      PDDocument document = parse(Arrays.copyOfRange(bytes, header, bytes.length));
      OriginalPdf original = new OriginalPdf(bytes, header, document);
      try {
        if (document.isEncrypted() || document.getDocument().isEncrypted()) {
          throw RefusedPdfException.encrypted(false, signed, null);
        }
        original.check();
        return original;
      } catch (IOException | RuntimeException | StackOverflowError e) {
        document.close();
        throw e;
      }
    } catch (RefusedPdfException e) {
      throw e;
    } catch (InvalidPasswordException e) {
      throw RefusedPdfException.encrypted(true, signed, e);
    } catch (IOException e) {
      throw RefusedPdfException.damaged(e.getMessage(), signed, e);
    } catch (RuntimeException | StackOverflowError e) {
      throw RefusedPdfException.damaged("its objects cannot be parsed", signed, e);
    }
  }

  /**
   * Checks no more than that a file is a PDF, be it damaged or not.
   *
   * @throws RefusedPdfException if it is none
   */
  public static void requireHeader(byte[] bytes) throws RefusedPdfException {
    requireHeader(bytes, RevisionHistory.headerOf(bytes));
  }

  private static void requireHeader(byte[] bytes, int header) throws RefusedPdfException {
    int end = Math.min(bytes.length, header + HEADER.length);
    if (!Arrays.equals(bytes, header, end, HEADER, 0, HEADER.length)) {
      throw new RefusedPdfException("not a PDF file: it does not begin with %PDF-");
    }
  }

  private static boolean isSigned(byte[] bytes) {
    for (int i = 0; i + BYTE_RANGE.length <= bytes.length; i++) {
      if (bytes[i] == '/'
          && Arrays.equals(bytes, i, i + BYTE_RANGE.length, BYTE_RANGE, 0, BYTE_RANGE.length)) {
        return true;
      }
    }
    return false;
  }

  private static PDDocument parse(byte[] bytes) throws IOException {
    try {
      return new PDFParser(new RandomAccessReadBuffer(bytes)).parse(false);
    } catch (RuntimeException | StackOverflowError e) {
      throw new IOException("it has no readable cross-reference", e);
    }
  }

  /** Objects that nothing refers to may be broken: no reader looks at them. */
  private void check() throws IOException {
    COSDocument cos = document.getDocument();
    Map<COSObjectKey, String> broken = new LinkedHashMap<>();
    for (Map.Entry<COSObjectKey, Long> entry : cos.getXrefTable().entrySet()) {
      String fault = fault(entry.getKey(), entry.getValue());
      if (fault != null) {
        broken.put(entry.getKey(), fault);
      }
    }
    if (!broken.isEmpty()) {
      Set<COSObjectKey> used = UsedObjects.of(cos);
      for (Map.Entry<COSObjectKey, String> entry : broken.entrySet()) {
        if (used.contains(entry.getKey())) {
          throw new IOException(entry.getValue());
        }
      }
    }
    int pages = 0;
    for (PDPage page : document.getPages()) {
      requirePage(page, ++pages);
    }
    if (pages == 0 && document.getNumberOfPages() == 0) {
      throw new RefusedPdfException("it has no pages to put ink on");
    }
    if (pages != document.getNumberOfPages()) {
      throw new IOException(
          "its page tree holds %d pages, expected %d"
              .formatted(pages, document.getNumberOfPages()));
    }
  }

  /** Why an entry of the cross-reference leads to no object; null where it does. */
  private String fault(COSObjectKey key, long offset) {
    if (offset == 0) {
      return "object %d is said to be at byte 0".formatted(key.getNumber());
    }
    if (offset > 0 && !isObjectAt(offset + header, key)) {
      return "object %d is not at byte %d, where the cross-reference has it"
          .formatted(key.getNumber(), offset);
    }
    try {
      COSObject object = document.getDocument().getObjectFromPool(key);
      return object.getObject() == null && !isNull(offset, key)
          ? "object %d cannot be parsed".formatted(key.getNumber())
          : null;
    } catch (RuntimeException | StackOverflowError e) {
      return "object %d cannot be parsed".formatted(key.getNumber());
    }
  }

  /** Whether the object is null because it says so. */
  private boolean isNull(long offset, COSObjectKey key) {
    String head = "%d %d obj null".formatted(key.getNumber(), key.getGeneration());
    return offset > 0 && textAt(offset + header, head.length()).startsWith(head);
  }

  private static void requirePage(PDPage page, int number) throws IOException {
    COSDictionary dictionary = page.getCOSObject();
    if (dictionary.getKey() == null || page.getMediaBox() == null) {
      throw new IOException("page %d is no object of its own".formatted(number));
    }
    if (!ContentCheck.isWhole(dictionary)) {
      throw new IOException("the content of page %d does not unpack".formatted(number));
    }
  }

  private boolean isObjectAt(long offset, COSObjectKey key) {
    String head = "%d %d obj".formatted(key.getNumber(), key.getGeneration());
    return textAt(offset, head.length()).startsWith(head);
  }

  /** Some text of the file, each white space a blank. */
  private String textAt(long offset, int length) {
    int at = (int) Math.min(offset, bytes.length);
    while (at < bytes.length && Character.isWhitespace(bytes[at])) {
      at++;
    }
    int end = Math.min(bytes.length, at + length + 16);
    String found = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
    return found.replaceAll("\\s+", " ");
  }

  /** The document as it was read; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the header begins, from which offsets count: some files have other bytes before it. */
  int header() {
    return header;
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
