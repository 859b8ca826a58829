package io.linmo.transcription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The characters of a page in reading order.
 *
 * @param rows code points row by row; one row where the page's rows are not known
 */
public record CharacterList(List<int[]> rows) {

  /**
   * @throws IllegalArgumentException if there is not one character
   */
  public CharacterList {
    rows = rows.stream().map(int[]::clone).toList();
    if (rows.stream().allMatch(row -> row.length == 0)) {
      throw new IllegalArgumentException("character list: no characters, expected at least one");
    }
  }

  /** From the content of a file: a line for each row; spaces do not count. */
  public static CharacterList ofLines(String text) {
    List<int[]> rows = new ArrayList<>();
    for (String line : text.split("\\R")) {
      int[] row = line.codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
      if (row.length > 0) {
        rows.add(row);
      }
    }
    return new CharacterList(rows);
  }

  /** The lists of several pages: a blank line, or more than one, stands between them. */
  public static List<CharacterList> pages(String text) {
    List<CharacterList> pages = new ArrayList<>();
    for (String page : text.split("\\R\\s*\\R")) {
      if (!page.isBlank()) {
        pages.add(ofLines(page));
      }
    }
    return pages.isEmpty() ? List.of(ofLines(text)) : List.copyOf(pages);
  }

  /** An argument as lines: {@code \n} ends a row and {@code \\} stands for a backslash. */
  public static String lines(String text) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (c == '\\' && (next == 'n' || next == '\\')) {
        lines.append(next == 'n' ? '\n' : '\\');
        i++;
      } else {
        lines.append(c);
      }
    }
    return lines.toString();
  }

  @Override
  public List<int[]> rows() {
    return rows.stream().map(int[]::clone).toList();
  }

  /** All characters, one after another. */
  public int[] all() {
    return rows.stream().flatMapToInt(Arrays::stream).toArray();
  }

  /** Each character once. */
  public int[] distinct() {
    return Arrays.stream(all()).distinct().toArray();
  }
}
