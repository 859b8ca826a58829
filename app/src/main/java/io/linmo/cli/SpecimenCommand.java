package io.linmo.cli;

import io.linmo.font.FontFile;
import io.linmo.html.SpecimenPage;
import io.linmo.opentype.check.PlainFont;
import io.linmo.pdf.PdfNotes;
import io.linmo.pdf.TextPdfWriter;
import io.linmo.png.PngPageWriter;
import io.linmo.typesetting.FontShaper;
import io.linmo.typesetting.SpecimenSheet;
import io.linmo.typesetting.SpecimenText;
import io.linmo.typesetting.TextBlock;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
      "As HTML it is one page with the font in it, in which one can type."
    })
final class SpecimenCommand implements Callable<Integer> {

  /** Em of the text, in points in a PDF and in pixels in a PNG. */
  private static final double PDF_SIZE = 11;

  private static final double PNG_SIZE = 20;
  private static final double PNG_WIDTH = 48;

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
  public Integer call() throws Exception {
    String ending = out.toString().replaceAll(".*\\.", "").toLowerCase(Locale.ROOT);
    if (!List.of("html", "pdf", "png").contains(ending)) {
      throw common.usage("--out %s, expected a file name in .html, .pdf or .png".formatted(out));
    }
    InputFile.require(file, "a font file");
    try (OutputFile output = common.output(out)) {
      PlainFont plain = PlainFont.of(Files.readAllBytes(file), file.toString());
      FontFile font = FontFile.parse(plain.bytes(), file.toString());
      SpecimenText text =
          new SpecimenText(Arrays.stream(font.codePoints()).filter(font::covers).boxed().toList());
      if (text.characters().isEmpty()) {
        throw LinmoException.failure(file, "no character has ink").expected("at least one");
      }
      output.write(render(ending, plain, font, text));
      report(text);
    }
    return 0;
  }

  private byte[] render(String ending, PlainFont plain, FontFile font, SpecimenText text)
      throws IOException {
    if (ending.equals("html")) {
      return new SpecimenPage(Files.readAllBytes(file), text, plain.substitutions())
          .page(font.family(), facts(font, text))
          .getBytes(StandardCharsets.UTF_8);
    }
    FontShaper shaper = new FontShaper(plain.bytes(), file.toString());
    if (ending.equals("png")) {
      TextBlock sheet = new SpecimenSheet(shaper, text, PNG_WIDTH).set(font.family());
      return PngPageWriter.page(sheet, PNG_SIZE);
    }
    double width = TextPdfWriter.lineWidth(PDF_SIZE);
    TextBlock sheet = new SpecimenSheet(shaper, text, width).set(font.family());
    String note = "Specimen of the font %s.".formatted(font.family());
    return TextPdfWriter.pages(sheet, PDF_SIZE, new PdfNotes(font.family(), note, false));
  }

  private Map<String, String> facts(FontFile font, SpecimenText text) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("File", file.getFileName().toString());
    facts.put("Characters", Integer.toString(text.characters().size()));
    facts.put("Copyright", font.copyright());
    facts.put("Licence", font.licence());
    facts.put("About", font.description());
    return facts;
  }

  private void report(SpecimenText text) {
    Console console = common.console();
    int characters = text.characters().size();
    console.printJson(Map.of("file", out.toString(), "characters", characters));
    console.say("%s: %s".formatted(out, Console.count(characters, "character")));
  }
}
