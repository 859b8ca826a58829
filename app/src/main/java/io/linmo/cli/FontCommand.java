package io.linmo.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a font of a hand. */
@Command(
    name = "font",
    mixinStandardHelpOptions = true,
    description =
        "Make a TrueType font of a hand: written characters as written, the rest generated.")
final class FontCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private CharsetOption charset;
  @Mixin private DialOptions dials;
  @Mixin private FontNaming naming;

  @Parameters(paramLabel = "NAME.style", description = "The learned hand.")
  private Path style;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.ttf",
      description = "The file to write.")
  private Path out;

  @Option(
      names = "--report",
      paramLabel = "FILE.json",
      description = "Where to tell of each glyph (default: report.json beside the font).")
  private Path report;

  @Override
  public Integer call() throws Exception {
    naming.check(common);
    dials.dials(common);
    List<Integer> codePoints = charset.codePoints();
    InputFile.require(style, "a learned hand");
    Path told = report == null ? out.resolveSibling("report.json") : report;
    try (OutputFile file = OutputFile.claim(out, common.force());
        OutputFile reportFile = OutputFile.claim(told, common.force())) {
      OpenedHand hand = StyleHands.open(style, dials, common);
      List<TracedGlyph> glyphs = hand.trace(codePoints, true, common);
      GlyphReport found = new GlyphReport(glyphs, charset.sets());
      file.write(FontAssembly.compile(naming.names(hand.name(), glyphs, hand.credits()), glyphs));
      reportFile.write(found.json(hand.name(), out));
      report(codePoints, glyphs, found);
    }
    return 0;
  }

  private void report(List<Integer> wanted, List<TracedGlyph> glyphs, GlyphReport found) {
    Console console = common.console();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", out.toString());
    result.putAll(OpenedHand.counts(glyphs));
    result.put("leftOut", OpenedHand.leftOut(wanted, glyphs, console));
    result.putAll(found.summary());
    console.printJson(result);
    console.say(
        "%s: %s, %s as written and %s generated"
            .formatted(
                out,
                Console.count(glyphs.size(), "glyph"),
                result.get("written"),
                result.get("generated")));
    found.lines().forEach(console::say);
  }
}
