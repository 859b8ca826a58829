package io.linmo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads which pages are meant: {@code last}, {@code all}, {@code 3} or {@code 1,4-6}. */
final class PageChoice {

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:-([0-9]{1,6}))?");

  private PageChoice() {}

  /**
   * The pages, from 0, in rising order.
   *
   * @param count of pages in the document
   */
  static List<Integer> of(String text, int count, CommonOptions common) {
    if (text.equals("all")) {
      return IntStream.range(0, count).boxed().toList();
    }
    if (text.equals("last")) {
      return List.of(count - 1);
    }
    TreeSet<Integer> pages = new TreeSet<>();
    for (String part : text.split(",")) {
      Matcher range = RANGE.matcher(part.strip());
      if (!range.matches()) {
        throw common.usage("--page %s, expected last, all, 3 or 1,4-6".formatted(text));
      }
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      if (first < 1 || last < first || last > count) {
        throw common.usage("--page %s, the document has pages 1 to %d".formatted(text, count));
      }
      IntStream.rangeClosed(first - 1, last - 1).forEach(pages::add);
    }
    return new ArrayList<>(pages);
  }
}
