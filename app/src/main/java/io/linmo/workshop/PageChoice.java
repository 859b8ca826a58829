package io.linmo.workshop;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which pages of a document are meant.
 *
 * @param text {@code last}, {@code all}, {@code 3} or {@code 1,4-6}
 */
public record PageChoice(String text) {

  public static final PageChoice LAST = new PageChoice("last");
  public static final PageChoice ALL = new PageChoice("all");

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:-([0-9]{1,6}))?");

  public PageChoice {
    if (!text.equals("all") && !text.equals("last")) {
      for (String part : text.split(",")) {
        if (!RANGE.matcher(part.strip()).matches()) {
          throw LinmoException.request("page", text, "last, all, 3 or 1,4-6");
        }
      }
    }
  }

  /**
   * The pages, from 0, in rising order.
   *
   * @param count of pages in the document
   */
  List<Integer> of(int count) {
    if (text.equals("all")) {
      return IntStream.range(0, count).boxed().toList();
    }
    if (text.equals("last")) {
      return List.of(count - 1);
    }
    TreeSet<Integer> pages = new TreeSet<>();
    for (String part : text.split(",")) {
      Matcher range = RANGE.matcher(part.strip());
      range.matches();
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      if (first < 1 || last < first || last > count) {
        throw LinmoException.request(
            "page", text, "pages 1 to %d of the document".formatted(count));
      }
      IntStream.rangeClosed(first - 1, last - 1).forEach(pages::add);
    }
    return List.copyOf(pages);
  }
}
