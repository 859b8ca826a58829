package io.linmo.cli;

import io.linmo.workshop.DrawnGlyphs;
import io.linmo.workshop.GlyphFileFormat;
import io.linmo.workshop.GlyphFileFormat.Picture;
import io.linmo.workshop.GlyphFiles;
import io.linmo.workshop.GlyphReport;
import io.linmo.workshop.GlyphSettings;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.OpenHand;
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
    description = {
      "Write each glyph of a hand as a file of its own, U+0041.svg and so on.",
      "All share one scale and baseline; glyphs.json describes each glyph."
    })
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

  @Option(names = "--transparent", description = "Leave the ground of PNG pictures out.")
  private boolean transparent;

  @Option(
      names = "--ufo",
      description = "Write hand.ufo too, a UFO 3 for font editors and compilers.")
  private boolean ufo;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  private Path out;

  @Override
  public Integer call() {
    Picture picture = new Picture(pngSize, transparent);
    GlyphSettings settings = adjustments.settings(common);
    List<Integer> codePoints = charset.codePoints(common);
    HandWorkshop workshop = new HandWorkshop(common.installation());
    InputFile.require(style, "a learned hand");
    try (OutputFolder folder = common.outputFolder(out)) {
      OpenHand hand = workshop.open(style);
      DrawnGlyphs glyphs;
      try (ProgressLine progress = common.console().progress()) {
        glyphs = hand.glyphs(codePoints, settings, progress);
      }
      GlyphFiles files = new GlyphFiles(hand.hand().name(), glyphs);
      files.write(formats, picture, folder);
      if (ufo) {
        files.writeUfo("hand.ufo", folder);
      }
      folder.commit();
      report(glyphs, hand.report(glyphs));
    }
    return 0;
  }

  private void report(DrawnGlyphs glyphs, GlyphReport quality) {
    Console console = common.console();
    Map<String, Object> result = new LinkedHashMap<>(Map.of("folder", out.toString()));
    result.putAll(glyphs.counts());
    result.putAll(quality.summary());
    console.printJson(result);
    glyphs.remark().ifPresent(console::say);
    quality.lines().forEach(console::say);
    String count = Console.count(glyphs.glyphs().size(), "glyph");
    console.say("%s: %s, %s as written".formatted(out, count, glyphs.written()));
  }
}
