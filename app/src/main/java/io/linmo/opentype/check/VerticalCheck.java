package io.linmo.opentype.check;

import java.nio.BufferUnderflowException;
import java.util.Set;

/** What Chinese and Japanese fonts need: vertical metrics, vertical forms and the em box. */
final class VerticalCheck {

  private VerticalCheck() {}

  static void check(CheckedFont font, Findings findings) {
    if (font.has("vhea") && font.has("vmtx")) {
      checkSize(font, findings);
    }
    if (!font.isHan()) {
      return;
    }
    if (!font.has("vhea") || !font.has("vmtx")) {
      findings.warn(
          "vertical.metrics",
          "add vhea and vmtx",
          "no vertical metrics: programs guess where vertical lines run");
    }
    boolean punctuation = font.characters().keySet().stream().anyMatch(code -> code == 0x3001);
    if (punctuation && !hasVerticalForms(font)) {
      findings.warn(
          "vertical.forms",
          "add the GSUB feature vert with forms of brackets, commas and stops",
          "no vertical forms of punctuation");
    }
    if (!font.has("BASE")) {
      findings.warn(
          "vertical.box",
          "add a BASE table with the baselines ideo and romn",
          "no BASE table: ideographs and letters do not line up across fonts");
    }
  }

  private static void checkSize(CheckedFont font, Findings findings) {
    int full = font.u16("vhea", 34);
    int needed = 4 * full + 2 * (font.glyphCount() - full);
    int found = font.table("vmtx").capacity();
    if (full == 0 || found < needed) {
      findings.error(
          "vertical.size",
          "export the font anew",
          "vmtx has %d bytes for %d advances and %d glyphs, expected %d",
          found,
          full,
          font.glyphCount(),
          needed);
    }
  }

  private static boolean hasVerticalForms(CheckedFont font) {
    try {
      Set<String> features = LayoutCheck.features(font, "GSUB");
      return features.contains("vert") || features.contains("vrt2");
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      return true; // what is wrong is said by the check of layout
    }
  }
}
