package io.linmo.cli;

import io.linmo.opentype.CompilerOptions;
import io.linmo.typesetting.GlyphStrokes;
import io.linmo.workshop.FileEnding;
import io.linmo.workshop.FontFileFormat;
import io.linmo.workshop.FontRequest;
import io.linmo.workshop.GlyphReport;
import io.linmo.workshop.HandFont;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.OpenHand;
import io.linmo.workshop.OutputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a font of a hand. */
@Command(
    name = "font",
    mixinStandardHelpOptions = true,
    description = "Make a font of a hand: written characters as written, the rest generated.")
final class FontCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private CharsetOption charset;
  @Mixin private AdjustmentOptions adjustments;
  @Mixin private FontNameOptions naming;

  @Parameters(paramLabel = "NAME.style", description = "The learned hand.")
  private Path style;

  @Option(
      names = "--variants",
      paramLabel = "N",
      description =
          "Alternate forms of each letter, used in turn: 1 to 9 (default: 3, or 1 for more"
              + " than 1000 characters).")
  private Integer variants;

  @Option(
      names = "--out",
      paramLabel = "FILE.ttf",
      description = "The file to write, by its ending .ttf, .woff or .woff2.")
  private Path out;

  @Option(
      names = "--single-line",
      paramLabel = "FILE.svg",
      description = "An SVG font of single open lines to write, for pen plotters.")
  private Path singleLine;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "The language in use, such as de: its letters are named first of those to write next"
              + " (default: the system's).")
  private String language = Locale.getDefault().getLanguage();

  @Option(
      names = "--report",
      paramLabel = "FILE.json",
      description = "Report on each glyph (default: NAME.report.json beside NAME.ttf).")
  private Path report;

  @Override
  public Integer call() {
    if (out == null && singleLine == null) {
      throw common.usage("nothing to write, expected --out FILE.ttf or --single-line FILE.svg");
    }
    Optional<FontFileFormat> format = Optional.ofNullable(out).map(FontFileFormat::of);
    if (singleLine != null) {
      FileEnding.require("singleLine", singleLine, "svg");
    }
    Path named = out == null ? singleLine : out;
    FontRequest request =
        new FontRequest(
            charset.codePoints(common),
            adjustments.settings(common),
            naming.names(named),
            variants == null ? OptionalInt.empty() : OptionalInt.of(variants),
            language);
    HandWorkshop workshop = new HandWorkshop(common.installation());
    InputFile.require(style, "a learned hand");
    Path reportTo = report == null ? GlyphReport.beside(named) : report;
    try (OutputFile file = common.output(named);
        OutputFile lines = out == null || singleLine == null ? file : common.output(singleLine);
        OutputFile reportFile = common.output("report", reportTo, "json")) {
      OpenHand hand = workshop.open(style);
      HandFont font = draw(hand, request);
      if (singleLine != null) {
        lines.write(lines(font));
      }
      format.ifPresent(
          of -> file.write(font.encode(of, CompilerOptions.fromEnvironment(System.getenv()))));
      reportFile.write(font.report().json(named));
      report(font, named);
      request.names().warning(hand.hand().name()).ifPresent(common.console()::say);
    }
    return 0;
  }

  private HandFont draw(OpenHand hand, FontRequest request) {
    try (ProgressLine progress = common.console().progress()) {
      return hand.font(request, progress);
    }
  }

  private byte[] lines(HandFont font) {
    try (ProgressLine progress = common.console().progress()) {
      GlyphStrokes strokes = common.installation().glyphStrokes();
      return font.singleLine(strokes, common.threads(), progress).getBytes(StandardCharsets.UTF_8);
    }
  }

  private void report(HandFont font, Path named) {
    Console console = common.console();
    Map<String, Object> result = font.facts(named);
    console.printJson(result);
    font.glyphs().remark().ifPresent(console::say);
    console.say(
        "%s: %s, %s as written and %s generated"
            .formatted(
                named,
                Console.count(font.glyphs().glyphs().size(), "glyph"),
                result.get("written"),
                result.get("generated")));
    font.report().lines().forEach(console::say);
  }
}
