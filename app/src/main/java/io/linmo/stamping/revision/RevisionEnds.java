package io.linmo.stamping.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the versions of a document end: each at an end-of-file mark whose {@code startxref}
 * gives the place of a cross-reference before it (ISO 32000-1, 7.5.5 and 7.5.6).
 *
 * <p>The mark in the middle of a linearized file, whose {@code startxref} is 0, ends none.
 */
final class RevisionEnds {

  private static final byte[] MARK = ObjectScanner.ascii("startxref");

  /** A version's end, and the place of its cross-reference. */
  record End(int crossReference, int end) {}

  private RevisionEnds() {}

  static List<End> of(byte[] pdf) {
    ObjectScanner scanner = new ObjectScanner(pdf, pdf.length);
    List<End> ends = new ArrayList<>();
    for (int at = 0; at + MARK.length < pdf.length; at++) {
      if (pdf[at] == 's' && scanner.keyword(at, "startxref") >= 0) {
        End end = end(pdf, scanner, at);
        if (end != null) {
          ends.add(end);
          at = end.end() - 1;
        }
      }
    }
    return ends;
  }

  private static End end(byte[] pdf, ObjectScanner scanner, int at) {
    int digits = scanner.space(at + MARK.length);
    int after = scanner.number(digits);
    int end = after < 0 ? -1 : scanner.keyword(scanner.space(after), "%%EOF");
    if (end < 0 || after - digits > 10) {
      return null;
    }
    long offset = 0;
    for (int i = digits; i < after; i++) {
      offset = 10 * offset + pdf[i] - '0';
    }
    if (offset == 0 || offset >= at || !isCrossReference(scanner, (int) offset)) {
      return null;
    }
    end += end < pdf.length && pdf[end] == '\r' ? 1 : 0;
    end += end < pdf.length && pdf[end] == '\n' ? 1 : 0;
    return new End((int) offset, end);
  }

  private static boolean isCrossReference(ObjectScanner scanner, int offset) {
    int start = scanner.space(offset);
    if (scanner.keyword(start, "xref") >= 0) {
      return true;
    }
    int number = scanner.number(start);
    int generation = number < 0 ? -1 : scanner.number(scanner.space(number));
    return generation >= 0 && scanner.keyword(scanner.space(generation), "obj") >= 0;
  }
}
