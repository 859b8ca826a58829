package io.linmo.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Breaks a paragraph where it grows too wide: at the last space, or beside a Han character unless
 * closing punctuation would begin a line. A word wider than the line is broken anywhere.
 */
final class LineBreaker {

  private static final String NEVER_FIRST = "、。，．！？：；）］｝」』】》〉”’…,.!?:;)]}";

  private final double maxWidth;

  LineBreaker(double maxWidth) {
    this.maxWidth = maxWidth;
  }

  /** The paragraph's lines, at least one; the space at a break is dropped. */
  List<List<InkedGlyph>> breakLines(String paragraph, Map<Integer, InkedGlyph> glyphs) {
    List<InkedGlyph> all = paragraph.codePoints().mapToObj(glyphs::get).toList();
    List<List<InkedGlyph>> lines = new ArrayList<>();
    int start = 0;
    while (start < all.size()) {
      int end = endOfLine(all, start);
      lines.add(trimmed(all, start, end));
      start = end;
      while (start < all.size() && isSpace(all.get(start))) {
        start++;
      }
    }
    return lines.isEmpty() ? List.of(List.of()) : lines;
  }

  private int endOfLine(List<InkedGlyph> all, int start) {
    double width = 0;
    for (int i = start; i < all.size(); i++) {
      InkedGlyph glyph = all.get(i);
      width += glyph.advance();
      if (width > maxWidth && i > start && !isSpace(glyph)) {
        return lastBreak(all, start, i);
      }
    }
    return all.size();
  }

  private static int lastBreak(List<InkedGlyph> all, int start, int overflow) {
    for (int i = overflow; i > start; i--) {
      if (mayBreakBefore(all.get(i - 1), all.get(i))) {
        return i;
      }
    }
    return overflow;
  }

  private static boolean mayBreakBefore(InkedGlyph before, InkedGlyph after) {
    if (NEVER_FIRST.indexOf(after.codePoint()) >= 0) {
      return false;
    }
    return isSpace(before) || isHan(before) || isHan(after);
  }

  private static List<InkedGlyph> trimmed(List<InkedGlyph> all, int start, int end) {
    int last = end;
    while (end < all.size() && last > start && isSpace(all.get(last - 1))) {
      last--;
    }
    return all.subList(start, last);
  }

  private static boolean isSpace(InkedGlyph glyph) {
    return Typesetter.isSpace(glyph.codePoint());
  }

  private static boolean isHan(InkedGlyph glyph) {
    return isWide(glyph.codePoint());
  }

  /** Ideographs and what stands in an em box beside them. */
  static boolean isWide(int codePoint) {
    return Character.isIdeographic(codePoint)
        || codePoint >= 0x3000 && codePoint <= 0x30FF
        || codePoint >= 0xFF00 && codePoint <= 0xFFEF;
  }
}
