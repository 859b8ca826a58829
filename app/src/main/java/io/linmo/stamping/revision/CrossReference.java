package io.linmo.stamping.revision;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * The cross-reference of one version: a table, a stream or both (ISO 32000-1, 7.5.4 and 7.5.8).
 *
 * <p>Parsers merge the cross-references of all versions and keep no entries of deleted objects.
 */
final class CrossReference {

  private static final COSName XREF_STREAM = COSName.getPDFName("XRefStm");
  private static final int MOST_ENTRIES = 10_000_000;

  private final byte[] pdf;
  private final ObjectScanner scanner;
  private final COSDocument document;
  private final Set<Integer> offsets = new HashSet<>();
  private final Set<Long> freed = new HashSet<>();
  private int table = -1;
  private int afterTable = -1;

  private CrossReference(byte[] pdf, Revision revision, COSDocument document) {
    this.pdf = pdf;
    this.document = document;
    this.scanner = new ObjectScanner(pdf, revision.end());
  }

  /**
   * @param document the version as parsed
   * @throws IOException if it cannot be read
   */
  static CrossReference of(byte[] pdf, Revision revision, COSDocument document) throws IOException {
    CrossReference read = new CrossReference(pdf, revision, document);
    int at = read.scanner.space(revision.crossReference());
    if (read.scanner.keyword(at, "xref") >= 0) {
      read.readTable(at);
    } else {
      read.readStream(at);
    }
    return read;
  }

  /** Where objects stand that this version gives; the streams of the cross-reference as well. */
  Set<Integer> offsets() {
    return offsets;
  }

  /** Numbers of objects that this version deletes. */
  Set<Long> freed() {
    return freed;
  }

  /** Where a table begins; -1 where there is only a stream. */
  int table() {
    return table;
  }

  /** Where its trailer ends. */
  int afterTable() {
    return afterTable;
  }

  private void readTable(int at) throws IOException {
    table = at;
    int i = scanner.space(scanner.keyword(at, "xref"));
    while (scanner.keyword(i, "trailer") < 0) {
      long[] head = new long[2];
      i = numbers(i, head);
      for (long n = 0; n < head[1]; n++) {
        long[] entry = new long[2];
        i = numbers(i, entry);
        add(pdf[i] == 'n', head[0] + n, entry[0]);
        i = scanner.space(i + 1);
      }
    }
    int dictionary = scanner.space(scanner.keyword(i, "trailer"));
    afterTable = scanner.value(dictionary);
    if (afterTable < 0) {
      throw new IOException("the trailer cannot be read");
    }
    int hybrid = hybridStream(dictionary, afterTable);
    if (hybrid > 0) {
      readStream(hybrid);
    }
  }

  private int hybridStream(int from, int to) {
    String key = "/" + XREF_STREAM.getName();
    for (int i = from; i < to; i++) {
      int value = scanner.keyword(i, key);
      if (value >= 0) {
        int digits = scanner.space(value);
        return (int) Math.min(longAt(digits, scanner.number(digits)), pdf.length);
      }
    }
    return -1;
  }

  private int numbers(int at, long[] into) throws IOException {
    int i = at;
    for (int n = 0; n < into.length; n++) {
      int after = scanner.number(i);
      if (after < 0 || after - i > 10) {
        throw new IOException("the cross-reference cannot be read at byte %d".formatted(i));
      }
      into[n] = longAt(i, after);
      i = scanner.space(after);
    }
    if (i >= pdf.length) {
      throw new IOException("the cross-reference does not end");
    }
    return i;
  }

  private long longAt(int from, int to) {
    long value = 0;
    for (int i = from; i < to && i - from < 12; i++) {
      value = 10 * value + pdf[i] - '0';
    }
    return value;
  }

  private void add(boolean used, long number, long offset) {
    if (used) {
      offsets.add(scanner.space((int) Math.min(offset, pdf.length)));
    } else if (number > 0) {
      freed.add(number);
    }
  }

  private void readStream(int at) throws IOException {
    int start = scanner.space(at);
    long number = longAt(start, scanner.number(start));
    int generation = scanner.space(scanner.number(start));
    var key = new COSObjectKey(number, (int) longAt(generation, scanner.number(generation)));
    if (!(document.getObjectFromPool(key).getObject() instanceof COSStream stream)) {
      throw new IOException("the stream of the cross-reference is not an object of its own");
    }
    offsets.add(start);
    int[] widths = ints(stream.getCOSArray(COSName.W));
    int[] index = ints(stream.getCOSArray(COSName.INDEX));
    if (widths.length != 3 || Arrays.stream(widths).anyMatch(w -> w < 0 || w > 8)) {
      throw new IOException("the stream of the cross-reference has no widths");
    }
    try (var in = stream.createInputStream()) {
      byte[] data = in.readAllBytes();
      int[] all = index.length == 0 ? new int[] {0, stream.getInt(COSName.SIZE)} : index;
      readEntries(data, widths, all);
    }
  }

  private void readEntries(byte[] data, int[] widths, int[] index) {
    int at = 0;
    int length = widths[0] + widths[1] + widths[2];
    int entries = 0;
    for (int part = 0; part + 1 < index.length; part += 2) {
      for (int n = 0; n < index[part + 1] && at + length <= data.length; n++) {
        long type = widths[0] == 0 ? 1 : field(data, at, widths[0]);
        long value = field(data, at + widths[0], widths[1]);
        if (type < 2) {
          add(type == 1, index[part] + (long) n, value);
        }
        at += length;
        if (++entries > MOST_ENTRIES) {
          return;
        }
      }
    }
  }

  private static long field(byte[] data, int at, int width) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = value << 8 | data[at + i] & 0xFF;
    }
    return value & Long.MAX_VALUE;
  }

  private static int[] ints(COSArray array) {
    int[] values = new int[array == null ? 0 : array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.getInt(i, 0);
    }
    return values;
  }
}
