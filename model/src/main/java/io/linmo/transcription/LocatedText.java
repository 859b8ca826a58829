package io.linmo.transcription;

import io.linmo.image.Script;
import java.util.List;

/**
 * A text and where it stands on a page. Lengths are pixels of the page made flat, y down.
 *
 * @param width of the page
 * @param height of the page
 * @param inColumns whether it stands in columns
 * @param runs words, and characters of Han one by one, in reading order
 * @param missing words of which nothing was found
 * @param strays lines of writing that the text lacks, by their numbers on the page from 1
 */
public record LocatedText(
    int width,
    int height,
    boolean inColumns,
    List<Run> runs,
    List<String> missing,
    List<Integer> strays) {

  public LocatedText {
    runs = List.copyOf(runs);
    missing = List.copyOf(missing);
    strays = List.copyOf(strays);
  }

  /**
   * A word, the part of one that stands on one line, or a character of Han.
   *
   * @param text all of it
   * @param baseline height of the line it stands on, at the first character that was found; of a
   *     character in a column the middle of its ink
   * @param slope of the line: how much it falls for each pixel to the right
   * @param places characters that were found
   */
  public record Run(String text, double baseline, double slope, List<Place> places) {

    public Run {
      places = List.copyOf(places);
    }

    public boolean isHan() {
      return Script.HAN.has(text.codePointAt(0));
    }
  }

  /**
   * A character that was found.
   *
   * @param index of the character in its run
   * @param left edge of its ink
   * @param top edge of its ink
   * @param right edge of its ink
   * @param bottom edge of its ink
   */
  public record Place(
      int index, int codePoint, double left, double top, double right, double bottom) {

    public double centerX() {
      return (left + right) / 2;
    }

    public double centerY() {
      return (top + bottom) / 2;
    }

    public double height() {
      return bottom - top;
    }
  }
}
