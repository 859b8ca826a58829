package io.linmo.cli;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths: points, or with mm, cm or in behind the number. */
final class Lengths {

  private static final Pattern LENGTH = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)(pt|mm|cm|in)?");
  private static final Map<String, Double> POINTS =
      Map.of("pt", 1.0, "mm", 72 / 25.4, "cm", 72 / 2.54, "in", 72.0);

  private Lengths() {}

  /** A length in points. */
  static double points(String text, String option, CommonOptions common) {
    Matcher length = LENGTH.matcher(text.strip());
    if (!length.matches()) {
      throw common.usage(
          "%s %s, expected a length such as 120 (points), 42mm, 4.2cm or 1.65in"
              .formatted(option, text));
    }
    String unit = length.group(2) == null ? "pt" : length.group(2);
    return Double.parseDouble(length.group(1)) * POINTS.get(unit);
  }
}
