package io.linmo.typesetting;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** A colour in sRGB, each component from 0 to 255. */
public record InkColor(int red, int green, int blue) {

  public static final InkColor BLACK = new InkColor(0, 0, 0);

  /** The red of cinnabar seal paste. */
  public static final InkColor CINNABAR = new InkColor(0xC0, 0x2A, 0x25);

  private static final Map<String, InkColor> NAMED =
      Map.of(
          "black", BLACK,
          "blue", new InkColor(0x1B, 0x3A, 0x93),
          "blue-black", new InkColor(0x1C, 0x27, 0x4C),
          "sepia", new InkColor(0x4A, 0x2C, 0x17),
          "green", new InkColor(0x1E, 0x5B, 0x3A),
          "red", CINNABAR,
          "white", new InkColor(0xFF, 0xFF, 0xFF),
          "ivory", new InkColor(0xFB, 0xF7, 0xEA),
          "rice", new InkColor(0xF3, 0xEA, 0xD3));

  public InkColor {
    if (((red | green | blue) & ~0xFF) != 0) {
      throw new IllegalArgumentException(
          "colour %d, %d, %d, expected components from 0 to 255".formatted(red, green, blue));
    }
  }

  /** A colour from its name or from {@code #RRGGBB}. */
  public static InkColor parse(String text) {
    InkColor named = NAMED.get(text.toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    if (!text.matches("#[0-9A-Fa-f]{6}")) {
      throw new IllegalArgumentException(
          "colour %s, expected #RRGGBB or one of %s"
              .formatted(text, String.join(", ", NAMED.keySet().stream().sorted().toList())));
    }
    int rgb = HexFormat.fromHexDigits(text, 1, 7);
    return new InkColor(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  /** As {@code #rrggbb}. */
  public String hex() {
    return "#%02x%02x%02x".formatted(red, green, blue);
  }
}
