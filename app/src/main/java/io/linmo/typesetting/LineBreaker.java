package io.linmo.typesetting;

import io.linmo.typeface.SpaceWidths;
import io.linmo.typeface.VerticalPunctuation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Breaks a paragraph where it grows too wide, at the last place that {@link LineBreaks} allows. A
 * word wider than the line is broken anywhere.
 */
final class LineBreaker {

  /** Sums of advances may differ by so much in em. */
  private static final double ROUNDING = 1e-9;

  private enum Break {
    NONE,
    PLAIN,
    /** At a soft hyphen: the line before ends with a hyphen. */
    HYPHEN
  }

  /** A visible character and how a line may be broken before it. */
  private record Item(InkedGlyph glyph, Break before) {

    /** A space that is dropped where a line ends. */
    boolean isLoose() {
      return Typesetter.isSpace(glyph.codePoint()) && !SpaceWidths.holds(glyph.codePoint());
    }

    boolean isMark() {
      int type = Character.getType(glyph.codePoint());
      return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
  }

  private final double maxWidth;
  private final boolean stopsHang;

  /**
   * A breaker of lines.
   *
   * @param stopsHang whether a comma or full stop of East Asian text may stand beyond a full line
   */
  LineBreaker(double maxWidth, boolean stopsHang) {
    this.maxWidth = maxWidth;
    this.stopsHang = stopsHang;
  }

  /**
   * The paragraph's lines, at least one; spaces at a break are dropped.
   *
   * @param glyphs of all visible characters; of the hyphen, where lines are to end with it
   */
  List<List<InkedGlyph>> breakLines(String paragraph, Map<Integer, InkedGlyph> glyphs) {
    List<Item> items = items(paragraph, glyphs);
    InkedGlyph hyphen = glyphs.get(PlainText.HYPHEN);
    List<List<InkedGlyph>> lines = new ArrayList<>();
    int start = 0;
    while (start < items.size()) {
      int end = endOfLine(items, start, hyphen == null ? 0 : hyphen.advance());
      List<InkedGlyph> line = line(items, start, end);
      if (end < items.size() && items.get(end).before == Break.HYPHEN && hyphen != null) {
        line.add(hyphen);
      }
      lines.add(line);
      start = end;
    }
    return lines.isEmpty() ? List.of(List.of()) : lines;
  }

  private List<Item> items(String paragraph, Map<Integer, InkedGlyph> glyphs) {
    BitSet breaks = maxWidth < Double.POSITIVE_INFINITY ? LineBreaks.of(paragraph) : new BitSet();
    List<Item> items = new ArrayList<>();
    Break before = Break.NONE;
    int last = 0;
    for (int at = 0; at < paragraph.length(); at += Character.charCount(last)) {
      if (breaks.get(at)) {
        before = last == PlainText.SOFT_HYPHEN ? Break.HYPHEN : Break.PLAIN;
      }
      last = paragraph.codePointAt(at);
      if (!PlainText.isInvisible(last)) {
        items.add(new Item(glyphs.get(last), before));
        before = Break.NONE;
      }
    }
    return items;
  }

  private int endOfLine(List<Item> items, int start, double hyphen) {
    double width = 0;
    int best = start;
    for (int i = start; i < items.size(); i++) {
      Item item = items.get(i);
      boolean room = item.before != Break.HYPHEN || width + hyphen <= maxWidth + ROUNDING;
      if (item.before != Break.NONE && room) {
        best = i;
      }
      double before = width;
      width += item.glyph.advance();
      boolean hangs =
          stopsHang
              && before <= maxWidth + ROUNDING
              && VerticalPunctuation.isStop(item.glyph.codePoint());
      if (!hangs && width > maxWidth + ROUNDING && i > start && !item.isLoose()) {
        return best > start ? best : anywhere(items, start, i);
      }
    }
    return items.size();
  }

  /** Before the overflowing character, or before the letter whose marks it is one of. */
  private static int anywhere(List<Item> items, int start, int overflow) {
    int end = overflow;
    while (end > start + 1 && items.get(end).isMark()) {
      end--;
    }
    return end;
  }

  private static List<InkedGlyph> line(List<Item> items, int start, int end) {
    int last = end;
    while (end < items.size() && last > start && items.get(last - 1).isLoose()) {
      last--;
    }
    List<InkedGlyph> line = new ArrayList<>();
    items.subList(start, last).forEach(item -> line.add(item.glyph));
    return line;
  }

  /** Ideographs and what stands in an em box beside them. */
  static boolean isWide(int codePoint) {
    return Character.isIdeographic(codePoint)
        || codePoint >= 0x3000 && codePoint <= 0x30FF
        || codePoint >= 0xFF00 && codePoint <= 0xFFEF;
  }
}
