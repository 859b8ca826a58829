package io.linmo.workshop;

import io.linmo.font.FontFile;
import io.linmo.opentype.FamilyName;
import io.linmo.opentype.check.PlainFont;
import io.linmo.typeface.TypefaceNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a made font says of itself; empty values take their defaults.
 *
 * @param family the font's name in menus; by default the hand's name
 * @param designer who wrote the hand
 * @param copyright the copyright line
 * @param licence under which it may be used; by default that of the font the hand was learned from
 * @param licenceUrl where the licence can be read
 * @param version such as 1.000, which is the default
 */
public record FontNames(
    String family,
    String designer,
    String copyright,
    String licence,
    String licenceUrl,
    String version) {

  public static final FontNames DEFAULT = new FontNames("", "", "", "", "", "");

  private static final String FIRST_VERSION = "1.000";
  private static final String MAKER = "Made with Linmo.";

  private static final int LONGEST_FAMILY = 255;

  /** All names of a font share 64 KiB, two bytes to a character; the OFL has 4,400 characters. */
  private static final int LONGEST_TEXT = 5000;

  /** Written characters that a font names. */
  private static final int NAMED = 5000;

  /** What a font says that is given no licence. */
  private static final String PERSONAL_USE =
      "For personal use. Passing the font on requires permission from the person whose"
          + " handwriting it is.";

  public FontNames {
    if (!version.isEmpty() && !version.matches("[0-9]{1,4}\\.[0-9]{3}")) {
      throw LinmoException.request("fontVersion", version, "digits like 1.000");
    }
    if (FamilyName.hasControls(family)) {
      throw LinmoException.request(
          "family", "has control characters", "a name such as '%s'".formatted(fitting(family)));
    }
    requireLength("family", family, LONGEST_FAMILY);
    requireLength("designer", designer, LONGEST_TEXT);
    requireLength("copyright", copyright, LONGEST_TEXT);
    requireLength("licence", licence, LONGEST_TEXT);
    requireLength("licenceUrl", licenceUrl, LONGEST_TEXT);
  }

  private static void requireLength(String name, String value, int longest) {
    if (value.length() > longest) {
      throw LinmoException.request(
          name, "has %,d characters".formatted(value.length()), "at most %,d".formatted(longest));
    }
  }

  public FontNames withFamily(String name) {
    return new FontNames(name, designer, copyright, licence, licenceUrl, version);
  }

  public FontNames withLicence(String name, String url) {
    return new FontNames(family, designer, copyright, name, url, version);
  }

  public FontNames withVersion(String number) {
    return new FontNames(family, designer, copyright, licence, licenceUrl, number);
  }

  /** With the version after that of a font that is to be replaced, unless one is given. */
  public FontNames following(Path previous) {
    return version.isEmpty() && Files.isRegularFile(previous)
        ? withVersion(versionAfter(previous))
        : this;
  }

  private static String versionAfter(Path previous) {
    try {
      FontFile old = FontFile.parse(PlainFont.of(Files.readAllBytes(previous), "").bytes(), "");
      int thousandths = (int) Math.round(1000 * old.revision());
      return "%d.%03d".formatted((thousandths + 1) / 1000, (thousandths + 1) % 1000);
    } catch (IOException | IllegalArgumentException e) {
      return FIRST_VERSION; // the existing file is not a font
    }
  }

  private static String fitting(String name) {
    return FamilyName.fitting(name);
  }

  /** A remark on a family name that Windows programs cut, with the name they show. */
  public Optional<String> warning(String handName) {
    String name = family.isEmpty() ? handName : family;
    return FamilyName.isShort(name)
        ? Optional.empty()
        : Optional.of(
            "the family name has %d characters; Word and other Windows programs show '%s'"
                .formatted(name.length(), fitting(name)));
  }

  /** Whether a font says of itself that Linmo made it, so that letters in it are generated. */
  static boolean isOurs(FontFile font) {
    return font.description().startsWith(MAKER);
  }

  /** The names of a font of these glyphs. */
  TypefaceNames of(OpenHand hand, DrawnGlyphs glyphs) {
    String written = written(glyphs);
    String made =
        MAKER
            + " Written by hand: %s. All other glyphs, %d characters and the further forms"
                .formatted(written.isEmpty() ? "none" : written, glyphs.generated())
            + " of letters, are machine generated, by a neural network in that hand. "
            + hand.credits()
            + strokeCredits(glyphs);
    return new TypefaceNames(
        family.isEmpty() ? withoutControls(hand.hand().name()) : family,
        "Regular",
        version.isEmpty() ? FIRST_VERSION : version,
        designer,
        copyright,
        licence(hand),
        licenceUrl,
        made.strip());
  }

  private static String written(DrawnGlyphs glyphs) {
    int more = glyphs.written() - NAMED;
    return glyphs.glyphs().stream()
            .filter(TracedGlyph::isWritten)
            .limit(NAMED)
            .map(glyph -> Character.toString(glyph.codePoint()))
            .collect(Collectors.joining())
        + (more > 0 ? " and %d more".formatted(more) : "");
  }

  private String licence(OpenHand hand) {
    if (!licence.isEmpty() || !licenceUrl.isEmpty()) {
      return licence;
    }
    return hand.licence().isEmpty() ? PERSONAL_USE : hand.licence();
  }

  private static String withoutControls(String name) {
    return FamilyName.hasControls(name) ? fitting(name) : name;
  }

  private static String strokeCredits(DrawnGlyphs glyphs) {
    return glyphs.glyphs().stream().anyMatch(TracedGlyph::isByStrokes)
        ? " Standard strokes: hanzi-writer-data, Arphic Public License."
        : "";
  }
}
