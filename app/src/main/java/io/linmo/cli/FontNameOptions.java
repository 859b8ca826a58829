package io.linmo.cli;

import io.linmo.workshop.FontNames;
import io.linmo.workshop.LinmoException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What a made font says of itself. */
final class FontNameOptions {

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
              + " learned from, else personal use).")
  private String licence = "";

  @Option(
      names = "--font-version",
      paramLabel = "N.NNN",
      description =
          "The font's version (default: 1.000, or the next after that of the file that is"
              + " overwritten).")
  private String version = "";

  @Option(
      names = "--licence-url",
      paramLabel = "URL",
      description = "Where the licence can be read.")
  private String licenceUrl = "";

  /** The names, counting the version on from a font that is to be overwritten. */
  FontNames names(Path previous) {
    if (family != null && family.isBlank()) {
      throw LinmoException.request("family", "is empty", "a name");
    }
    String name = family == null ? "" : family;
    return new FontNames(name, designer, copyright, licence, licenceUrl, version)
        .following(previous);
  }
}
