package io.linmo.cli;

import io.linmo.opentype.CompilerOptions;
import io.linmo.opentype.FontCompiler;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceNames;
import java.nio.file.Path;
import java.util.ArrayList;
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
    description = "Make a font of a hand: written characters as written, the rest generated.")
final class FontCommand implements Callable<Integer> {

  private static final int USUAL_VARIANTS = 3;
  private static final int MOST_VARIANTS = 9;

  /** With more characters than this, one form of each is the default. */
  private static final int MOST_VARIED = 1000;

  @Mixin private CommonOptions common;
  @Mixin private CharsetOption charset;
  @Mixin private DialOptions dials;
  @Mixin private FontNaming naming;

  @Parameters(paramLabel = "NAME.style", description = "The learned hand.")
  private Path style;

  @Option(
      names = "--variants",
      paramLabel = "N",
      description =
          "Drawn forms of each letter, which take turns in text: 1 to 9 (default: 3, or 1 for more"
              + " than 1000 characters).")
  private Integer variants;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.ttf",
      description = "The file to write, by its ending .ttf, .woff or .woff2.")
  private Path out;

  @Option(
      names = "--report",
      paramLabel = "FILE.json",
      description = "Where to tell of each glyph (default: NAME.report.json beside NAME.ttf).")
  private Path report;

  @Override
  public Integer call() throws Exception {
    naming.check(common);
    dials.dials(common);
    FontFormat format =
        FontFormat.of(out)
            .orElseThrow(
                () ->
                    common.usage(
                        "--out %s, expected a file name in .ttf, .woff or .woff2".formatted(out)));
    if (variants != null && (variants < 1 || variants > MOST_VARIANTS)) {
      throw common.usage("--variants %d, expected 1 to %d".formatted(variants, MOST_VARIANTS));
    }
    List<Integer> codePoints = charset.codePoints(common);
    InputFile.require(style, "a learned hand");
    Path told = report == null ? reportBeside(out) : report;
    try (OutputFile file = OutputFile.claim(out, common.force());
        OutputFile reportFile = OutputFile.claim(told, common.force())) {
      naming.countOnFrom(out);
      OpenedHand hand = StyleHands.open(style, dials, common);
      List<TracedGlyph> glyphs = hand.trace(codePoints, true, common);
      GlyphReport found = new GlyphReport(glyphs, charset.sets());
      TypefaceNames names = naming.names(hand, glyphs);
      Typeface typeface =
          FontAssembly.assemble(names, glyphs, variants(hand, glyphs), hand.wordSpace());
      CompilerOptions options = CompilerOptions.fromEnvironment(System.getenv());
      file.write(format.encode(new FontCompiler(options), typeface));
      reportFile.write(found.json(hand.name(), out));
      report(codePoints, glyphs, typeface, found);
    }
    return 0;
  }

  private static Path reportBeside(Path font) {
    String name = font.getFileName().toString();
    return font.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".report.json");
  }

  private List<List<TracedGlyph>> variants(OpenedHand hand, List<TracedGlyph> glyphs)
      throws CommandFailure, InterruptedException {
    List<Integer> letters =
        glyphs.stream().map(TracedGlyph::codePoint).filter(Character::isLetterOrDigit).toList();
    int forms = variants != null ? variants : glyphs.size() > MOST_VARIED ? 1 : USUAL_VARIANTS;
    List<List<TracedGlyph>> turns = new ArrayList<>();
    for (int number = 1; number < forms && !letters.isEmpty(); number++) {
      turns.add(hand.traceVariants(letters, number, common));
    }
    return turns;
  }

  private void report(
      List<Integer> wanted, List<TracedGlyph> glyphs, Typeface typeface, GlyphReport found) {
    Console console = common.console();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", out.toString());
    result.putAll(OpenedHand.counts(glyphs));
    result.put(
        "variants", typeface.layout().variants().values().stream().mapToInt(List::size).sum());
    result.put("kerningPairs", typeface.layout().kerning().size());
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
