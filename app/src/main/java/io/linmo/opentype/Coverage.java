package io.linmo.opentype;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** A coverage table: the set of glyphs that a layout rule is about, as a list or as ranges. */
final class Coverage {

  private record Range(int first, int last, int index) {}

  private Coverage() {}

  static byte[] encode(SortedSet<Integer> glyphs) {
    List<Range> ranges = ranges(glyphs);
    TableWriter out = new TableWriter();
    if (6 * ranges.size() < 2 * glyphs.size()) {
      out.u16(2).u16(ranges.size());
      ranges.forEach(range -> out.u16(range.first()).u16(range.last()).u16(range.index()));
    } else {
      out.u16(1).u16(glyphs.size());
      glyphs.forEach(out::u16);
    }
    return out.toByteArray();
  }

  private static List<Range> ranges(SortedSet<Integer> glyphs) {
    List<Range> ranges = new ArrayList<>();
    int index = 0;
    for (int glyph : glyphs) {
      Range open = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (open != null && open.last() + 1 == glyph) {
        ranges.set(ranges.size() - 1, new Range(open.first(), glyph, open.index()));
      } else {
        ranges.add(new Range(glyph, glyph, index));
      }
      index++;
    }
    return ranges;
  }
}
