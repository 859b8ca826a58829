package io.linmo.opentype;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A class definition table: classes of glyphs as ranges; glyphs not listed are of class 0. */
final class ClassDefinition {

  private record Range(int first, int last, int classNumber) {}

  private ClassDefinition() {}

  /** Encodes the classes by glyph id; class 0 takes no space. */
  static byte[] encode(SortedMap<Integer, Integer> classes) {
    List<Range> ranges = new ArrayList<>();
    classes.forEach(
        (glyph, number) -> {
          Range open = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
          if (number == 0) {
            return;
          }
          if (open != null && open.last() + 1 == glyph && open.classNumber() == number) {
            ranges.set(ranges.size() - 1, new Range(open.first(), glyph, number));
          } else {
            ranges.add(new Range(glyph, glyph, number));
          }
        });
    TableWriter out = new TableWriter();
    out.u16(2).u16(ranges.size());
    ranges.forEach(range -> out.u16(range.first()).u16(range.last()).u16(range.classNumber()));
    return out.toByteArray();
  }
}
