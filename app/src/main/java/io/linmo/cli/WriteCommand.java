package io.linmo.cli;

import io.linmo.workshop.InkFileFormat;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.Template;
import io.linmo.workshop.WriteRequest;
import io.linmo.workshop.WrittenText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a text. */
@Command(
    name = "write",
    mixinStandardHelpOptions = true,
    description = {
      "Write a text as SVG, PNG, PDF or, for plotters, HPGL.",
      "Each run varies; --seed reproduces a file."
    })
final class WriteCommand implements BatchJob {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private TextInput input;
  @Mixin private HandOptions hand;
  @Mixin private PenOptions pen;
  @Mixin private PageOptions page;
  @Mixin private BatchOptions batch;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description =
          "The file to write, by its ending .svg, .png, .pdf or, for plotters, .hpgl or .plt.")
  private Path out;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "Em in points, for PNG in pixels (default: 48 in SVG, 96 in PNG, 24 in PDF).")
  private Double size;

  @Option(names = "--animate", description = "In SVG: animate the strokes in the order of writing.")
  private boolean animate;

  @Option(
      names = "--stroke",
      description = "In SVG: draw single open lines for the pen of a plotter, as in HPGL.")
  private boolean stroke;

  private Map<String, String> row = Map.of();

  @Override
  public Integer call() throws Exception {
    if (batch.isGiven()) {
      return batch.run(spec, WriteCommand::new, common);
    }
    batch.check(common);
    WriteRequest request = request();
    hand.check(common);
    try (OutputFile file = common.output(out)) {
      WrittenText written = hand.open(request.text(), common).write(request);
      file.write(written.content());
      report(written, request.seed());
    }
    return 0;
  }

  private WriteRequest request() throws IOException {
    InkFileFormat format = InkFileFormat.of(out);
    return new WriteRequest(
        text(),
        format,
        size == null ? format.em() : size,
        page.layout(common),
        pen.settings(common),
        animate,
        stroke,
        common.freshSeed());
  }

  private String text() throws IOException {
    String text = input.read(common);
    boolean places = !row.isEmpty() && input.isElsewhere();
    return places ? Template.fill(text, row) : text;
  }

  @Override
  public void row(Map<String, String> values) {
    row = values;
  }

  @Override
  public String template() throws IOException {
    return input.isElsewhere() ? input.read(common) : "";
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public void check() throws IOException {
    batch.check(common);
    hand.check(common);
    request();
  }

  @Override
  public HandOptions hand() {
    return hand;
  }

  @Override
  public List<Path> targets() {
    return List.of(out);
  }

  private void report(WrittenText written, long seed) {
    Console console = common.console();
    Map<String, Object> result = new LinkedHashMap<>(written.facts());
    result.put("file", out.toString());
    result.put("seed", seed);
    console.printJson(result);
    written.remarks().forEach(console::say);
    String line = page.vertical() ? "column" : "line";
    console.say(
        "%s: %s, %s, seed %d"
            .formatted(
                out,
                Console.count(written.lines(), line),
                Console.count(written.glyphs(), "glyph"),
                seed));
  }
}
