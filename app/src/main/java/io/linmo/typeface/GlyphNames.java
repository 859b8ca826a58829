package io.linmo.typeface;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * PostScript names of glyphs.
 *
 * <p>Characters of the Latin script, common punctuation and symbols have the names of the Adobe
 * Glyph List For New Fonts; all others are called {@code uniXXXX} or, beyond the basic plane,
 * {@code uXXXXX}, as the OpenType specification asks for.
 */
public final class GlyphNames {

  /** What every PostScript and PDF consumer takes: at most 63 of these, no digit or dot first. */
  private static final Pattern VALID = Pattern.compile("[A-Za-z_][A-Za-z0-9._]{0,62}");

  private static final Map<Integer, String> LISTED = read("glyph-names.txt");

  private GlyphNames() {}

  public static String of(int codePoint) {
    String listed = LISTED.get(codePoint);
    if (listed != null) {
      return listed;
    }
    return codePoint <= 0xFFFF ? "uni%04X".formatted(codePoint) : "u%X".formatted(codePoint);
  }

  public static boolean isValid(String name) {
    return name.equals(".notdef") || VALID.matcher(name).matches();
  }

  private static Map<Integer, String> read(String resource) {
    try (InputStream in = GlyphNames.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .collect(
              Collectors.toUnmodifiableMap(row -> Integer.parseInt(row[0], 16), row -> row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + resource + " cannot be read", e);
    }
  }
}
