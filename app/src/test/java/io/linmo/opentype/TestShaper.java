package io.linmo.opentype;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies features of a font's GSUB and GPOS to glyphs, as the specification says, step by step.
 */
final class TestShaper {

  private final byte[] font;

  TestShaper(byte[] font) {
    this.font = font.clone();
  }

  /** Applies a GSUB feature; {@code alternate} counts from 1. */
  List<Integer> substitute(List<Integer> glyphs, String feature, int alternate) {
    ByteBuffer table = ReadBack.tables(font).get("GSUB");
    List<Integer> text = new ArrayList<>(glyphs);
    for (int lookup : lookups(table, feature)) {
      for (int at = 0; at < text.size(); at++) {
        apply(lookupAt(table, lookup), text, at, alternate, table);
      }
    }
    return text;
  }

  /** What GPOS adds to the advance of the first of two glyphs. */
  int kerning(int first, int second) {
    ByteBuffer table = ReadBack.tables(font).get("GPOS");
    for (int lookup : lookups(table, "kern")) {
      for (ByteBuffer pairs : subtables(lookupAt(table, lookup))) {
        if (coverage(from(pairs, u16(pairs, 2)), first) >= 0) {
          int row = classOf(from(pairs, u16(pairs, 8)), first);
          int column = classOf(from(pairs, u16(pairs, 10)), second);
          return pairs.getShort(16 + 2 * (row * u16(pairs, 14) + column));
        }
      }
    }
    return 0;
  }

  private static List<Integer> lookups(ByteBuffer table, String feature) {
    ByteBuffer features = from(table, u16(table, 6));
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < u16(features, 0); i++) {
      byte[] tag = new byte[4];
      features.get(2 + 6 * i, tag);
      if (new String(tag, StandardCharsets.US_ASCII).equals(feature)) {
        ByteBuffer list = from(features, u16(features, 6 + 6 * i));
        for (int j = 0; j < u16(list, 2); j++) {
          numbers.add(u16(list, 4 + 2 * j));
        }
      }
    }
    return numbers;
  }

  private static ByteBuffer lookupAt(ByteBuffer table, int number) {
    ByteBuffer list = from(table, u16(table, 8));
    return from(list, u16(list, 2 + 2 * number));
  }

  private static List<ByteBuffer> subtables(ByteBuffer lookup) {
    List<ByteBuffer> subtables = new ArrayList<>();
    for (int i = 0; i < u16(lookup, 4); i++) {
      ByteBuffer subtable = from(lookup, u16(lookup, 6 + 2 * i));
      boolean extension = u16(lookup, 0) == 7 || u16(lookup, 0) == 9;
      subtables.add(extension ? from(subtable, subtable.getInt(4)) : subtable);
    }
    return subtables;
  }

  private static int type(ByteBuffer lookup) {
    int type = u16(lookup, 0);
    return type == 7 ? u16(from(lookup, u16(lookup, 6)), 2) : type;
  }

  private static void apply(
      ByteBuffer lookup, List<Integer> text, int at, int alternate, ByteBuffer table) {
    int glyph = text.get(at);
    for (ByteBuffer sub : subtables(lookup)) {
      if (type(lookup) == ChainRules.CHAINED_CONTEXT) {
        if (applyChain(sub, text, at, table)) {
          return;
        }
        continue;
      }
      int index = coverage(from(sub, u16(sub, 2)), glyph);
      if (index < 0) {
        continue;
      }
      if (type(lookup) == Substitutions.ALTERNATE) {
        ByteBuffer set = from(sub, u16(sub, 6 + 2 * index));
        text.set(at, u16(set, 2 * alternate));
      } else {
        text.set(at, u16(sub, 0) == 1 ? (glyph + u16(sub, 4)) & 0xFFFF : u16(sub, 6 + 2 * index));
      }
      return;
    }
  }

  private static boolean applyChain(ByteBuffer rule, List<Integer> text, int at, ByteBuffer table) {
    int before = u16(rule, 2);
    if (at < before) {
      return false;
    }
    for (int i = 0; i < before; i++) {
      if (coverage(from(rule, u16(rule, 4 + 2 * i)), text.get(at - 1 - i)) < 0) {
        return false;
      }
    }
    int input = 4 + 2 * before;
    if (coverage(from(rule, u16(rule, input + 2)), text.get(at)) < 0) {
      return false;
    }
    if (u16(rule, input + 6) == 1) {
      apply(lookupAt(table, u16(rule, input + 10)), text, at, 1, table);
    }
    return true;
  }

  private static int coverage(ByteBuffer coverage, int glyph) {
    for (int i = 0; i < u16(coverage, 2); i++) {
      if (u16(coverage, 0) == 1) {
        if (u16(coverage, 4 + 2 * i) == glyph) {
          return i;
        }
      } else {
        int first = u16(coverage, 4 + 6 * i);
        if (glyph >= first && glyph <= u16(coverage, 6 + 6 * i)) {
          return u16(coverage, 8 + 6 * i) + glyph - first;
        }
      }
    }
    return -1;
  }

  private static int classOf(ByteBuffer classes, int glyph) {
    for (int i = 0; i < u16(classes, 2); i++) {
      if (glyph >= u16(classes, 4 + 6 * i) && glyph <= u16(classes, 6 + 6 * i)) {
        return u16(classes, 8 + 6 * i);
      }
    }
    return 0;
  }

  private static ByteBuffer from(ByteBuffer table, int offset) {
    return table.slice(offset, table.capacity() - offset);
  }

  private static int u16(ByteBuffer table, int position) {
    return table.getShort(position) & 0xFFFF;
  }
}
