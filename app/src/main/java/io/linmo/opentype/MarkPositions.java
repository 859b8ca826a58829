package io.linmo.opentype;

import io.linmo.typeface.MarkAttachment;
import io.linmo.typeface.MarkAttachment.Anchor;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The lookup of GPOS that lays the anchors of marks onto those of letters: class 0 above, class 1
 * below.
 */
final class MarkPositions {

  private static final int MARK_TO_BASE = 4;
  private static final int HEADER_SIZE = 12;
  private static final int CLASSES = 2;
  private static final int ANCHOR_SIZE = 6;

  private record Mark(int kind, Anchor anchor) {}

  private MarkPositions() {}

  static Lookup lookup(FontContent content) {
    MarkAttachment attachment = content.typeface().layout().marks();
    SortedMap<Integer, Mark> marks = new TreeMap<>();
    attachment.above().forEach((name, at) -> marks.put(content.id(name), new Mark(0, at)));
    attachment.below().forEach((name, at) -> marks.put(content.id(name), new Mark(1, at)));
    SortedMap<Integer, Anchor> tops = byId(attachment.tops(), content);
    SortedMap<Integer, Anchor> bottoms = byId(attachment.bottoms(), content);
    byte[] markCoverage = Coverage.encode(new TreeSet<>(marks.keySet()));
    byte[] baseCoverage = Coverage.encode(new TreeSet<>(tops.keySet()));
    byte[] markArray = markArray(marks);
    int markStart = HEADER_SIZE + markCoverage.length + baseCoverage.length;
    TableWriter out = new TableWriter();
    out.u16(1)
        .u16(HEADER_SIZE)
        .u16(HEADER_SIZE + markCoverage.length)
        .u16(CLASSES)
        .u16(markStart)
        .u16(markStart + markArray.length)
        .bytes(markCoverage)
        .bytes(baseCoverage)
        .bytes(markArray)
        .bytes(baseArray(tops, bottoms));
    return Lookup.of(MARK_TO_BASE, List.of(out.toByteArray()));
  }

  private static byte[] markArray(SortedMap<Integer, Mark> marks) {
    TableWriter out = new TableWriter();
    TableWriter anchors = new TableWriter();
    out.u16(marks.size());
    int start = 2 + 4 * marks.size();
    for (Mark mark : marks.values()) {
      out.u16(mark.kind()).u16(start + anchors.size());
      write(mark.anchor(), anchors);
    }
    return out.bytes(anchors.toByteArray()).toByteArray();
  }

  private static byte[] baseArray(
      SortedMap<Integer, Anchor> tops, SortedMap<Integer, Anchor> bottoms) {
    TableWriter out = new TableWriter();
    TableWriter anchors = new TableWriter();
    out.u16(tops.size());
    int start = 2 + 2 * CLASSES * tops.size();
    tops.forEach(
        (glyph, top) -> {
          out.u16(start + anchors.size()).u16(start + anchors.size() + ANCHOR_SIZE);
          write(top, anchors);
          write(bottoms.get(glyph), anchors);
        });
    return out.bytes(anchors.toByteArray()).toByteArray();
  }

  private static void write(Anchor anchor, TableWriter out) {
    out.u16(1).i16(anchor.x()).i16(anchor.y());
  }

  private static SortedMap<Integer, Anchor> byId(Map<String, Anchor> anchors, FontContent content) {
    SortedMap<Integer, Anchor> byId = new TreeMap<>();
    anchors.forEach((name, anchor) -> byId.put(content.id(name), anchor));
    return byId;
  }
}
