package io.linmo.transcription;

import io.linmo.image.Script;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a page of free writing says.
 *
 * @param lines from the top of the page, or columns from its right side
 */
public record Transcript(List<Line> lines) {

  /**
   * A line of characters without its spaces.
   *
   * @param startsWord of each character whether a space stands before it
   */
  record Line(int[] codePoints, boolean[] startsWord) {

    static Line of(String text) {
      int[] all = text.codePoints().toArray();
      int count = (int) Arrays.stream(all).filter(c -> !isSpace(c)).count();
      int[] codePoints = new int[count];
      boolean[] startsWord = new boolean[count];
      int next = 0;
      boolean space = false;
      for (int c : all) {
        if (isSpace(c)) {
          space = next > 0;
        } else {
          codePoints[next] = c;
          startsWord[next++] = space;
          space = false;
        }
      }
      return new Line(codePoints, startsWord);
    }

    private static boolean isSpace(int codePoint) {
      return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    int length() {
      return codePoints.length;
    }
  }

  /**
   * @throws IllegalArgumentException if there is not one character
   */
  public Transcript {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("text: no characters, expected what the page says");
    }
  }

  /** From a text with a line for each line of the page. */
  public static Transcript of(String text) {
    List<Line> lines = new ArrayList<>();
    for (String row : Normalizer.normalize(text, Normalizer.Form.NFC).split("\\R")) {
      Line line = Line.of(row);
      if (line.length() > 0) {
        lines.add(line);
      }
    }
    return new Transcript(lines);
  }

  int length() {
    return lines.stream().mapToInt(Line::length).sum();
  }

  /** Each character once. */
  int[] distinct() {
    return lines.stream().flatMapToInt(line -> Arrays.stream(line.codePoints)).distinct().toArray();
  }

  /** Whether most characters are Han, which may stand in columns and are never joined. */
  boolean isHan() {
    long han =
        lines.stream()
            .flatMapToInt(line -> Arrays.stream(line.codePoints))
            .filter(c -> Script.of(c) == Script.HAN)
            .count();
    return 2 * han > length();
  }
}
