package io.linmo.opentype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lookups of GSUB that replace a glyph wherever it stands. */
final class Substitutions {

  static final int SINGLE = 1;
  static final int ALTERNATE = 3;
  static final int LIGATURE = 4;

  /** Keeps the offsets inside an alternate subtable within 16 bits. */
  private static final int ALTERNATES_PER_SUBTABLE = 2000;

  /** Bytes of a ligature of two glyphs. */
  private static final int PAIR_SIZE = 6;

  private Substitutions() {}

  /** Replaces each glyph by another. */
  static Lookup single(SortedMap<Integer, Integer> replacements) {
    Set<Integer> differences = new TreeSet<>();
    replacements.forEach((glyph, other) -> differences.add((other - glyph) & 0xFFFF));
    byte[] coverage = Coverage.encode(new TreeSet<>(replacements.keySet()));
    TableWriter out = new TableWriter();
    if (differences.size() == 1) {
      out.u16(1).u16(6).u16(differences.iterator().next());
    } else {
      out.u16(2).u16(6 + 2 * replacements.size()).u16(replacements.size());
      replacements.values().forEach(out::u16);
    }
    return Lookup.of(SINGLE, List.of(out.bytes(coverage).toByteArray()));
  }

  /** Lets the reader choose one of several replacements of each glyph. */
  static Lookup alternate(SortedMap<Integer, List<Integer>> choices) {
    List<byte[]> subtables = new ArrayList<>();
    TreeMap<Integer, List<Integer>> rest = new TreeMap<>(choices);
    while (!rest.isEmpty()) {
      SortedMap<Integer, List<Integer>> part = new TreeMap<>();
      while (!rest.isEmpty() && part.size() < ALTERNATES_PER_SUBTABLE) {
        var entry = rest.pollFirstEntry();
        part.put(entry.getKey(), entry.getValue());
      }
      subtables.add(alternates(part));
    }
    return Lookup.of(ALTERNATE, subtables);
  }

  /** Replaces two glyphs by one: by first glyph, by second glyph. */
  static Lookup ligatures(SortedMap<Integer, SortedMap<Integer, Integer>> pairs) {
    byte[] coverage = Coverage.encode(new TreeSet<>(pairs.keySet()));
    int setsStart = 6 + 2 * pairs.size() + coverage.length;
    TableWriter out = new TableWriter();
    TableWriter sets = new TableWriter();
    out.u16(1).u16(6 + 2 * pairs.size()).u16(pairs.size());
    for (SortedMap<Integer, Integer> seconds : pairs.values()) {
      out.u16(setsStart + sets.size());
      sets.u16(seconds.size());
      for (int i = 0; i < seconds.size(); i++) {
        sets.u16(2 + 2 * seconds.size() + PAIR_SIZE * i);
      }
      seconds.forEach((second, ligature) -> sets.u16(ligature).u16(2).u16(second));
    }
    return Lookup.of(
        LIGATURE, List.of(out.bytes(coverage).bytes(sets.toByteArray()).toByteArray()));
  }

  private static byte[] alternates(SortedMap<Integer, List<Integer>> choices) {
    byte[] coverage = Coverage.encode(new TreeSet<>(choices.keySet()));
    int setsStart = 6 + 2 * choices.size() + coverage.length;
    TableWriter out = new TableWriter();
    TableWriter sets = new TableWriter();
    out.u16(1).u16(6 + 2 * choices.size()).u16(choices.size());
    for (List<Integer> glyphs : choices.values()) {
      out.u16(setsStart + sets.size());
      sets.u16(glyphs.size());
      glyphs.forEach(sets::u16);
    }
    return out.bytes(coverage).bytes(sets.toByteArray()).toByteArray();
  }
}
