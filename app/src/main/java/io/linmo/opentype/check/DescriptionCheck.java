package io.linmo.opentype.check;

import io.linmo.opentype.UnicodeRanges;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** OS/2, post and gasp: what the font says of itself to programs. */
final class DescriptionCheck {

  private static final int EDITABLE = 0x0008;
  private static final int NO_EMBEDDING = 0x0002;
  private static final int FIRST_OWN_NAME = 258;

  private DescriptionCheck() {}

  static void check(CheckedFont font, Findings findings) {
    checkEmbedding(font, findings);
    checkRanges(font, findings);
    checkPost(font, findings);
    if (font.has("glyf") && !font.has("gasp")) {
      findings.warn(
          "gasp.missing",
          "add a gasp table that asks for smoothing at all sizes",
          "no gasp table: Windows may draw the font without smoothing");
    }
    int weight = font.u16("OS/2", 4);
    if (weight < 1 || weight > 1000) {
      findings.warn(
          "os2.weight", "set 400 for regular", "usWeightClass is %d, expected 1 to 1000", weight);
    }
  }

  private static void checkEmbedding(CheckedFont font, Findings findings) {
    int rights = font.u16("OS/2", 8);
    if ((rights & NO_EMBEDDING) != 0 || rights != 0 && (rights & EDITABLE) == 0) {
      findings.warn(
          "os2.embedding",
          "set OS/2.fsType to 0 if the licence allows embedding",
          "fsType %04X: programs will not embed the font in documents that can be edited",
          rights);
    }
  }

  private static void checkRanges(CheckedFont font, Findings findings) {
    Set<Integer> codes = font.characters().keySet();
    List<Long> content = UnicodeRanges.of(codes);
    List<String> claimed = new ArrayList<>();
    for (int field = 0; field < 4; field++) {
      long stated = font.u32("OS/2", 42 + 4 * field);
      long known = UnicodeRanges.known(field);
      for (int bit = 0; bit < 32; bit++) {
        boolean empty = (content.get(field) >> bit & 1) == 0;
        if (empty && (stated & known & 1L << bit) != 0) {
          claimed.add(Integer.toString(32 * field + bit));
        }
      }
    }
    if (!claimed.isEmpty()) {
      findings.warn(
          "os2.ranges",
          "clear the bits of OS/2.ulUnicodeRange for blocks without characters",
          "bits of Unicode blocks that the font has no character of: %s",
          Findings.some(claimed));
    }
    if (font.u16("OS/2", 0) >= 1 && font.table("OS/2").capacity() >= 86) {
      if (font.u32("OS/2", 78) == 0 && font.u32("OS/2", 82) == 0) {
        findings.warn(
            "os2.codepages",
            "set the bits of the code pages that the font covers",
            "no code page is stated, so Windows takes the font for a symbol font");
      }
    }
    if (font.characters().isEmpty()) {
      return; // CharacterCheck says so.
    }
    int first = Math.min(font.characters().firstKey(), 0xFFFF);
    int last = Math.min(font.characters().lastKey(), 0xFFFF);
    if (font.u16("OS/2", 64) > first || font.u16("OS/2", 66) < last) {
      findings.warn(
          "os2.characters",
          "set usFirstCharIndex and usLastCharIndex to the first and last character",
          "stated characters are U+%04X to U+%04X, mapped ones U+%04X to U+%04X",
          font.u16("OS/2", 64),
          font.u16("OS/2", 66),
          first,
          last);
    }
  }

  private static void checkPost(CheckedFont font, Findings findings) {
    if (font.table("post").getInt(0) != 0x00020000) {
      return;
    }
    int count = font.u16("post", 32);
    if (count != font.glyphCount()) {
      findings.error(
          "post.names",
          "export the font anew",
          "post names %d glyphs of %d",
          count,
          font.glyphCount());
      return;
    }
    List<String> own = ownNames(font, 34 + 2 * count);
    Set<String> seen = new HashSet<>();
    Set<Integer> standard = new HashSet<>();
    List<String> twice = new ArrayList<>();
    List<String> invalid = new ArrayList<>();
    for (int glyph = 0; glyph < count; glyph++) {
      int index = font.u16("post", 34 + 2 * glyph);
      if (index < FIRST_OWN_NAME) {
        if (!standard.add(index)) {
          twice.add(font.nameOf(glyph));
        }
        continue;
      }
      String name = own.get(index - FIRST_OWN_NAME);
      if (!seen.add(name)) {
        twice.add(name);
      }
      if (!name.matches("[A-Za-z0-9._-]{1,63}")) {
        invalid.add("'%s'".formatted(name));
      }
    }
    report(twice, invalid, findings);
  }

  private static void report(List<String> twice, List<String> invalid, Findings findings) {
    if (!twice.isEmpty()) {
      findings.warn(
          "post.names",
          "give each glyph a name of its own",
          "glyph names used twice: %s",
          Findings.some(twice));
    }
    if (!invalid.isEmpty()) {
      findings.warn(
          "post.names",
          "take letters, digits, '.' and '_'",
          "glyph names that PostScript does not take: %s",
          Findings.some(invalid));
    }
  }

  private static List<String> ownNames(CheckedFont font, int start) {
    List<String> names = new ArrayList<>();
    int at = start;
    int size = font.table("post").capacity();
    while (at < size) {
      byte[] name = new byte[font.table("post").get(at) & 0xFF];
      font.table("post").get(at + 1, name);
      names.add(new String(name, StandardCharsets.ISO_8859_1));
      at += 1 + name.length;
    }
    return names;
  }
}
