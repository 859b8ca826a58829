package io.linmo.cli;

import io.linmo.workshop.GlyphFileFormat;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.Installation;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OutputFolder;
import io.linmo.workshop.PictureRepair;
import io.linmo.workshop.PictureRepair.Named;
import io.linmo.workshop.RepairedPicture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
      "Complete damaged glyphs: remove stains, draw holes and lost strokes.",
      "Images are named by their character or its code: a.png, U+0041.png. The results have their"
          + " size and, where nothing was mended, their pixels."
    })
final class RepairCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(
      arity = "1..*",
      paramLabel = "IMAGE|DIR",
      description = "Pictures of damaged glyphs, or folders of them.")
  private List<Path> images;

  @Option(
      names = "--style",
      paramLabel = "NAME.style",
      description = "The hand that wrote them (default: none, plain letters complete them).")
  private Path style;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}, or both joined by a comma (default: png).")
  private Set<GlyphFileFormat> formats = EnumSet.of(GlyphFileFormat.PNG);

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where to write a file of the same name for each.")
  private Path out;

  @Override
  public Integer call() {
    Named named = PictureRepair.named(images);
    List<String> faults = new ArrayList<>(named.faults());
    Installation installation = common.installation();
    if (style != null) {
      InputFile.require(style, "a learned hand");
    }
    try (OutputFolder folder = common.outputFolder(out)) {
      PictureRepair repair =
          new PictureRepair(
              installation, Optional.ofNullable(style).map(new HandWorkshop(installation)::open));
      List<Map<String, Object>> repaired = repair(repair, named.pictures(), folder, faults);
      if (!repaired.isEmpty()) {
        folder.commit();
      }
      common
          .console()
          .printJson(Map.of("folder", out.toString(), "glyphs", repaired, "failed", faults));
      PictureRepair.refuse(faults, repaired.isEmpty() ? "" : out.toString());
    }
    return 0;
  }

  private List<Map<String, Object>> repair(
      PictureRepair repair, Map<String, Path> named, OutputFolder folder, List<String> faults) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (ProgressLine progress = common.console().progress()) {
      named.forEach(
          (name, file) -> {
            progress.report(rows.size() / (double) named.size(), "repairing");
            try {
              rows.add(write(repair.repair(file, common.seed()), name, folder));
            } catch (LinmoException e) {
              faults.add(e.getMessage());
            }
          });
    }
    return rows;
  }

  private Map<String, Object> write(RepairedPicture repaired, String name, OutputFolder folder) {
    Map<String, Object> row = repaired.figures();
    row.put("files", formats.stream().map(f -> out.resolve(f.named(name)).toString()).toList());
    formats.forEach(format -> folder.write(format.named(name), repaired.encode(format)));
    String first = formats.iterator().next().named(name);
    common.console().say("%s: %s".formatted(first, repaired.summary()));
    return row;
  }
}
