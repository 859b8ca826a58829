package io.linmo.opentype;

import io.linmo.opentype.CmapGroups.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * A cmap subtable of format 4, in the fewest bytes.
 *
 * <p>A segment of consecutive glyphs costs 8 bytes; one that lists its glyphs costs 8 and 2 for
 * each code it spans, gaps included. So runs of characters are joined where listing them is
 * cheaper: with c(i) the cost of the first i runs, c(i) = min over j &lt; i of c(j) + cost(runs j
 * to i - 1).
 */
final class CmapSegments {

  private static final int FORMAT = 4;
  private static final int HEADER_SIZE = 16;
  private static final int SEGMENT_SIZE = 8;
  private static final int LAST_CODE = 0xFFFF;
  private static final int MOST_BYTES = 0xFFFF;

  /** Joining more runs than this saves too little for the time it takes. */
  private static final int MOST_JOINED = 256;

  private final SortedMap<Integer, Integer> characters;
  private final List<Segment> segments;

  /** A segment; {@code glyph} is its first glyph, or -1 when it lists them. */
  private record Segment(int first, int last, int glyph) {}

  private CmapSegments(SortedMap<Integer, Integer> characters) {
    this.characters = characters;
    this.segments = segments(CmapGroups.runs(characters));
    segments.add(new Segment(LAST_CODE, LAST_CODE, 0));
  }

  /** Encodes the glyph ids of characters below U+FFFF. */
  static byte[] encode(SortedMap<Integer, Integer> characters) {
    return new CmapSegments(characters).encode();
  }

  private byte[] encode() {
    int count = segments.size();
    TableWriter glyphs = new TableWriter();
    TableWriter rangeOffsets = new TableWriter();
    for (int i = 0; i < count; i++) {
      Segment segment = segments.get(i);
      boolean listed = segment.glyph() < 0;
      rangeOffsets.u16(listed ? 2 * (count - i) + glyphs.size() : 0);
      if (listed) {
        for (int code = segment.first(); code <= segment.last(); code++) {
          glyphs.u16(characters.getOrDefault(code, 0));
        }
      }
    }
    int length = HEADER_SIZE + SEGMENT_SIZE * count + glyphs.size();
    if (length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "cmap: %d characters in scattered glyph order take %d bytes, expected at most %d; "
                  .formatted(characters.size(), length, MOST_BYTES)
              + "order the glyphs by code point");
    }
    int log = 31 - Integer.numberOfLeadingZeros(count);
    TableWriter out = new TableWriter();
    out.u16(FORMAT).u16(length).u16(0);
    out.u16(2 * count).u16(2 << log).u16(log).u16(2 * count - (2 << log));
    segments.forEach(segment -> out.u16(segment.last()));
    out.u16(0);
    segments.forEach(segment -> out.u16(segment.first()));
    segments.forEach(segment -> out.u16(delta(segment)));
    return out.bytes(rangeOffsets.toByteArray()).bytes(glyphs.toByteArray()).toByteArray();
  }

  private static int delta(Segment segment) {
    if (segment.first() == LAST_CODE) {
      return 1;
    }
    return segment.glyph() < 0 ? 0 : (segment.glyph() - segment.first()) & 0xFFFF;
  }

  private static List<Segment> segments(List<Run> runs) {
    int[] cost = new int[runs.size() + 1];
    int[] from = new int[runs.size() + 1];
    for (int end = 1; end <= runs.size(); end++) {
      cost[end] = cost[end - 1] + SEGMENT_SIZE;
      from[end] = end - 1;
      for (int start = end - 2; start >= Math.max(0, end - MOST_JOINED); start--) {
        int span = runs.get(end - 1).last() - runs.get(start).first() + 1;
        int joined = cost[start] + SEGMENT_SIZE + 2 * span;
        if (joined < cost[end]) {
          cost[end] = joined;
          from[end] = start;
        }
      }
    }
    List<Segment> segments = new ArrayList<>();
    for (int end = runs.size(); end > 0; end = from[end]) {
      Run first = runs.get(from[end]);
      boolean single = end - from[end] == 1;
      segments.add(
          new Segment(first.first(), runs.get(end - 1).last(), single ? first.glyph() : -1));
    }
    Collections.reverse(segments);
    return segments;
  }
}
