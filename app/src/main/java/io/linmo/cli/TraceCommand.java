package io.linmo.cli;

import io.linmo.curve.Point;
import io.linmo.outline.GlyphTracer;
import io.linmo.outline.Outline;
import io.linmo.outline.TraceOptions;
import io.linmo.raster.ReferenceImages;
import io.linmo.raster.WrittenGlyph;
import io.linmo.svg.SvgGlyphWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Traces an image of ink. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = "Trace an image of ink into curves, as SVG on the image's own canvas.")
final class TraceCommand implements Callable<Integer> {

  /** The image may show anything. */
  private static final int NO_CHARACTER = 0xFFFD;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "IMAGE", description = "A PNG, JPEG, GIF, BMP or TIFF file.")
  private Path image;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.svg",
      description = "The file to write.")
  private Path out;

  @Option(
      names = "--accuracy",
      paramLabel = "PIXELS",
      description =
          "How far the curves may lie from the ink's edge (default: as the image allows).")
  private Double accuracy;

  @Override
  public Integer call() throws Exception {
    TraceOptions options = options();
    InputFile.require(image, "an image");
    try (OutputFile file = OutputFile.claim(out, common.force())) {
      WrittenGlyph page = ReferenceImages.read(image, NO_CHARACTER);
      Outline outline = trace(page, options);
      if (outline.isEmpty()) {
        throw new CommandFailure(image + ": only specks on the page, expected ink");
      }
      String title = image.getFileName().toString();
      file.write(SvgGlyphWriter.traced(outline, page.canvasWidth(), page.canvasHeight(), title));
      report(page, outline);
    }
    return 0;
  }

  /** The outline on the image's canvas. */
  private static Outline trace(WrittenGlyph page, TraceOptions options) {
    Point corner = new Point(page.inkX(), page.inkY());
    return new GlyphTracer(options).trace(page.ink()).map(corner::plus);
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

  private void report(WrittenGlyph page, Outline outline) {
    int contours = outline.contours().size();
    int nodes = outline.contours().stream().mapToInt(c -> c.segments().size()).sum();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", out.toString());
    result.put("width", page.canvasWidth());
    result.put("height", page.canvasHeight());
    result.put("contours", contours);
    result.put("nodes", nodes);
    Console console = common.console();
    console.printJson(result);
    console.say(
        "%s: %s, %s"
            .formatted(out, Console.count(contours, "contour"), Console.count(nodes, "node")));
  }
}
