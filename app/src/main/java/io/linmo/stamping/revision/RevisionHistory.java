package io.linmo.stamping.revision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The versions of a document, oldest first. Each begins with the bytes of the one before
 * (incremental updates, ISO 32000-1, 7.5.6).
 */
public final class RevisionHistory {

  /** Every version is parsed; more of them would take minutes. */
  private static final int MOST_REVISIONS = 100;

  private static final int HEADER_WITHIN = 1024;

  private final byte[] pdf;
  private final int header;
  private final List<Revision> revisions;

  private RevisionHistory(byte[] pdf, int header, List<Revision> revisions) {
    this.pdf = pdf;
    this.header = header;
    this.revisions = revisions;
  }

  /**
   * @param file the whole file; what stands before its header belongs to no version
   * @throws IOException if it holds more versions than can be compared
   */
  public static RevisionHistory of(byte[] file) throws IOException {
    int header = headerOf(file);
    byte[] pdf = header == 0 ? file : Arrays.copyOfRange(file, header, file.length);
    List<Revision> revisions = new ArrayList<>();
    int start = 0;
    for (RevisionEnds.End end : RevisionEnds.of(pdf)) {
      revisions.add(new Revision(revisions.size() + 1, start, end.crossReference(), end.end()));
      start = end.end();
    }
    if (revisions.size() > MOST_REVISIONS) {
      throw new IOException(
          "%d versions in one file, expected at most %d"
              .formatted(revisions.size(), MOST_REVISIONS));
    }
    if (revisions.isEmpty()) {
      revisions.add(new Revision(1, 0, -1, pdf.length));
    }
    return new RevisionHistory(pdf, header, List.copyOf(revisions));
  }

  /** Where the header begins; 0 too where there is none. */
  public static int headerOf(byte[] file) {
    ObjectScanner scanner = new ObjectScanner(file, file.length);
    for (int i = 0; i < Math.min(file.length, HEADER_WITHIN); i++) {
      if (file[i] == '%' && scanner.keyword(i, "%PDF-") >= 0) {
        return i;
      }
    }
    return 0;
  }

  /** The version that ends at a byte, white space aside; null where none does. */
  public Revision endingAt(long end) {
    return revisions.stream()
        .filter(
            revision ->
                end <= revision.end() && isBlank(end, revision.end())
                    || end > revision.end() && isBlank(revision.end(), end))
        .findFirst()
        .orElse(null);
  }

  private boolean isBlank(long from, long to) {
    for (long i = from; i < Math.min(to, pdf.length); i++) {
      if (!ObjectScanner.isSpace(pdf[(int) i])) {
        return false;
      }
    }
    return to <= pdf.length;
  }

  /** How many bytes stand before the header. */
  public int bytesBeforeHeader() {
    return header;
  }

  public List<Revision> revisions() {
    return revisions;
  }

  public Revision last() {
    return revisions.get(revisions.size() - 1);
  }

  /** The bytes from the header on; not to be changed. */
  byte[] bytes() {
    return pdf;
  }

  /** The document as it was at the end of a version. */
  PDDocument open(Revision revision) throws IOException {
    return withoutDeleted(Revision.open(pdf, revision.end()), revision.number());
  }

  /** The document as readers show it, whatever follows its last version. */
  public PDDocument openWhole() throws IOException {
    return withoutDeleted(Revision.open(pdf, pdf.length), revisions.size());
  }

  /** Takes away what the parser keeps: objects that a later version deleted. */
  private PDDocument withoutDeleted(PDDocument document, int versions) {
    COSDocument objects = document.getDocument();
    for (Revision revision : revisions.subList(0, versions)) {
      for (long number : deleted(revision, objects)) {
        for (COSObjectKey key : List.copyOf(objects.getXrefTable().keySet())) {
          if (key.getNumber() == number && placeOf(objects, key) < revision.start()) {
            objects.getObjectFromPool(key).setToNull();
            objects.getXrefTable().remove(key);
          }
        }
      }
    }
    return document;
  }

  private Set<Long> deleted(Revision revision, COSDocument objects) {
    try {
      return revision.number() == 1 ? Set.of() : CrossReference.of(pdf, revision, objects).freed();
    } catch (IOException | RuntimeException e) {
      return Set.of();
    }
  }

  /** Where an object stands, or the stream of objects that holds it. */
  private static long placeOf(COSDocument objects, COSObjectKey key) {
    long place = objects.getXrefTable().get(key);
    return place >= 0
        ? place
        : objects.getXrefTable().entrySet().stream()
            .filter(entry -> entry.getKey().getNumber() == -place)
            .mapToLong(Map.Entry::getValue)
            .max()
            .orElse(0);
  }

  /** Whether the file holds a version's end with a cross-reference that can be read. */
  public boolean isEndMarked() {
    return last().crossReference() >= 0;
  }

  /** How many bytes follow the last version's end, white space at their beginning left out. */
  public int strayBytes() {
    return pdf.length - straySince();
  }

  /** Where the bytes begin that follow the last version; white space does not count. */
  int straySince() {
    int at = last().end();
    while (at < pdf.length && ObjectScanner.isSpace(pdf[at])) {
      at++;
    }
    return at;
  }
}
