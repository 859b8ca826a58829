package io.linmo.workshop;

import io.linmo.stamping.TextDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for the values of a table's row: {@code Dear {name}}. A value is put in as it
 * is, whatever it holds. Two braces stand for one that is meant.
 */
public final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{\\{|\\}\\}|\\{([^{}]*)\\}");

  private Template() {}

  /** The text with the values of a row. */
  public static String fill(String text, Map<String, String> row) {
    Matcher place = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (place.find()) {
      String column = place.group(1);
      String value =
          column == null
              ? place.group().substring(1)
              : row.getOrDefault(column.strip(), place.group());
      place.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return place.appendTail(filled).toString();
  }

  /**
   * The path of a file to be written, with the values of a row: they are parts of names and lead to
   * no other folder.
   *
   * @param where the path stands
   */
  public static String fillPath(String path, Map<String, String> row, String where) {
    Matcher place = PLACE.matcher(path);
    while (place.find()) {
      String value = place.group(1) == null ? "" : row.getOrDefault(place.group(1).strip(), "");
      if (value.contains("/") || value.contains("\\")) {
        throw LinmoException.failure(where, "'%s' holds a separator of folders".formatted(value))
            .expected("a part of a file's name in " + place.group());
      }
    }
    for (String name : path.split("[/\\\\]")) {
      String filled = fill(name, row);
      if (!filled.equals(name) && (filled.equals("..") || filled.equals("."))) {
        throw LinmoException.failure(where, "'%s' leads to another folder".formatted(filled))
            .expected("a file's name in " + name);
      }
    }
    return fill(path, row);
  }

  /**
   * Refuses a text that has a place for a column which the table lacks.
   *
   * @param where the text stands
   */
  public static void requireColumns(String text, List<String> columns, String where) {
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      String column = place.group(1);
      if (column != null && !columns.contains(column.strip())) {
        throw LinmoException.failure(where, "no column is called '%s'".formatted(column.strip()))
            .expected("one of " + String.join(", ", columns))
            .next(advice(column.strip(), columns));
      }
    }
  }

  private static String advice(String column, List<String> columns) {
    String nearest =
        columns.stream().min(Comparator.comparingInt(one -> distance(one, column))).orElse("");
    return distance(nearest, column) <= Math.max(2, nearest.length() / 3)
        ? "did you mean {%s}?".formatted(nearest)
        : "write {{ where a brace is meant";
  }

  private static int distance(String a, String b) {
    return TextDistance.of(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
  }
}
