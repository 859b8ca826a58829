package io.linmo.cli;

import io.linmo.generation.RepairedGlyph;
import io.linmo.image.GlyphSample;
import io.linmo.png.PngImageWriter;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.Installation;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OpenHand;
import io.linmo.workshop.OutputFolder;
import io.linmo.workshop.ReferenceReader;
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
      "Complete damaged glyphs in a learned hand: remove stains, draw holes and lost strokes.",
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
      description = "The hand that wrote them.")
  private Path style;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where to write a PNG of the same name for each.")
  private Path out;

  @Override
  public Integer call() {
    InputFile.require(style, "a learned hand");
    for (Path image : images) {
      InputFile.require(image, "an image");
    }
    try (OutputFolder folder = common.outputFolder(out)) {
      List<Map<String, Object>> repaired = repair(folder);
      folder.commit();
      common.console().printJson(Map.of("folder", out.toString(), "glyphs", repaired));
    }
    return 0;
  }

  private List<Map<String, Object>> repair(OutputFolder folder) {
    Installation installation = common.installation();
    List<GlyphSample> damaged = new ReferenceReader(installation).pictureFiles(images).glyphs();
    OpenHand hand = new HandWorkshop(installation).open(style);
    List<Map<String, Object>> rows = new ArrayList<>();
    try (ProgressLine progress = common.console().progress()) {
      for (int i = 0; i < damaged.size(); i++) {
        progress.report(i / (double) damaged.size(), "repairing");
        rows.add(repair(hand, damaged.get(i), images.get(i), folder));
      }
    }
    return rows;
  }

  private Map<String, Object> repair(
      OpenHand hand, GlyphSample damaged, Path image, OutputFolder folder) {
    RepairedGlyph repaired = repair(hand, damaged, image);
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

  private RepairedGlyph repair(OpenHand hand, GlyphSample damaged, Path image) {
    try {
      return hand.repair(damaged, common.seed());
    } catch (LinmoException e) {
      throw e.at(image);
    }
  }
}
