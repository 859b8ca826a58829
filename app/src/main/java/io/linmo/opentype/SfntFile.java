package io.linmo.opentype;

import java.util.Map;
import java.util.TreeMap;

/**
 * Joins tables into a font file: offset table, directory sorted by tag, tables on 4-byte borders.
 */
final class SfntFile {

  private static final int TRUE_TYPE = 0x00010000;
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
