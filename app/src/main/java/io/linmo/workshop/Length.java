package io.linmo.workshop;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths on a page, as people write them: points, or with mm, cm or in after the number. */
public final class Length {

  private static final Pattern LENGTH = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)(pt|mm|cm|in)?");
  private static final Map<String, Double> POINTS =
      Map.of("pt", 1.0, "mm", 72 / 25.4, "cm", 72 / 2.54, "in", 72.0);

  private Length() {}

  /**
   * A length in points.
   *
   * @param name of the value, for the message of the error
   */
  public static double points(String name, String text) {
    Matcher length = LENGTH.matcher(text.strip());
    if (!length.matches()) {
      throw LinmoException.request(
          name, text, "a length such as 120 (points), 42mm, 4.2cm or 1.65in");
    }
    String unit = length.group(2) == null ? "pt" : length.group(2);
    return Double.parseDouble(length.group(1)) * POINTS.get(unit);
  }
}
