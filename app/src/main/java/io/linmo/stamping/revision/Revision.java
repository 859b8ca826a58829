package io.linmo.stamping.revision;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * One version of a document: its first bytes, up to an end-of-file mark.
 *
 * @param number from 1 for the oldest
 * @param start where the bytes that this version added begin
 * @param crossReference where its own cross-reference stands; -1 where none is readable
 * @param end after its last byte
 */
public record Revision(int number, int start, int crossReference, int end) {

  /** The first bytes of a document as a document of their own. */
  static PDDocument open(byte[] pdf, int end) throws IOException {
    byte[] bytes = end == pdf.length ? pdf : Arrays.copyOf(pdf, end);
    try {
      PDDocument document = new PDFParser(new RandomAccessReadBuffer(bytes)).parse();
      if (document.getDocument().getTrailer() == null) {
        document.close();
        throw new IOException("it has no trailer");
      }
      return document;
    } catch (InvalidPasswordException e) {
      throw new IOException("encrypted PDF: it cannot be read without its password", e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new IOException("damaged PDF: it cannot be parsed", e);
    }
  }
}
