package io.linmo.opentype.check;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads cmap: the glyph of each character, from the subtable that reaches farthest. */
final class CharacterMap {

  private static final int WINDOWS = 3;
  private static final int UNICODE = 0;

  /** The largest id of a glyph. */
  private static final int LARGEST_GLYPH = 0xFFFF;

  private CharacterMap() {}

  /** Glyph ids by code point; empty where there is no Unicode subtable of format 4, 6 or 12. */
  static SortedMap<Integer, Integer> read(ByteBuffer cmap) {
    SortedMap<Integer, Integer> best = new TreeMap<>();
    int count = cmap.getShort(2) & 0xFFFF;
    Set<Integer> starts = new HashSet<>();
    for (int i = 0; i < count; i++) {
      int record = 4 + 8 * i;
      int start = cmap.getInt(record + 4);
      if (isUnicode(cmap.getShort(record), cmap.getShort(record + 2)) && starts.add(start)) {
        SortedMap<Integer, Integer> own = subtable(cmap, start);
        best = own.size() > best.size() ? own : best;
      }
    }
    return best;
  }

  static boolean isUnicode(int platform, int encoding) {
    return platform == UNICODE && encoding != 5
        || platform == WINDOWS && (encoding == 0 || encoding == 1 || encoding == 10);
  }

  private static SortedMap<Integer, Integer> subtable(ByteBuffer cmap, int start) {
    return switch (cmap.getShort(start)) {
      case 4 -> segments(cmap, start);
      case 6 -> trimmed(cmap, start);
      case 12 -> groups(cmap, start);
      default -> new TreeMap<>();
    };
  }

  private static SortedMap<Integer, Integer> segments(ByteBuffer cmap, int start) {
    SortedMap<Integer, Integer> glyphs = new TreeMap<>();
    int twice = cmap.getShort(start + 6) & 0xFFFF;
    for (int s = 0; s < twice; s += 2) {
      int last = cmap.getShort(start + 14 + s) & 0xFFFF;
      int first = cmap.getShort(start + 16 + twice + s) & 0xFFFF;
      int delta = cmap.getShort(start + 16 + 2 * twice + s) & 0xFFFF;
      int rangeAt = start + 16 + 3 * twice + s;
      int range = cmap.getShort(rangeAt) & 0xFFFF;
      for (int code = first; code <= last && code < 0xFFFF; code++) {
        int glyph = code;
        if (range != 0) {
          glyph = cmap.getShort(rangeAt + range + 2 * (code - first)) & 0xFFFF;
        }
        if (range == 0 || glyph != 0) {
          glyph = (glyph + delta) & 0xFFFF;
        }
        if (glyph != 0) {
          glyphs.put(code, glyph);
        }
      }
    }
    return glyphs;
  }

  private static SortedMap<Integer, Integer> trimmed(ByteBuffer cmap, int start) {
    SortedMap<Integer, Integer> glyphs = new TreeMap<>();
    int first = cmap.getShort(start + 6) & 0xFFFF;
    int count = cmap.getShort(start + 8) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int glyph = cmap.getShort(start + 10 + 2 * i) & 0xFFFF;
      if (glyph != 0) {
        glyphs.put(first + i, glyph);
      }
    }
    return glyphs;
  }

  private static SortedMap<Integer, Integer> groups(ByteBuffer cmap, int start) {
    SortedMap<Integer, Integer> glyphs = new TreeMap<>();
    int count = cmap.getInt(start + 12);
    int before = -1;
    for (int i = 0; i < count; i++) {
      int group = start + 16 + 12 * i;
      int first = cmap.getInt(group);
      int last = cmap.getInt(group + 4);
      int glyph = cmap.getInt(group + 8);
      boolean inOrder = first > before && last >= first && last <= Character.MAX_CODE_POINT;
      if (!inOrder || glyph < 0 || glyph > LARGEST_GLYPH - (last - first)) {
        throw new IndexOutOfBoundsException(
            "group U+%04X to U+%04X of glyphs from %d".formatted(first, last, glyph));
      }
      for (int code = first; code <= last; code++) {
        glyphs.put(code, glyph + code - first);
      }
      before = last;
    }
    return glyphs;
  }
}
