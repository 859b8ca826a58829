package io.linmo.opentype.check;

import io.linmo.opentype.FamilyName;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** name: what menus show, and what the font says of its version and licence. */
final class NameCheck {

  private static final int FAMILY = 1;
  private static final int STYLE = 2;
  private static final int FULL = 4;
  private static final int VERSION = 5;
  private static final int POSTSCRIPT = 6;
  private static final int LICENCE = 13;
  private static final int LICENCE_URL = 14;

  private static final Pattern POSTSCRIPT_NAME = Pattern.compile("[!-~&&[^\\[\\](){}<>/%]]{1,63}");
  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(\\d+)");

  private NameCheck() {}

  static void check(CheckedFont font, Findings findings) {
    int text = font.u16("name", 4);
    int least = 6 + 12 * font.u16("name", 2);
    if (text < least || text > font.table("name").capacity()) {
      findings.error(
          "name.structure",
          "export the font anew",
          "the text begins at byte %d of %d, expected %d or later",
          text,
          font.table("name").capacity(),
          least);
    }
    for (int id : new int[] {FAMILY, STYLE, FULL, POSTSCRIPT, VERSION}) {
      if (font.name(id).isBlank()) {
        findings.warn("name.missing", "add the name to the name table", "no name %d", id);
      }
    }
    checkFamily(font.name(FAMILY), findings);
    if (!hasWindowsNames(font)) {
      findings.warn(
          "name.windows", "add names for Windows (3, 1, 0x409)", "no English names for Windows");
    }
    String postScript = font.name(POSTSCRIPT);
    if (!postScript.isEmpty() && !POSTSCRIPT_NAME.matcher(postScript).matches()) {
      findings.warn(
          "name.postscript",
          "take up to 63 letters, digits and hyphens",
          "the PostScript name is '%s'",
          postScript);
    }
    checkVersion(font, findings);
    if (font.name(LICENCE).isBlank() && font.name(LICENCE_URL).isBlank()) {
      findings.warn(
          "name.licence",
          "say by names 13 or 14 what one may do with the font (linmo font --licence)",
          "no licence is stated");
    }
  }

  private static void checkFamily(String family, Findings findings) {
    if (FamilyName.hasControls(family)) {
      findings.warn(
          "name.family",
          "take a name such as '%s'".formatted(FamilyName.fitting(family)),
          "the family name has control characters, which menus show as boxes or not at all");
    } else if (!FamilyName.isShort(family)) {
      findings.warn(
          "name.family",
          "take a name such as '%s' as name 1 and the whole one as name 16"
              .formatted(FamilyName.fitting(family)),
          "the family name has %d characters, Windows programs take %d",
          family.length(),
          FamilyName.LONGEST);
    }
  }

  private static boolean hasWindowsNames(CheckedFont font) {
    ByteBuffer name = font.table("name");
    for (int i = 0; i < (name.getShort(2) & 0xFFFF); i++) {
      int record = 6 + 12 * i;
      if (name.getShort(record) == 3 && name.getShort(record + 4) == 0x409) {
        return true;
      }
    }
    return false;
  }

  private static void checkVersion(CheckedFont font, Findings findings) {
    Matcher number = NUMBER.matcher(font.name(VERSION));
    if (!number.find()) {
      if (!font.name(VERSION).isBlank()) {
        findings.warn(
            "name.version",
            "write it as Version 1.000",
            "the version name '%s' holds no number",
            font.name(VERSION));
      }
      return;
    }
    double named = Double.parseDouble(number.group());
    double stated = font.table("head").getInt(4) / 65536.0;
    if (Math.abs(named - stated) > 0.002) {
      findings.warn(
          "name.version",
          "give head.fontRevision and name 5 the same number",
          "the version is %.3f by head and %s by name",
          stated,
          number.group());
    }
  }
}
