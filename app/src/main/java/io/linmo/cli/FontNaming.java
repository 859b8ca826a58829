package io.linmo.cli;

import io.linmo.font.FontFile;
import io.linmo.opentype.check.PlainFont;
import io.linmo.typeface.TypefaceNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What a made font says of itself. */
final class FontNaming {

  private static final String FIRST_VERSION = "1.000";
  private static final String MAKER = "Made with Linmo.";

  @Option(
      names = "--family",
      paramLabel = "NAME",
      description = "The font's name in menus (default: the hand's name).")
  private String family;

  @Option(names = "--designer", paramLabel = "NAME", description = "Who wrote the hand.")
  private String designer = "";

  @Option(names = "--copyright", paramLabel = "TEXT", description = "The copyright line.")
  private String copyright = "";

  @Option(
      names = "--licence",
      paramLabel = "TEXT",
      description =
          "The licence under which the font may be used (default: that of the font the hand was"
              + " learned from).")
  private String licence;

  @Option(
      names = "--font-version",
      paramLabel = "N.NNN",
      description =
          "The font's version (default: 1.000, or the next after that of the file that is"
              + " overwritten).")
  private String version;

  @Option(
      names = "--licence-url",
      paramLabel = "URL",
      description = "Where the licence can be read.")
  private String licenceUrl = "";

  /** Whether a font says of itself that Linmo made it, so that letters in it are generated. */
  static boolean isOurs(FontFile font) {
    return font.description().startsWith(MAKER);
  }

  /** Checks the values before any work. */
  void check(CommonOptions common) {
    if (version != null && !version.matches("[0-9]{1,4}\\.[0-9]{3}")) {
      throw common.usage("--font-version %s, expected digits like 1.000".formatted(version));
    }
    if (family != null && family.isBlank()) {
      throw common.usage("--family is empty, expected a name");
    }
  }

  /** Counts on from a font that is to be overwritten, unless a version was given. */
  void countOnFrom(Path before) {
    if (version != null || !Files.isRegularFile(before)) {
      return;
    }
    try {
      FontFile old = FontFile.parse(PlainFont.of(Files.readAllBytes(before), "").bytes(), "");
      int thousandths = (int) Math.round(1000 * old.revision());
      version = "%d.%03d".formatted((thousandths + 1) / 1000, (thousandths + 1) % 1000);
    } catch (IOException | IllegalArgumentException e) {
      version = FIRST_VERSION; // what is there is no font
    }
  }

  /** The names of a font of these glyphs; its licence is by default that of the hand's source. */
  TypefaceNames names(OpenedHand hand, List<TracedGlyph> glyphs) {
    String written =
        glyphs.stream()
            .filter(TracedGlyph::isWritten)
            .map(glyph -> Character.toString(glyph.codePoint()))
            .collect(Collectors.joining());
    int count = written.codePointCount(0, written.length());
    String made =
        MAKER
            + " Written by hand: %s. All other glyphs, %d characters and the further forms"
                .formatted(count == 0 ? "none" : written, glyphs.size() - count)
            + " of letters, are machine generated, by a neural network in that hand. "
            + hand.credits();
    return new TypefaceNames(
        family == null ? hand.name() : family,
        "Regular",
        version == null ? FIRST_VERSION : version,
        designer,
        copyright,
        licence == null ? hand.licence() : licence,
        licenceUrl,
        made.strip());
  }
}
