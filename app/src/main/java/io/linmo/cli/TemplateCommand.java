package io.linmo.cli;

import io.linmo.capture.sheet.LayoutJson;
import io.linmo.capture.sheet.PaperSize;
import io.linmo.workshop.CaptureSheets;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.PrintedSheet;
import io.linmo.workshop.SheetRequest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a sheet to print, to write on and to import. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = "Write a sheet of boxes to print and fill by hand, for linmo import.")
final class TemplateCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Option(
      names = "--charset",
      paramLabel = "SET",
      defaultValue = "minimal",
      description =
          "minimal (letters, digits and signs on one page), latin, hanzi-64, hanzi-200, hanzi-775,"
              + " another set's name, @FILE, chars:TEXT or the characters themselves (default:"
              + " ${DEFAULT-VALUE}).")
  private String charset;

  @Option(
      names = "--paper",
      paramLabel = "PAPER",
      defaultValue = "a4",
      description = "a4 or letter (default: ${DEFAULT-VALUE}).")
  private PaperSize paper;

  @Option(
      names = "--variants",
      paramLabel = "CHARS",
      defaultValue = "",
      description =
          "Characters with two boxes, for two forms (default: frequent letters in"
              + " minimal, small letters in latin and ascii).")
  private String variants;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "Of minimal, latin and ascii: the language, such as de, whose letters are added and"
              + " the most informative about a hand first (default: the system's).")
  private String language = Locale.getDefault().getLanguage();

  @Option(
      names = "--layout",
      paramLabel = "FILE.json",
      description = "Also write the position of each box, in millimetres, as JSON.")
  private Path layout;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.pdf",
      description = "The file to write.")
  private Path out;

  @Override
  public Integer call() {
    SheetRequest request =
        new SheetRequest(CaptureSheets.ofLanguage(charset, language), paper, variants);
    PrintedSheet sheet;
    try (OutputFile file = common.output("out", out, "pdf");
        OutputFile boxes = layout == null ? null : common.output("layout", layout, "json")) {
      sheet = new CaptureSheets(common.installation()).print(request);
      file.write(sheet.pdf());
      if (boxes != null) {
        boxes.write(LayoutJson.write(sheet.layout()));
      }
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", out.toString());
    result.put("paper", paper.label());
    result.put("pages", sheet.layout().pages().size());
    result.put("boxes", sheet.boxes());
    Console console = common.console();
    console.printJson(result);
    console.say(
        "%s: %s with %s; print it at full size, write on it, then linmo import"
            .formatted(
                out,
                Console.count(sheet.layout().pages().size(), "page"),
                Console.count(sheet.boxes(), "box").replace("boxs", "boxes")));
    return 0;
  }
}
