package io.linmo.opentype.check;

import java.nio.ByteBuffer;

/** The subtables of cmap: the sanitizers of browsers refuse a font over any slip in them. */
final class SubtableCheck {

  private static final String REMEDY = "write cmap anew";
  private static final int SEGMENTS_START = 14;

  private final ByteBuffer cmap;
  private final Findings findings;

  private SubtableCheck(ByteBuffer cmap, Findings findings) {
    this.cmap = cmap;
    this.findings = findings;
  }

  static void check(CheckedFont font, Findings findings) {
    new SubtableCheck(font.table("cmap"), findings).checkAll();
  }

  private void checkAll() {
    int count = u16(2);
    require(u16(0) == 0, "version %d, expected 0", u16(0));
    for (int i = 0; i < count; i++) {
      long offset = cmap.getInt(8 + 8 * i) & 0xFFFFFFFFL;
      if (offset < 4 + 8L * count || offset + 4 > cmap.capacity()) {
        require(false, "subtable %d begins at byte %d of %d", i, offset, cmap.capacity());
        continue;
      }
      boolean unicode = CharacterMap.isUnicode(u16(4 + 8 * i), u16(6 + 8 * i));
      if (unicode && u16((int) offset) == 4) {
        checkSegments((int) offset);
      }
    }
  }

  /** The numbers that a subtable of format 4 gives twice, and the order of its segments. */
  private void checkSegments(int start) {
    int length = u16(start + 2);
    int twice = u16(start + 6);
    int segments = twice / 2;
    require(u16(start + 4) == 0, "format 4 of language %d, expected 0", u16(start + 4));
    if (twice % 2 != 0 || segments == 0 || 16 + 4 * twice > length && length != 0) {
      require(false, "format 4 has %d bytes of %d segments", length, segments);
      return;
    }
    require(start + length <= cmap.capacity(), "format 4 ends past the table");
    int log = 31 - Integer.numberOfLeadingZeros(segments);
    int range = 2 << log;
    boolean sound =
        u16(start + 8) == range && u16(start + 10) == log && u16(start + 12) == twice - range;
    require(sound, "format 4: the search numbers are not those of %d segments", segments);
    int last = -1;
    for (int s = 0; s < twice; s += 2) {
      int end = u16(start + SEGMENTS_START + s);
      int first = u16(start + SEGMENTS_START + 2 + twice + s);
      if (end <= last || first > end || first <= last) {
        require(false, "format 4: segment U+%04X to U+%04X is out of order", first, end);
        return;
      }
      last = end;
    }
    require(last == 0xFFFF, "format 4 ends at U+%04X, expected U+FFFF", last);
  }

  private void require(boolean holds, String message, Object... values) {
    if (!holds) {
      findings.error("cmap.structure", REMEDY, message, values);
    }
  }

  private int u16(int position) {
    return cmap.getShort(position) & 0xFFFF;
  }
}
