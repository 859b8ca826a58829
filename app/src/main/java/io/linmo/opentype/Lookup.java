package io.linmo.opentype;

import java.util.List;

/**
 * A lookup of GSUB or GPOS: subtables of one type, of which the first that fits a glyph is applied.
 *
 * @param block the subtables and what they share
 * @param starts where in the block each subtable begins
 */
record Lookup(int type, byte[] block, List<Integer> starts) {

  Lookup {
    starts = List.copyOf(starts);
  }

  /** A lookup of subtables that share nothing. */
  static Lookup of(int type, List<byte[]> subtables) {
    TableWriter block = new TableWriter();
    List<Integer> starts =
        subtables.stream()
            .map(
                subtable -> {
                  int start = block.size();
                  block.bytes(subtable);
                  return start;
                })
            .toList();
    return new Lookup(type, block.toByteArray(), starts);
  }
}
