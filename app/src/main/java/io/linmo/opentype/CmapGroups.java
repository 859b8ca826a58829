package io.linmo.opentype;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A cmap subtable of format 12: runs of characters whose glyphs follow each other too. */
final class CmapGroups {

  private static final int FORMAT = 12;
  private static final int HEADER_SIZE = 16;
  private static final int GROUP_SIZE = 12;

  /** A run of characters with the glyph of its first. */
  record Run(int first, int last, int glyph) {

    /** How many characters the run has. */
    int length() {
      return last - first + 1;
    }
  }

  private CmapGroups() {}

  static byte[] encode(SortedMap<Integer, Integer> characters) {
    List<Run> runs = runs(characters);
    TableWriter out = new TableWriter();
    out.u16(FORMAT).u16(0).u32(HEADER_SIZE + (long) GROUP_SIZE * runs.size()).u32(0);
    out.u32(runs.size());
    runs.forEach(run -> out.u32(run.first()).u32(run.last()).u32(run.glyph()));
    return out.toByteArray();
  }

  static List<Run> runs(SortedMap<Integer, Integer> characters) {
    List<Run> runs = new ArrayList<>();
    Run open = null;
    for (var character : characters.entrySet()) {
      int code = character.getKey();
      int glyph = character.getValue();
      boolean follows =
          open != null && code == open.last() + 1 && glyph == open.glyph() + open.length();
      if (follows) {
        open = new Run(open.first(), code, open.glyph());
        runs.set(runs.size() - 1, open);
      } else {
        open = new Run(code, code, glyph);
        runs.add(open);
      }
    }
    return runs;
  }
}
