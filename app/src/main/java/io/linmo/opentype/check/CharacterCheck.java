package io.linmo.opentype.check;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** cmap: that characters have glyphs, and the spaces what they need. */
final class CharacterCheck {

  private static final int SPACE = 0x20;
  private static final int NO_BREAK_SPACE = 0xA0;

  private CharacterCheck() {}

  static void check(CheckedFont font, Findings findings) {
    SubtableCheck.check(font, findings);
    checkSubtables(font, findings);
    Map<Integer, Integer> characters = font.characters();
    if (characters.isEmpty()) {
      findings.error("cmap.unicode", "add a Unicode cmap", "no character has a glyph");
      return;
    }
    List<String> outside = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    characters.forEach(
        (code, glyph) -> {
          String name = "U+%04X".formatted(code);
          if (glyph >= font.glyphCount()) {
            outside.add(name);
          } else if (glyph == 0) {
            missing.add(name);
          }
        });
    if (!outside.isEmpty()) {
      findings.error(
          "cmap.range",
          "export the font anew",
          "%s: mapped to glyphs that are not there",
          Findings.some(outside));
      return;
    }
    if (!missing.isEmpty()) {
      findings.warn(
          "cmap.notdef",
          "leave characters without a glyph out of cmap",
          "%s: mapped to .notdef",
          Findings.some(missing));
    }
    checkInk(font, findings);
    checkSpaces(font, findings);
  }

  private static void checkSubtables(CheckedFont font, Findings findings) {
    ByteBuffer cmap = font.table("cmap");
    boolean windows = false;
    boolean full = false;
    for (int i = 0; i < (cmap.getShort(2) & 0xFFFF); i++) {
      int platform = cmap.getShort(4 + 8 * i);
      int encoding = cmap.getShort(6 + 8 * i);
      windows |= platform == 3 && (encoding == 1 || encoding == 10);
      full |= platform == 3 && encoding == 10 || platform == 0 && encoding >= 4 && encoding != 5;
    }
    if (!windows) {
      findings.warn(
          "cmap.windows",
          "add a cmap for Windows, Unicode (3, 1)",
          "no cmap that Windows takes for text");
    }
    boolean beyond = font.characters().keySet().stream().anyMatch(code -> code > 0xFFFF);
    if (beyond && !full) {
      findings.warn(
          "cmap.full",
          "add a cmap of format 12 (3, 10)",
          "characters beyond U+FFFF without a cmap for all of Unicode");
    }
  }

  private static void checkInk(CheckedFont font, Findings findings) {
    List<String> empty = new ArrayList<>();
    font.characters()
        .forEach(
            (code, glyph) -> {
              if (isVisible(code) && font.outline(glyph).isEmpty()) {
                empty.add(font.nameOf(glyph));
              }
            });
    if (!empty.isEmpty()) {
      findings.warn(
          "cmap.empty",
          "draw these characters or leave them out of cmap",
          "no ink in %s",
          Findings.some(empty));
    }
  }

  private static boolean isVisible(int code) {
    return Character.isLetterOrDigit(code)
        || switch (Character.getType(code)) {
          case Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.OTHER_PUNCTUATION,
              Character.MATH_SYMBOL,
              Character.CURRENCY_SYMBOL ->
              code < 0xE000;
          default -> false;
        };
  }

  private static void checkSpaces(CheckedFont font, Findings findings) {
    Integer space = font.characters().get(SPACE);
    Integer fixed = font.characters().get(NO_BREAK_SPACE);
    if (space == null) {
      findings.warn("space.missing", "add a space", "no space (U+0020)");
      return;
    }
    if (!font.outline(space).isEmpty()) {
      findings.warn("space.ink", "empty the glyph of the space", "the space has ink");
    }
    if (fixed == null) {
      findings.warn("space.fixed", "map U+00A0 to the space", "no no-break space (U+00A0)");
    } else if (font.advance(fixed) != font.advance(space) || !font.outline(fixed).isEmpty()) {
      findings.warn(
          "space.fixed",
          "make the no-break space as wide as the space",
          "the no-break space advances %d, the space %d",
          font.advance(fixed),
          font.advance(space));
    }
  }
}
