package io.linmo.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes glyphs of a hand as files. */
@Command(
    name = "glyphs",
    mixinStandardHelpOptions = true,
    description = "Write each glyph of a hand as a file of its own, U+0041.svg and so on.")
final class GlyphsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private CharsetOption charset;
  @Mixin private DialOptions dials;

  @Parameters(paramLabel = "NAME.style", description = "The learned hand.")
  private Path style;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "svg, png or both (default: svg).")
  private Set<GlyphFolder.Format> formats = EnumSet.of(GlyphFolder.Format.SVG);

  @Option(
      names = "--png-size",
      paramLabel = "PIXELS",
      defaultValue = "256",
      description = "Edge of the PNG pictures (default: ${DEFAULT-VALUE}).")
  private int pngSize;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    if (pngSize < 8 || pngSize > 4096) {
      throw common.usage("--png-size %d, expected 8 to 4096".formatted(pngSize));
    }
    dials.dials(common);
    List<Integer> codePoints = charset.codePoints(common);
    InputFile.require(style, "a learned hand");
    try (OutputFolder folder = OutputFolder.claim(out, common.force())) {
      List<TracedGlyph> glyphs =
          StyleHands.open(style, dials, common).trace(codePoints, false, common);
      new GlyphFolder(formats, pngSize).write(glyphs, folder);
      folder.commit();
      report(codePoints, glyphs);
    }
    return 0;
  }

  private void report(List<Integer> wanted, List<TracedGlyph> glyphs) {
    Console console = common.console();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("folder", out.toString());
    result.putAll(OpenedHand.counts(glyphs));
    result.put("leftOut", OpenedHand.leftOut(wanted, glyphs, console));
    console.printJson(result);
    console.say(
        "%s: %s, %s as written"
            .formatted(out, Console.count(glyphs.size(), "glyph"), result.get("written")));
  }
}
