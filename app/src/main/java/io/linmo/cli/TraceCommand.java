package io.linmo.cli;

import io.linmo.capture.PictureFolder;
import io.linmo.outline.TraceOptions;
import io.linmo.workshop.ImageTracing;
import io.linmo.workshop.ImageTracing.Traced;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Traces one image of ink or folders of them. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description =
        "Trace images of ink into curves, as SVG on the image's own canvas. One image gives one"
            + " file; several, or a folder, give a folder with x.svg for each x.png.")
final class TraceCommand implements Callable<Integer> {

  /** Failures that are listed. */
  private static final int SHOWN = 3;

  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "IMAGE|DIR",
      arity = "1..*",
      description = "PNG, JPEG, TIFF, BMP, GIF or WebP files, 8 to 8192 px, or folders of them.")
  private List<Path> inputs;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.svg|DIR",
      description = "The file to write, or the folder.")
  private Path out;

  @Option(
      names = "--accuracy",
      paramLabel = "PIXELS",
      description =
          "How far the curves may lie from the ink's edge (default: as the image allows).")
  private Double accuracy;

  @Override
  public Integer call() throws Exception {
    ImageTracing tracing = new ImageTracing(options());
    boolean single =
        inputs.size() == 1 && !Files.isDirectory(inputs.get(0)) && !Files.isDirectory(out);
    return single ? traceOne(tracing, inputs.get(0)) : traceAll(tracing);
  }

  private TraceOptions options() {
    if (accuracy == null) {
      return TraceOptions.DEFAULT;
    }
    if (!(accuracy > 0 && accuracy <= 100)) {
      throw common.usage("--accuracy %s, expected more than 0, at most 100".formatted(accuracy));
    }
    return new TraceOptions(accuracy, TraceOptions.DEFAULT.minimumAreaPx());
  }

  private int traceOne(ImageTracing tracing, Path image) throws IOException {
    InputFile.require(image, "an image");
    try (OutputFile file = common.output("out", out, "svg")) {
      Traced traced = tracing.trace(image);
      file.write(traced.svg());
      common.console().printJson(traced.figures(out.toString()));
      common.console().say("%s: %s".formatted(out, summary(traced)));
    }
    return 0;
  }

  private static String summary(Traced traced) {
    return "%s, %s"
        .formatted(
            Console.count(traced.outline().contours().size(), "contour"),
            Console.count(traced.report().nodes(), "node"));
  }

  private int traceAll(ImageTracing tracing) throws IOException, InterruptedException {
    List<Path> found = new ArrayList<>();
    for (Path input : inputs) {
      found.addAll(Files.isDirectory(input) ? imagesIn(input) : List.of(input));
    }
    Map<String, Path> images = ImageTracing.names(found);
    List<Map<String, Object>> done = new ArrayList<>();
    Map<String, String> failed = new TreeMap<>();
    try (OutputFolder folder = common.outputFolder(out);
        ProgressLine progress = common.console().progress()) {
      tracing.traceAll(
          images,
          common.threads(),
          progress,
          (name, traced) -> {
            folder.write(name, traced.svg());
            done.add(traced.figures(name));
          },
          (name, failure) -> failed.put(name, ErrorLine.of(failure)));
      if (!done.isEmpty()) {
        folder.commit();
      }
    }
    report(images, done, failed);
    return 0;
  }

  private List<Path> imagesIn(Path folder) throws IOException {
    PictureFolder found = PictureFolder.of(folder);
    if (found.pictures().isEmpty()) {
      throw LinmoException.failure(folder, "no images in this folder")
          .expected("PNG or JPEG files");
    }
    found.remark(SHOWN).ifPresent(remark -> common.console().say(folder + ": " + remark));
    return found.pictures();
  }

  private void report(
      Map<String, Path> images, List<Map<String, Object>> done, Map<String, String> failed) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("folder", out.toString());
    result.put("images", images.size());
    result.put("traced", done);
    result.put("failed", failed);
    common.console().printJson(result);
    if (!failed.isEmpty()) {
      String first = failed.values().stream().limit(SHOWN).collect(Collectors.joining("; "));
      LinmoException failure =
          LinmoException.failure(
              "",
              "%d of %s could not be traced%s: %s"
                  .formatted(
                      failed.size(),
                      Console.count(images.size(), "image"),
                      done.isEmpty() ? "" : ", the others are in " + out,
                      first));
      throw failed.size() > SHOWN ? failure.next("--json lists all") : failure;
    }
    common.console().say("%s: traced %s".formatted(out, Console.count(done.size(), "image")));
  }
}
