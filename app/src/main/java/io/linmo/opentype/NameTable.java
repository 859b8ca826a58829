package io.linmo.opentype;

import io.linmo.typeface.TypefaceNames;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * name: what the font is called, who made it and what one may do with it, in UTF-16 for Windows.
 */
final class NameTable {

  private static final int WINDOWS = 3;
  private static final int UNICODE_BMP = 1;
  private static final int ENGLISH = 0x0409;

  private static final int HEADER_SIZE = 6;
  private static final int RECORD_SIZE = 12;
  private static final int LONGEST_BYTES = 0x7FFF;

  /** PostScript interpreters take no longer font name. */
  private static final int LONGEST_POSTSCRIPT = 63;

  private NameTable() {}

  static byte[] encode(FontContent content) {
    Map<Integer, String> names = names(content.typeface().names(), content.style());
    names.putAll(CharacterVariants.of(content).names());
    TableWriter out = new TableWriter();
    out.u16(0).u16(names.size()).u16(HEADER_SIZE + names.size() * RECORD_SIZE);
    TableWriter text = new TableWriter();
    names.forEach(
        (id, name) -> {
          int start = text.size();
          text.text(name, StandardCharsets.UTF_16BE);
          int length = text.size() - start;
          requireLength(id, name, length);
          out.u16(WINDOWS).u16(UNICODE_BMP).u16(ENGLISH).u16(id).u16(length).u16(start);
        });
    return out.bytes(text.toByteArray()).toByteArray();
  }

  /** The names by name id; empty ones left out. */
  static Map<Integer, String> names(TypefaceNames names, FontStyle style) {
    String basic = style.basicName();
    String linked = linkedFamily(names, basic);
    boolean fits = linked.equals(names.family());
    String postScript = postScriptName(names.family(), names.style());
    Map<Integer, String> records = new TreeMap<>();
    records.put(0, names.copyright());
    records.put(1, linked);
    records.put(2, basic);
    records.put(3, names.version() + ";" + Os2Table.VENDOR + ";" + postScript);
    records.put(4, FamilyName.full(names.family(), names.style()));
    records.put(5, "Version " + names.version());
    records.put(6, postScript);
    records.put(8, "Linmo");
    records.put(9, names.designer());
    records.put(10, names.description());
    records.put(13, names.licence());
    records.put(14, names.licenceUrl());
    if (!fits) {
      records.put(16, names.family());
      records.put(17, names.style());
    }
    records.values().removeIf(String::isBlank);
    return records;
  }

  /**
   * The family of at most four styles by which Word and other Windows programs know the font: with
   * other styles in its name, and short enough. The whole name then stands beside it.
   */
  private static String linkedFamily(TypefaceNames names, String basic) {
    String more = basic.equalsIgnoreCase(names.style()) ? "" : plainStyle(names.style());
    String family = more.isEmpty() ? names.family() : names.family() + " " + more;
    if (FamilyName.isShort(family)) {
      return family;
    }
    return more.isEmpty() || more.length() > FamilyName.LONGEST / 2
        ? FamilyName.fitting(family)
        : FamilyName.cut(names.family(), FamilyName.LONGEST - more.length() - 1) + " " + more;
  }

  /** The style without the words that the four-style family says already. */
  private static String plainStyle(String style) {
    return style.replaceAll("(?i)\\b(bold|italic|oblique)\\b", "").trim();
  }

  /**
   * Family and style in the characters PostScript allows; others by their code points, so that
   * families of other scripts keep names of their own.
   */
  static String postScriptName(String family, String style) {
    String stem = ascii(family);
    String tail = "-" + ascii(style);
    int room = Math.max(LONGEST_POSTSCRIPT - tail.length(), 1);
    return stem.substring(0, Math.min(stem.length(), room)) + tail;
  }

  private static String ascii(String text) {
    StringBuilder name = new StringBuilder();
    text.codePoints()
        .forEach(
            code -> {
              if (code > 0x7E) {
                name.append("u%04X".formatted(code));
              } else if (Character.isLetterOrDigit(code) || code == '_') {
                name.append((char) code);
              }
            });
    return name.toString();
  }

  private static void requireLength(int id, String name, int bytes) {
    if (bytes > LONGEST_BYTES) {
      throw new IllegalArgumentException(
          "font name %d ('%s...'): %d characters, expected at most %d"
              .formatted(id, name.substring(0, 20), name.length(), LONGEST_BYTES / 2));
    }
  }
}
