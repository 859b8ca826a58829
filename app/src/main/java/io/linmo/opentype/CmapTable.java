package io.linmo.opentype;

import java.util.SortedMap;

/**
 * cmap: glyphs by character, in format 4 for the basic plane and in format 12 for all of Unicode.
 */
final class CmapTable {

  private static final int UNICODE = 0;
  private static final int UNICODE_BMP = 3;
  private static final int UNICODE_FULL = 4;
  private static final int WINDOWS = 3;
  private static final int WINDOWS_BMP = 1;
  private static final int WINDOWS_FULL = 10;

  private static final int HEADER_SIZE = 4 + 4 * 8;

  private CmapTable() {}

  /** Encodes the glyph ids by code point. */
  static byte[] encode(SortedMap<Integer, Integer> characters) {
    byte[] basicPlane = CmapSegments.encode(characters.headMap(0xFFFF));
    byte[] full = CmapGroups.encode(characters);
    int fullOffset = HEADER_SIZE + basicPlane.length;
    return new TableWriter()
        .u16(0)
        .u16(4)
        .u16(UNICODE)
        .u16(UNICODE_BMP)
        .u32(HEADER_SIZE)
        .u16(UNICODE)
        .u16(UNICODE_FULL)
        .u32(fullOffset)
        .u16(WINDOWS)
        .u16(WINDOWS_BMP)
        .u32(HEADER_SIZE)
        .u16(WINDOWS)
        .u16(WINDOWS_FULL)
        .u32(fullOffset)
        .bytes(basicPlane)
        .bytes(full)
        .toByteArray();
  }
}
