package io.linmo.cli;

import io.linmo.font.FontFile;
import io.linmo.typesetting.FontGlyphSource;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Whose hand to write in: a font file's. */
final class InkOptions {

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Source source;

  private static final class Source {
    @Option(names = "--font", paramLabel = "FILE", description = "A font: TTF, OTF, TTC or WOFF.")
    private Path font;
  }

  /** Opens the source with the glyphs that the text needs. */
  InkSource open(String text, CommonOptions common) throws CommandFailure, IOException {
    return openFont(source.font);
  }

  private static InkSource openFont(Path file) throws CommandFailure, IOException {
    FontFile font = FontFile.read(InputFile.require(file, "a font file"));
    String note = "Set in the font %s.".formatted(font.family());
    return new InkSource(new FontGlyphSource(font), file.toString(), note, false);
  }
}
