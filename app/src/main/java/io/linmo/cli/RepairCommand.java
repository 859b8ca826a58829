package io.linmo.cli;

import io.linmo.gan.Backend;
import io.linmo.generation.GlyphGenerator;
import io.linmo.generation.RepairedGlyph;
import io.linmo.image.GlyphSample;
import io.linmo.png.PngImageWriter;
import java.io.IOException;
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

/** Completes damaged glyphs. */
@Command(
    name = "repair",
    mixinStandardHelpOptions = true,
    description = {
      "Complete damaged glyphs in a learned hand: stains go, holes and lost strokes are drawn.",
      "Images are named by their character or its code: a.png, U+0041.png."
    })
final class RepairCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "Pictures of damaged glyphs.")
  private List<Path> images;

  @Option(
      names = "--style",
      required = true,
      paramLabel = "NAME.style",
      description = "The hand they are in.")
  private Path style;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where to write a PNG of the same name for each.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    InputFile.require(style, "a learned hand");
    for (Path image : images) {
      InputFile.require(image, "an image");
    }
    try (OutputFolder folder = OutputFolder.claim(out, common.force())) {
      List<Map<String, Object>> repaired = repair(folder);
      folder.commit();
      common.console().printJson(Map.of("folder", out.toString(), "glyphs", repaired));
    }
    return 0;
  }

  private List<Map<String, Object>> repair(OutputFolder folder) throws CommandFailure, IOException {
    List<GlyphSample> damaged = WrittenSamples.fromImages(images, LinmoHome.find());
    Backend.useThreads(common.threads());
    GlyphGenerator generator = StyleHands.generator(style);
    List<Map<String, Object>> rows = new ArrayList<>();
    try (ProgressLine progress = common.console().progress()) {
      for (int i = 0; i < damaged.size(); i++) {
        progress.report(i / (double) damaged.size(), "repairing");
        rows.add(repair(generator, damaged.get(i), images.get(i), folder));
      }
    }
    return rows;
  }

  private Map<String, Object> repair(
      GlyphGenerator generator, GlyphSample damaged, Path image, OutputFolder folder)
      throws CommandFailure {
    RepairedGlyph repaired;
    try {
      repaired = generator.repair(damaged, common.seed());
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(image + ": " + e.getMessage(), e);
    }
    String name = image.getFileName().toString().replaceAll("\\.[^.]*$", "") + ".png";
    folder.write(name, PngImageWriter.image(repaired.sample().image()));
    common
        .console()
        .say(
            "%s: %.0f %% of the ink kept, %.0f %% of the glyph drawn"
                .formatted(name, 100 * repaired.kept(), 100 * repaired.drawn()));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", out.resolve(name).toString());
    row.put("character", Character.toString(damaged.codePoint()));
    row.put("inkKept", repaired.kept());
    row.put("inkDrawn", repaired.drawn());
    return row;
  }
}
