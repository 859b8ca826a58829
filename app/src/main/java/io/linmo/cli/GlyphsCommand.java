package io.linmo.cli;

import io.linmo.workshop.DrawnGlyphs;
import io.linmo.workshop.GlyphFileFormat;
import io.linmo.workshop.GlyphSettings;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.OutputFolder;
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
  @Mixin private AdjustmentOptions adjustments;

  @Parameters(paramLabel = "NAME.style", description = "The learned hand.")
  private Path style;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}, or several joined by commas (default: svg).")
  private Set<GlyphFileFormat> formats = EnumSet.of(GlyphFileFormat.SVG);

  @Option(
      names = "--png-size",
      paramLabel = "PIXELS",
      defaultValue = "256",
      description = "Edge of the PNG pictures (default: ${DEFAULT-VALUE}).")
  private int pngSize;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  private Path out;

  @Override
  public Integer call() {
    GlyphFileFormat.requireEdge(pngSize);
    GlyphSettings settings = adjustments.settings(common);
    List<Integer> codePoints = charset.codePoints(common);
    HandWorkshop workshop = new HandWorkshop(common.installation());
    InputFile.require(style, "a learned hand");
    try (OutputFolder folder = common.outputFolder(out)) {
      DrawnGlyphs glyphs;
      try (ProgressLine progress = common.console().progress()) {
        glyphs = workshop.open(style).glyphs(codePoints, settings, progress);
      }
      GlyphFileFormat.writeAll(glyphs, formats, pngSize, folder);
      folder.commit();
      report(glyphs);
    }
    return 0;
  }

  private void report(DrawnGlyphs glyphs) {
    Console console = common.console();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("folder", out.toString());
    result.putAll(glyphs.counts());
    console.printJson(result);
    glyphs.remark().ifPresent(console::say);
    console.say(
        "%s: %s, %s as written"
            .formatted(out, Console.count(glyphs.glyphs().size(), "glyph"), result.get("written")));
  }
}
