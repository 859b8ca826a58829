package io.linmo.opentype;

import java.nio.ByteBuffer;

/** Looks characters up in a cmap subtable of format 4, word for word as the specification says. */
final class Format4 {

  private Format4() {}

  static int glyph(byte[] table, int code) {
    ByteBuffer in = ByteBuffer.wrap(table);
    int count = u16(in, 6) / 2;
    int ends = 14;
    int starts = ends + 2 * count + 2;
    int deltas = starts + 2 * count;
    int rangeOffsets = deltas + 2 * count;
    int segment = 0;
    while (u16(in, ends + 2 * segment) < code) {
      segment++;
    }
    int start = u16(in, starts + 2 * segment);
    if (start > code) {
      return 0;
    }
    int delta = u16(in, deltas + 2 * segment);
    int position = rangeOffsets + 2 * segment;
    int rangeOffset = u16(in, position);
    if (rangeOffset == 0) {
      return (code + delta) & 0xFFFF;
    }
    int glyph = u16(in, position + rangeOffset + 2 * (code - start));
    return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
  }

  private static int u16(ByteBuffer in, int position) {
    return in.getShort(position) & 0xFFFF;
  }
}
