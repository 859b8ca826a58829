package io.linmo.typesetting;

import io.linmo.typeface.VerticalPunctuation;
import io.linmo.typesetting.LineItem.Break;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Breaks a paragraph where it grows too wide, at the last place that {@link LineBreaks} allows, or
 * where its lines come out even. A word wider than the line is broken anywhere.
 */
final class LineBreaker {

  /** Sums of advances may differ by so much in em. */
  static final double ROUNDING = 1e-9;

  private final double maxWidth;
  private final boolean stopsHang;
  private final boolean even;
  private final Set<String> tooWide = new LinkedHashSet<>();

  /**
   * A breaker of lines.
   *
   * @param stopsHang whether a comma or full stop of East Asian text may stand beyond a full line
   * @param even whether lines are to be about equally full, not each as full as can be
   */
  LineBreaker(double maxWidth, boolean stopsHang, boolean even) {
    this.maxWidth = maxWidth;
    this.stopsHang = stopsHang;
    this.even = even;
  }

  /**
   * The paragraph's lines, at least one; spaces at a break are dropped.
   *
   * @param glyphs of all visible characters; of the hyphen, where lines are to end with it
   */
  List<List<InkedGlyph>> breakLines(String paragraph, Map<Integer, InkedGlyph> glyphs) {
    List<LineItem> items = items(paragraph, glyphs);
    InkedGlyph hyphen = glyphs.get(PlainText.HYPHEN);
    List<List<InkedGlyph>> lines = new ArrayList<>();
    int start = 0;
    for (int end : ends(items, hyphen == null ? 0 : hyphen.advance())) {
      List<InkedGlyph> line = line(items, start, end);
      if (end < items.size() && items.get(end).before() == Break.HYPHEN && hyphen != null) {
        line.add(hyphen);
      }
      lines.add(line);
      start = end;
    }
    return lines.isEmpty() ? List.of(List.of()) : lines;
  }

  /** The words of all paragraphs so far that were broken since they are wider than a line. */
  List<String> tooWide() {
    return List.copyOf(tooWide);
  }

  private List<LineItem> items(String paragraph, Map<Integer, InkedGlyph> glyphs) {
    BitSet breaks = maxWidth < Double.POSITIVE_INFINITY ? LineBreaks.of(paragraph) : new BitSet();
    List<LineItem> items = new ArrayList<>();
    Break before = Break.NONE;
    int last = 0;
    for (int at = 0; at < paragraph.length(); at += Character.charCount(last)) {
      if (breaks.get(at)) {
        before = last == PlainText.SOFT_HYPHEN ? Break.HYPHEN : Break.PLAIN;
      }
      last = paragraph.codePointAt(at);
      if (!PlainText.isInvisible(last)) {
        items.add(new LineItem(glyphs.get(last), before));
        before = Break.NONE;
      }
    }
    return items;
  }

  private List<Integer> ends(List<LineItem> items, double hyphen) {
    if (even && maxWidth < Double.POSITIVE_INFINITY) {
      Optional<List<Integer>> chosen = new EvenLines(items, maxWidth, hyphen).ends();
      if (chosen.isPresent()) {
        return chosen.get();
      }
    }
    List<Integer> ends = new ArrayList<>();
    for (int end = 0; end < items.size(); ) {
      end = endOfLine(items, end, hyphen);
      ends.add(end);
    }
    return ends;
  }

  private int endOfLine(List<LineItem> items, int start, double hyphen) {
    double width = 0;
    int best = start;
    for (int i = start; i < items.size(); i++) {
      LineItem item = items.get(i);
      boolean room = item.before() != Break.HYPHEN || width + hyphen <= maxWidth + ROUNDING;
      if (item.before() != Break.NONE && room) {
        best = i;
      }
      double before = width;
      width += item.glyph().advance();
      boolean hangs =
          stopsHang
              && before <= maxWidth + ROUNDING
              && VerticalPunctuation.isStop(item.glyph().codePoint());
      if (!hangs && width > maxWidth + ROUNDING && i > start && !item.isLoose()) {
        if (best > start) {
          return best;
        }
        tooWide.add(word(items, i));
        return anywhere(items, start, i);
      }
    }
    return items.size();
  }

  /** All that stands between two places for a break around an item. */
  private static String word(List<LineItem> items, int at) {
    int start = at;
    while (start > 0 && items.get(start).before() != Break.PLAIN) {
      start--;
    }
    int end = at + 1;
    while (end < items.size() && items.get(end).before() != Break.PLAIN) {
      end++;
    }
    StringBuilder word = new StringBuilder();
    items.subList(start, end).forEach(item -> word.appendCodePoint(item.codePoint()));
    return word.toString().strip();
  }

  /** Before the overflowing character, or before the letter whose marks it is one of. */
  private static int anywhere(List<LineItem> items, int start, int overflow) {
    int end = overflow;
    while (end > start + 1 && items.get(end).isMark()) {
      end--;
    }
    return end;
  }

  private static List<InkedGlyph> line(List<LineItem> items, int start, int end) {
    int last = end;
    while (end < items.size() && last > start && items.get(last - 1).isLoose()) {
      last--;
    }
    List<InkedGlyph> line = new ArrayList<>();
    items.subList(start, last).forEach(item -> line.add(item.glyph()));
    return line;
  }

  /** Ideographs and what stands in an em box beside them. */
  static boolean isWide(int codePoint) {
    return Character.isIdeographic(codePoint)
        || codePoint >= 0x3000 && codePoint <= 0x30FF
        || codePoint >= 0xFF00 && codePoint <= 0xFFEF;
  }
}
