package io.linmo.opentype;

import io.linmo.typeface.UnitBox;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** head: the version, date, em and bounding box of the whole font. */
final class HeadTable {

  /** Where checkSumAdjustment stands in the table. */
  static final int ADJUSTMENT_POSITION = 8;

  private static final long MAGIC = 0x5F0F3CF5L;

  /** The baseline is at y = 0, and left side bearings are at x = 0. */
  private static final int FLAGS = 0b11;

  /** Fonts count seconds from 1904. */
  private static final Instant DATE_ORIGIN = Instant.parse("1904-01-01T00:00:00Z");

  private static final int LEFT_TO_RIGHT_AND_NEUTRAL = 2;

  private static final int FLAGS_POSITION = 16;

  /** Bit 11: the font went through a lossless transformation. */
  private static final byte REPACKED = 0x08;

  private HeadTable() {}

  /** The same tables with a head that says the font was repacked, as WOFF2 asks for. */
  static Map<String, byte[]> markRepacked(Map<String, byte[]> tables) {
    Map<String, byte[]> marked = new LinkedHashMap<>(tables);
    byte[] head = tables.get("head").clone();
    head[FLAGS_POSITION] |= REPACKED;
    marked.put("head", head);
    return marked;
  }

  static byte[] encode(FontContent content, boolean longOffsets) {
    long date = content.options().modified().getEpochSecond() - DATE_ORIGIN.getEpochSecond();
    UnitBox box = content.bounds();
    return new TableWriter()
        .u16(1)
        .u16(0)
        .fixed(content.style().revision())
        .u32(0) // checkSumAdjustment
        .u32(MAGIC)
        .u16(FLAGS)
        .u16(content.typeface().unitsPerEm())
        .i64(date)
        .i64(date)
        .i16(box.xMin())
        .i16(box.yMin())
        .i16(box.xMax())
        .i16(box.yMax())
        .u16(content.style().macStyle())
        .u16(content.isHan() ? 12 : 8) // smallest readable size, px
        .i16(LEFT_TO_RIGHT_AND_NEUTRAL)
        .i16(longOffsets ? 1 : 0)
        .i16(0)
        .toByteArray();
  }
}
