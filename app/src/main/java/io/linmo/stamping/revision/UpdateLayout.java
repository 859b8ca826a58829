package io.linmo.stamping.revision;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * Checks that the bytes which a version added are nothing but its objects, its cross-reference and
 * its end. Other bytes mean nothing to a reader that follows the cross-reference, but a reader that
 * repairs files may show them.
 */
final class UpdateLayout {

  private final Revision revision;
  private final COSDocument document;
  private final ObjectScanner scanner;
  private final CrossReference references;
  private final Map<Long, COSObjectKey> keys = new HashMap<>();

  UpdateLayout(byte[] pdf, Revision revision, COSDocument document, CrossReference references) {
    this.revision = revision;
    this.document = document;
    this.references = references;
    this.scanner = new ObjectScanner(pdf, revision.end());
    document.getXrefTable().keySet().forEach(key -> keys.put(key.getNumber(), key));
  }

  /** Throws if something else is among the bytes. */
  void requireNothingElse() throws IOException {
    int at = scanner.space(revision.start());
    while (scanner.keyword(at, "startxref") < 0) {
      at = scanner.space(next(at));
    }
    int digits = scanner.space(scanner.keyword(at, "startxref"));
    int mark = scanner.space(scanner.number(digits));
    int end = scanner.keyword(mark, "%%EOF");
    if (end < 0 || scanner.space(end) < revision.end()) {
      throw stray(at);
    }
  }

  private int next(int at) throws IOException {
    int after = -1;
    if (at == references.table()) {
      after = references.afterTable();
    } else if (references.offsets().contains(at)) {
      after = scanner.indirectObject(at, this::lengthOfStream);
    }
    if (after < 0) {
      throw stray(at);
    }
    return after;
  }

  /** Decrypting may change the length, so that it is not known of an encrypted stream. */
  private int lengthOfStream(long number) {
    COSObjectKey key = document.isEncrypted() ? null : keys.get(number);
    boolean known = key != null && document.getObjectFromPool(key).getObject() instanceof COSStream;
    return known
        ? (int) ((COSStream) document.getObjectFromPool(key).getObject()).getLength()
        : ObjectScanner.UNKNOWN_LENGTH;
  }

  private static IOException stray(int at) {
    return new IOException("byte %d belongs to no object that is in use".formatted(at));
  }
}
