package io.linmo.cli;

import io.linmo.workshop.GlyphFileFormat;
import io.linmo.workshop.GlyphFileFormat.Picture;
import io.linmo.workshop.GlyphsRequest;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.StyleFiles;
import io.linmo.workshop.WrittenHands;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
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
      "Write each glyph of a hand as a file of its own, U+0041.svg and so on, as it is drawn.",
      "All share one scale and baseline; glyphs.json describes each glyph. A run that was stopped"
          + " or killed continues when it is run again."
    })
final class GlyphsCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private CharsetOption charset;
  @Mixin private AdjustmentOptions adjustments;

  @Parameters(
      arity = "1..*",
      paramLabel = "NAME.style",
      description =
          "The learned hand, or several, or a folder of them: of several, each gets a folder NAME.")
  private List<Path> styles;

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
    GlyphsRequest request =
        new GlyphsRequest(
            charset.codePoints(common),
            adjustments.settings(common),
            formats,
            new Picture(pngSize, transparent),
            ufo);
    HandWorkshop workshop = new HandWorkshop(common.installation());
    WrittenHands hands =
        WrittenHands.write(
            StyleFiles.of(styles).folders(out),
            (style, folder) -> {
              try (ProgressLine progress = common.console().progress()) {
                return workshop.writeGlyphs(style, request, folder, common.force(), progress);
              }
            },
            glyphs -> glyphs.lines().forEach(common.console()::say));
    common.console().printJson(hands.facts());
    hands
        .failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
    return 0;
  }
}
