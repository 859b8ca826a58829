package io.linmo.opentype;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins tables into a font file: offset table, directory sorted by tag, tables on 4-byte borders.
 */
final class SfntFile {

  static final int TRUE_TYPE = 0x00010000;
  private static final int HEADER_SIZE = 12;
  private static final int RECORD_SIZE = 16;

  /** What the checksum of a whole file, head.checkSumAdjustment included, adds up to. */
  private static final long WHOLE_FILE = 0xB1B0AFBAL;

  private SfntFile() {}

  /**
   * Joins the tables in their order.
   *
   * @param tables by tag; head has a checkSumAdjustment of 0, which is filled in
   */
  static byte[] join(Map<String, byte[]> tables) {
    int count = tables.size();
    TableWriter body = new TableWriter();
    Map<String, Integer> offsets = new TreeMap<>();
    int bodyStart = HEADER_SIZE + count * RECORD_SIZE;
    tables.forEach(
        (tag, table) -> {
          offsets.put(tag, bodyStart + body.size());
          body.bytes(table).align(4);
        });
    int log = 31 - Integer.numberOfLeadingZeros(count);
    int searchRange = RECORD_SIZE << log;
    TableWriter file = new TableWriter();
    file.u32(TRUE_TYPE).u16(count);
    file.u16(searchRange).u16(log).u16(count * RECORD_SIZE - searchRange);
    offsets.forEach(
        (tag, offset) -> {
          byte[] table = tables.get(tag);
          file.tag(tag).u32(checksum(table)).u32(offset).u32(table.length);
        });
    byte[] font = file.bytes(body.toByteArray()).toByteArray();
    adjust(font, offsets.get("head") + HeadTable.ADJUSTMENT_POSITION);
    return font;
  }

  /** The tables of a font file by tag, as the directory sorts them. */
  static Map<String, byte[]> split(byte[] font) {
    ByteBuffer file = ByteBuffer.wrap(font);
    Map<String, byte[]> tables = new TreeMap<>();
    for (int i = 0; i < file.getShort(4); i++) {
      int record = HEADER_SIZE + RECORD_SIZE * i;
      byte[] table = new byte[file.getInt(record + 12)];
      file.get(file.getInt(record + 8), table);
      tables.put(new String(font, record, 4, StandardCharsets.US_ASCII), table);
    }
    return tables;
  }

  /** How many bytes a font file of these tables takes. */
  static int size(Map<String, byte[]> tables) {
    return tables.values().stream()
        .mapToInt(table -> RECORD_SIZE + (table.length + 3) / 4 * 4)
        .reduce(HEADER_SIZE, Integer::sum);
  }

  /** The checksum that the directory has for a table: head's without its adjustment. */
  static long tableChecksum(String tag, byte[] table) {
    if (!tag.equals("head")) {
      return checksum(table);
    }
    byte[] unadjusted = table.clone();
    Arrays.fill(
        unadjusted, HeadTable.ADJUSTMENT_POSITION, HeadTable.ADJUSTMENT_POSITION + 4, (byte) 0);
    return checksum(unadjusted);
  }

  /** The sum of a table's 32-bit numbers, the last one padded with zeros, modulo 2^32. */
  static long checksum(byte[] bytes) {
    int sum = 0;
    for (int i = 0; i < bytes.length; i++) {
      sum += (bytes[i] & 0xFF) << (24 - 8 * (i & 3));
    }
    return sum & 0xFFFFFFFFL;
  }

  private static void adjust(byte[] font, int position) {
    long adjustment = WHOLE_FILE - checksum(font);
    for (int i = 0; i < 4; i++) {
      font[position + i] = (byte) (adjustment >> (24 - 8 * i));
    }
  }
}
