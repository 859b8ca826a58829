package io.linmo.opentype.check;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The tables of a font file by tag, taken out of an sfnt, a collection (its first face) or a WOFF.
 */
final class FontTables {

  private static final int TRUE_TYPE = 0x00010000;
  private static final int APPLE_TRUE = 0x74727565;
  private static final int CFF = 0x4F54544F;
  private static final int COLLECTION = 0x74746366;
  private static final int WOFF = 0x774F4646;
  private static final int WOFF2 = 0x774F4632;

  private static final int HEADER_SIZE = 12;
  private static final int RECORD_SIZE = 16;
  private static final int WOFF_HEADER_SIZE = 44;
  private static final int WOFF_RECORD_SIZE = 20;
  private static final int MOST_BYTES = 256 << 20;

  private static final String GET_IT_AGAIN = "get the file again or export the font anew";

  private final Map<String, ByteBuffer> tables = new TreeMap<>();
  private final ByteBuffer file;
  private final Findings findings;

  private FontTables(byte[] file, Findings findings) {
    this.file = ByteBuffer.wrap(file);
    this.findings = findings;
  }

  /** The tables that can be had; what is wrong with the file is among the findings. */
  static Map<String, ByteBuffer> read(byte[] file, Findings findings) {
    FontTables font = new FontTables(file, findings);
    try {
      font.read();
    } catch (IndexOutOfBoundsException e) {
      findings.error("file.size", GET_IT_AGAIN, "the file ends in the middle of its header");
    }
    return font.tables;
  }

  private void read() {
    int signature = file.getInt(0);
    switch (signature) {
      case TRUE_TYPE, APPLE_TRUE, CFF -> readSfnt(0);
      case COLLECTION -> readSfnt(file.getInt(12));
      case WOFF -> readWoff();
      case WOFF2 -> tables.putAll(Woff2Reader.read(file.array(), findings));
      default ->
          findings.error(
              "file.signature",
              "give a TTF, OTF, TTC, WOFF or WOFF2 file",
              "the file begins with %08X, which is no font",
              signature);
    }
  }

  private void readSfnt(int start) {
    int count = file.getShort(start + 4) & 0xFFFF;
    String last = "";
    boolean checksums = true;
    for (int i = 0; i < count; i++) {
      int record = start + HEADER_SIZE + RECORD_SIZE * i;
      String tag = tag(file, record);
      long offset = file.getInt(record + 8) & 0xFFFFFFFFL;
      long length = file.getInt(record + 12) & 0xFFFFFFFFL;
      if (tag.compareTo(last) <= 0) {
        findings.error(
            "file.directory",
            "sort the table directory by tag, each tag once",
            "table '%s' stands after '%s' in the directory",
            tag,
            last);
      }
      last = tag;
      if (offset + length > file.capacity()) {
        findings.error(
            "file.bounds",
            GET_IT_AGAIN,
            "table '%s' ends at byte %d of %d",
            tag,
            offset + length,
            file.capacity());
        continue;
      }
      if (offset % 4 != 0) {
        findings.error(
            "file.alignment",
            "begin each table at a multiple of 4 bytes",
            "table '%s' begins at byte %d",
            tag,
            offset);
      }
      ByteBuffer table = file.slice((int) offset, (int) length);
      checksums &= hasChecksum(tag, table, file.getInt(record + 4));
      tables.put(tag, table);
    }
    if (start == 0) {
      checkChecksums(checksums);
    }
  }

  private static boolean hasChecksum(String tag, ByteBuffer table, int stated) {
    int adjustment = tag.equals("head") && table.capacity() >= 12 ? table.getInt(8) : 0;
    return sum(table) - adjustment == stated;
  }

  private void checkChecksums(boolean ofTables) {
    ByteBuffer head = tables.get("head");
    int expected = 0xB1B0AFBA;
    if (!ofTables || head != null && sum(file) != expected) {
      findings.warn(
          "file.checksum",
          "write the font anew with a tool that sets table checksums and checkSumAdjustment",
          "%s",
          ofTables
              ? "the file's checksum adds up to %08X, expected %08X".formatted(sum(file), expected)
              : "a table's checksum in the directory is not that of its bytes");
    }
  }

  private void readWoff() {
    int count = file.getShort(12) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int record = WOFF_HEADER_SIZE + WOFF_RECORD_SIZE * i;
      String tag = tag(file, record);
      long offset = file.getInt(record + 4) & 0xFFFFFFFFL;
      long stored = file.getInt(record + 8) & 0xFFFFFFFFL;
      long length = file.getInt(record + 12) & 0xFFFFFFFFL;
      if (offset + stored > file.capacity() || stored > length || length > MOST_BYTES) {
        findings.error("file.bounds", GET_IT_AGAIN, "table '%s' lies outside the file", tag);
        continue;
      }
      ByteBuffer packed = file.slice((int) offset, (int) stored);
      try {
        tables.put(tag, stored == length ? packed : inflate(packed, (int) length));
      } catch (DataFormatException e) {
        findings.error("file.compression", GET_IT_AGAIN, "table '%s' does not unpack", tag);
      }
    }
  }

  private static ByteBuffer inflate(ByteBuffer packed, int length) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] table = new byte[length];
      int filled = inflater.inflate(table);
      if (filled != length || !inflater.finished() && inflater.inflate(new byte[1]) > 0) {
        throw new DataFormatException("%d bytes, expected %d".formatted(filled, length));
      }
      return ByteBuffer.wrap(table);
    } finally {
      inflater.end();
    }
  }

  static String tag(ByteBuffer bytes, int position) {
    byte[] tag = new byte[4];
    bytes.get(position, tag);
    return new String(tag, StandardCharsets.ISO_8859_1);
  }

  /** The sum of the 32-bit numbers, the last one padded with zeros. */
  private static int sum(ByteBuffer bytes) {
    int sum = 0;
    int whole = bytes.capacity() & ~3;
    for (int i = 0; i < whole; i += 4) {
      sum += bytes.getInt(i);
    }
    for (int i = whole; i < bytes.capacity(); i++) {
      sum += (bytes.get(i) & 0xFF) << (24 - 8 * (i & 3));
    }
    return sum;
  }

  /** The tables as one plain font file, for readers that want one. */
  static byte[] join(Map<String, ByteBuffer> tables) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int count = tables.size();
    ByteBuffer header = ByteBuffer.allocate(HEADER_SIZE + RECORD_SIZE * count);
    int log = 31 - Integer.numberOfLeadingZeros(Math.max(1, count));
    header.putInt(tables.containsKey("CFF ") ? CFF : TRUE_TYPE).putShort((short) count);
    header.putShort((short) (RECORD_SIZE << log)).putShort((short) log);
    header.putShort((short) (RECORD_SIZE * count - (RECORD_SIZE << log)));
    tables.forEach(
        (tag, table) -> {
          header.put(tag.getBytes(StandardCharsets.ISO_8859_1)).putInt(sum(table));
          header.putInt(header.capacity() + body.size()).putInt(table.capacity());
          byte[] bytes = new byte[(table.capacity() + 3) & ~3];
          table.get(0, bytes, 0, table.capacity());
          body.writeBytes(bytes);
        });
    ByteArrayOutputStream font = new ByteArrayOutputStream();
    font.writeBytes(header.array());
    font.writeBytes(body.toByteArray());
    return font.toByteArray();
  }
}
