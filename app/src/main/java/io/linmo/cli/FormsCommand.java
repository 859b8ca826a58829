package io.linmo.cli;

import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.InkFileFormat;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.LetterFormSheet;
import io.linmo.workshop.OutputFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows letters whose form is open. */
@Command(
    name = "forms",
    mixinStandardHelpOptions = true,
    description = {
      "Show letters whose form the written ones leave open, in the forms that similar hands"
          + " write.",
      "--form a=2 with font, glyphs, write or sign draws a letter in one of them."
    })
final class FormsCommand implements Callable<Integer> {

  private static final double EM = 40;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "NAME.style", description = "The learned hand.")
  private Path style;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The language whose letters are looked at (default: the system's).")
  private String language = Locale.getDefault().getLanguage();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The sheet to write, by its ending .pdf, .png or .svg.")
  private Path out;

  @Override
  public Integer call() {
    InkFileFormat format = InkFileFormat.of(out);
    InputFile.require(style, "a learned hand");
    Console console = common.console();
    try (OutputFile file = common.output(out)) {
      LetterFormSheet sheet =
          new HandWorkshop(common.installation()).open(style).forms(language, common.seed());
      Map<String, Object> result = new LinkedHashMap<>();
      for (LetterFormSheet.Letter letter : sheet.letters()) {
        String name = Character.toString(letter.codePoint());
        Map<String, Double> forms = new LinkedHashMap<>();
        letter.forms().forEach(form -> forms.put("" + form.number(), form.share()));
        result.put(name, forms);
        console.print(
            letter.forms().stream()
                .map(form -> "%d (%.0f %%)".formatted(form.number(), 100 * form.share()))
                .collect(Collectors.joining(", ", name + ": ", "")));
      }
      console.printJson(result);
      if (sheet.letters().isEmpty()) {
        console.say("no form is open: the written letters determine all of them");
      } else {
        file.write(sheet.encode(format, EM));
        console.say("%s: choose forms by --form, such as --form a=2".formatted(out));
      }
    }
    return 0;
  }
}
