package io.linmo.pdf;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page to write on; lengths are points. */
public record PageFormat(double width, double height, double margin) {

  /** An inch less a tenth of a millimetre: 25 mm. */
  public static final double USUAL_MARGIN = 70.866;

  private static final double LEAST_TEXT = 20;
  private static final double MOST = 14_400;
  private static final Pattern SIZE = Pattern.compile("([0-9.]+)x([0-9.]+)");

  private static final Map<String, PageFormat> NAMED =
      Map.of(
          "a4", new PageFormat(595.276, 841.89, 0),
          "a5", new PageFormat(419.528, 595.276, 0),
          "letter", new PageFormat(612, 792, 0),
          "legal", new PageFormat(612, 1008, 0));

  public PageFormat {
    if (!(width <= MOST) || !(height <= MOST)) {
      throw new IllegalArgumentException(
          "page of %s x %s points, expected at most %s".formatted(width, height, MOST));
    }
    if (!(margin >= 0) || !(Math.min(width, height) - 2 * margin >= LEAST_TEXT)) {
      throw new IllegalArgumentException(
          "page of %s x %s points with a margin of %s, expected at least %s points for the text"
              .formatted(width, height, margin, LEAST_TEXT));
    }
  }

  /**
   * A format from its name or from {@code WIDTHxHEIGHT} in points.
   *
   * @throws IllegalArgumentException if it is none, or has no room for text
   */
  public static PageFormat parse(String text, double margin) {
    PageFormat named = NAMED.get(text.toLowerCase(Locale.ROOT));
    if (named != null) {
      return new PageFormat(named.width, named.height, margin);
    }
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      throw new IllegalArgumentException(
          "page %s, expected a4, a5, letter, legal or WIDTHxHEIGHT".formatted(text));
    }
    return new PageFormat(
        Double.parseDouble(size.group(1)), Double.parseDouble(size.group(2)), margin);
  }

  public double textWidth() {
    return width - 2 * margin;
  }

  public double textHeight() {
    return height - 2 * margin;
  }
}
