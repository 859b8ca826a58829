package io.linmo.cli;

import io.linmo.workshop.FontSpecimen;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.SpecimenFormat;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a font. */
@Command(
    name = "specimen",
    mixinStandardHelpOptions = true,
    description = {
      "Show a font on a proof sheet: sizes, text, drawn forms, spacing and all glyphs.",
      "The HTML page embeds the font and lets you type."
    })
final class SpecimenCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "FONT", description = "A TTF, OTF, TTC, WOFF or WOFF2 file.")
  private Path file;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to write, by its ending .html, .pdf or .png.")
  private Path out;

  @Override
  public Integer call() {
    SpecimenFormat format = SpecimenFormat.of(out);
    InputFile.require(file, "a font file");
    try (OutputFile output = common.output(out)) {
      FontSpecimen specimen = FontSpecimen.of(file);
      output.write(specimen.encode(format));
      report(specimen.characters());
    }
    return 0;
  }

  private void report(int characters) {
    Console console = common.console();
    console.printJson(Map.of("file", out.toString(), "characters", characters));
    console.say("%s: %s".formatted(out, Console.count(characters, "character")));
  }
}
