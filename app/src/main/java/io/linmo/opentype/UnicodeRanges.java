package io.linmo.opentype;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** OS/2.ulUnicodeRange: the blocks of Unicode that a font has characters of. */
public final class UnicodeRanges {

  private static final int BEYOND_BASIC_PLANE = 57;

  /** Bit, first and last code point; the blocks of scripts that Linmo writes and their symbols. */
  private static final int[][] BLOCKS = {
    {0, 0x0000, 0x007F}, {1, 0x0080, 0x00FF}, {2, 0x0100, 0x017F}, {3, 0x0180, 0x024F},
    {4, 0x0250, 0x02AF}, {4, 0x1D00, 0x1DBF}, {5, 0x02B0, 0x02FF}, {5, 0xA700, 0xA71F},
    {6, 0x0300, 0x036F}, {6, 0x1DC0, 0x1DFF}, {7, 0x0370, 0x03FF}, {9, 0x0400, 0x052F},
    {10, 0x0530, 0x058F}, {11, 0x0590, 0x05FF}, {13, 0x0600, 0x06FF}, {15, 0x0900, 0x097F},
    {24, 0x0E00, 0x0E7F}, {26, 0x10A0, 0x10FF}, {28, 0x1100, 0x11FF}, {29, 0x1E00, 0x1EFF},
    {29, 0x2C60, 0x2C7F}, {29, 0xA720, 0xA7FF}, {30, 0x1F00, 0x1FFF}, {31, 0x2000, 0x206F},
    {31, 0x2E00, 0x2E7F}, {32, 0x2070, 0x209F}, {33, 0x20A0, 0x20CF}, {34, 0x20D0, 0x20FF},
    {35, 0x2100, 0x214F}, {36, 0x2150, 0x218F}, {37, 0x2190, 0x21FF}, {37, 0x27F0, 0x27FF},
    {37, 0x2900, 0x297F}, {37, 0x2B00, 0x2BFF}, {38, 0x2200, 0x22FF}, {38, 0x27C0, 0x27EF},
    {38, 0x2980, 0x29FF}, {38, 0x2A00, 0x2AFF}, {39, 0x2300, 0x23FF}, {40, 0x2400, 0x243F},
    {41, 0x2440, 0x245F}, {42, 0x2460, 0x24FF}, {43, 0x2500, 0x257F}, {44, 0x2580, 0x259F},
    {45, 0x25A0, 0x25FF}, {46, 0x2600, 0x26FF}, {47, 0x2700, 0x27BF}, {48, 0x3000, 0x303F},
    {49, 0x3040, 0x309F}, {50, 0x30A0, 0x30FF}, {50, 0x31F0, 0x31FF}, {51, 0x3100, 0x312F},
    {51, 0x31A0, 0x31BF}, {52, 0x3130, 0x318F}, {54, 0x3200, 0x32FF}, {55, 0x3300, 0x33FF},
    {56, 0xAC00, 0xD7AF}, {59, 0x2E80, 0x2FDF}, {59, 0x2FF0, 0x2FFF}, {59, 0x3190, 0x319F},
    {59, 0x3400, 0x4DBF}, {59, 0x4E00, 0x9FFF}, {59, 0x20000, 0x2A6DF}, {60, 0xE000, 0xF8FF},
    {61, 0x31C0, 0x31EF}, {61, 0xF900, 0xFAFF}, {61, 0x2F800, 0x2FA1F}, {62, 0xFB00, 0xFB4F},
    {64, 0xFE20, 0xFE2F}, {65, 0xFE10, 0xFE1F}, {65, 0xFE30, 0xFE4F}, {66, 0xFE50, 0xFE6F},
    {68, 0xFF00, 0xFFEF}, {69, 0xFFF0, 0xFFFF}
  };

  private UnicodeRanges() {}

  /** The four 32-bit fields. */
  public static List<Long> of(Collection<Integer> codePoints) {
    long[] fields = new long[4];
    for (int code : codePoints) {
      for (int[] block : BLOCKS) {
        if (code >= block[1] && code <= block[2]) {
          set(fields, block[0]);
        }
      }
      if (code > 0xFFFF) {
        set(fields, BEYOND_BASIC_PLANE);
      }
    }
    List<Long> list = new ArrayList<>();
    for (long field : fields) {
      list.add(field);
    }
    return list;
  }

  /** The bits of a field whose blocks this class knows. */
  public static long known(int field) {
    long[] fields = new long[4];
    for (int[] block : BLOCKS) {
      set(fields, block[0]);
    }
    return fields[field];
  }

  private static void set(long[] fields, int bit) {
    fields[bit / 32] |= 1L << (bit % 32);
  }
}
