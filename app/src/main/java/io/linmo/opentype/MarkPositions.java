package io.linmo.opentype;

import io.linmo.typeface.MarkAttachment;
import io.linmo.typeface.MarkAttachment.Anchor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The lookups of GPOS that lay the anchors of marks onto those of letters, and onto those of marks
 * that a letter has already: class 0 above, class 1 below.
 */
final class MarkPositions {

  private static final int MARK_TO_BASE = 4;
  private static final int MARK_TO_MARK = 6;
  private static final int HEADER_SIZE = 12;
  private static final int CLASSES = 2;

  private record Mark(int kind, Anchor anchor) {}

  /** Where a glyph takes marks above and below; at one of them perhaps none. */
  private record Places(Optional<Anchor> above, Optional<Anchor> below) {}

  private MarkPositions() {}

  /** Marks on letters. */
  static Lookup lookup(FontContent content) {
    MarkAttachment attachment = content.typeface().layout().marks();
    SortedMap<Integer, Places> letters = new TreeMap<>();
    attachment
        .tops()
        .forEach(
            (name, top) ->
                letters.put(
                    content.id(name),
                    new Places(Optional.of(top), Optional.of(attachment.bottoms().get(name)))));
    return Lookup.of(MARK_TO_BASE, List.of(subtable(marks(content), letters)));
  }

  /** Marks on marks of the same side. */
  static Lookup stacks(FontContent content) {
    SortedMap<Integer, Places> under = new TreeMap<>();
    content
        .typeface()
        .layout()
        .marks()
        .ends()
        .forEach(
            (name, end) -> {
              boolean above = content.typeface().layout().marks().above().containsKey(name);
              under.put(
                  content.id(name),
                  above
                      ? new Places(Optional.of(end), Optional.empty())
                      : new Places(Optional.empty(), Optional.of(end)));
            });
    return Lookup.of(MARK_TO_MARK, List.of(subtable(marks(content), under)));
  }

  private static SortedMap<Integer, Mark> marks(FontContent content) {
    MarkAttachment attachment = content.typeface().layout().marks();
    SortedMap<Integer, Mark> marks = new TreeMap<>();
    attachment.above().forEach((name, at) -> marks.put(content.id(name), new Mark(0, at)));
    attachment.below().forEach((name, at) -> marks.put(content.id(name), new Mark(1, at)));
    return marks;
  }

  private static byte[] subtable(
      SortedMap<Integer, Mark> marks, SortedMap<Integer, Places> glyphs) {
    byte[] markCoverage = Coverage.encode(new TreeSet<>(marks.keySet()));
    byte[] baseCoverage = Coverage.encode(new TreeSet<>(glyphs.keySet()));
    byte[] markArray = markArray(marks);
    int markStart = HEADER_SIZE + markCoverage.length + baseCoverage.length;
    return new TableWriter()
        .u16(1)
        .u16(HEADER_SIZE)
        .u16(HEADER_SIZE + markCoverage.length)
        .u16(CLASSES)
        .u16(markStart)
        .u16(markStart + markArray.length)
        .bytes(markCoverage)
        .bytes(baseCoverage)
        .bytes(markArray)
        .bytes(baseArray(glyphs.values()))
        .toByteArray();
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

  private static byte[] baseArray(Collection<Places> glyphs) {
    TableWriter out = new TableWriter();
    TableWriter anchors = new TableWriter();
    out.u16(glyphs.size());
    int start = 2 + 2 * CLASSES * glyphs.size();
    for (Places places : glyphs) {
      for (Optional<Anchor> anchor : List.of(places.above, places.below)) {
        out.u16(anchor.isPresent() ? start + anchors.size() : 0);
        anchor.ifPresent(at -> write(at, anchors));
      }
    }
    return out.bytes(anchors.toByteArray()).toByteArray();
  }

  private static void write(Anchor anchor, TableWriter out) {
    out.u16(1).i16(anchor.x()).i16(anchor.y());
  }
}
