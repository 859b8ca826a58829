package io.linmo.opentype;

import io.linmo.typeface.TypefaceNames;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style name in the terms of the tables: weight, slope and the four-style family that menus of
 * older programs show.
 *
 * @param weightClass 100 to 900
 * @param revision the version as a number
 */
record FontStyle(boolean bold, boolean italic, int weightClass, double revision) {

  private static final Map<String, Integer> WEIGHTS =
      Map.of(
          "thin",
          100,
          "extralight",
          200,
          "light",
          300,
          "medium",
          500,
          "semibold",
          600,
          "bold",
          700,
          "extrabold",
          800,
          "black",
          900);

  private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,3}");

  static FontStyle of(TypefaceNames names) {
    String style = names.style().toLowerCase(Locale.ROOT);
    int weight = 400;
    for (String word : style.split("[\\s-]+")) {
      weight = WEIGHTS.getOrDefault(word, weight);
    }
    boolean italic = style.contains("italic") || style.contains("oblique");
    return new FontStyle(weight == 700, italic, weight, revision(names.version()));
  }

  /** head.macStyle: bit 0 bold, bit 1 italic. */
  int macStyle() {
    return (bold ? 1 : 0) | (italic ? 2 : 0);
  }

  /** OS/2.fsSelection: italic, bold or regular, and that line metrics are the typographic ones. */
  int selection() {
    int useTypoMetrics = 1 << 7;
    int regular = 1 << 6;
    int style = (italic ? 1 : 0) | (bold ? 1 << 5 : 0);
    return useTypoMetrics | (style == 0 ? regular : style);
  }

  /** Regular, Bold, Italic or Bold Italic. */
  String basicName() {
    if (bold) {
      return italic ? "Bold Italic" : "Bold";
    }
    return italic ? "Italic" : "Regular";
  }

  private static double revision(String version) {
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "font version '%s', expected a number such as 1.000".formatted(version));
    }
    return Double.parseDouble(version);
  }
}
