package io.linmo.batch;

import io.linmo.workshop.Digest;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.StyleFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * What to make of one hand.
 *
 * @param style the learned hand
 * @param charset as {@code Installation.characters} takes it
 * @param formats endings of the files: ttf, woff and woff2 for a font, svg and png for glyphs
 * @param variants forms of each letter in a font; empty for as many as usual
 * @param seed of the drawing
 * @param family the font's name in menus; empty for the hand's name
 */
public record BatchJob(
    Path style,
    String charset,
    List<String> formats,
    OptionalInt variants,
    long seed,
    String family) {

  /** The endings that are known. */
  static final List<String> FORMATS = List.of("ttf", "woff", "woff2", "svg", "png");

  private static final String PLAIN_NAME = "[A-Za-z0-9+_-]{1,60}";

  public BatchJob {
    formats = List.copyOf(new TreeSet<>(formats));
    if (style.getFileName() == null || style.getFileName().toString().isEmpty()) {
      throw LinmoException.request("style", style, "the name of a file");
    }
    if (charset.isBlank()) {
      throw LinmoException.request("charset", "is empty", "the name of a set or characters");
    }
    if (formats.isEmpty()) {
      throw LinmoException.request("format", "is missing", String.join(", ", FORMATS));
    }
    for (String format : formats) {
      if (!FORMATS.contains(format)) {
        throw LinmoException.request("format", format, String.join(", ", FORMATS));
      }
    }
  }

  /** The name of its files: those of the hand and of the set. */
  public String name() {
    return StyleFiles.name(style)
        + "-"
        + (charset.matches(PLAIN_NAME) ? charset : "set-" + digest());
  }

  private String digest() {
    return Digest.of(charset.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
  }

  boolean isFont(String format) {
    return !format.equals("svg") && !format.equals("png");
  }

  List<String> fontFormats() {
    return formats.stream().filter(this::isFont).toList();
  }

  List<String> glyphFormats() {
    return formats.stream().filter(format -> !isFont(format)).toList();
  }
}
