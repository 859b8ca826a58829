package io.linmo.cli;

import io.linmo.pdf.PdfNotes;
import io.linmo.pdf.TextPdfWriter;
import io.linmo.png.PngPageWriter;
import io.linmo.svg.SvgAnimationWriter;
import io.linmo.svg.SvgPageWriter;
import io.linmo.typesetting.Sheet;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.TextLayout;
import io.linmo.typesetting.Typesetter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
      "Write a text as SVG, PNG or PDF.",
      "No two runs are alike; the same --seed gives the same file again."
    })
final class WriteCommand implements BatchJob {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private TextInput input;
  @Mixin private InkOptions ink;
  @Mixin private HandOptions hand;
  @Mixin private PageOptions page;
  @Mixin private BatchOptions batch;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to write, by its ending .svg, .png or .pdf.")
  private Path out;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "Em in points, for PNG in pixels (default: 48 in SVG, 96 in PNG, 24 in PDF).")
  private Double size;

  @Option(
      names = "--animate",
      description = "In SVG: let the strokes appear in the order of writing, as far as it shows.")
  private boolean animate;

  private InkSource shared;
  private Map<String, String> row = Map.of();

  @Override
  public Integer call() throws Exception {
    if (batch.isGiven()) {
      return batch.run(spec, WriteCommand::new, common);
    }
    TextFormat format = check();
    String text = characters();
    requireText(text);
    long seed = common.freshSeed();
    try (OutputFile file = OutputFile.claim(out, common.force())) {
      InkSource source = shared == null ? ink.open(text, common, seed) : shared;
      double em = em(format);
      TextLayout layout = page.layout(em, format == TextFormat.PDF);
      TextBlock block = source.set(text, layout, hand.liveliness(seed));
      file.write(render(format, block, em, source));
      report(block, seed);
    }
    return 0;
  }

  private TextFormat check() throws CommandFailure {
    TextFormat format =
        TextFormat.of(out)
            .orElseThrow(
                () ->
                    common.usage(
                        "--out %s, expected a file name in .svg, .png or .pdf".formatted(out)));
    double em = em(format);
    if (!(em >= 1 && em <= 2000)) {
      throw common.usage("--size %s, expected 1 to 2000".formatted(em));
    }
    if (animate && format != TextFormat.SVG) {
      throw common.usage("--animate is for SVG: give --out a name in .svg");
    }
    if (shared == null) {
      ink.check(common);
    }
    hand.check(common);
    page.check(common);
    return format;
  }

  private double em(TextFormat format) {
    return size == null ? format.em() : size;
  }

  private void requireText(String text) {
    if (Typesetter.compose(text).isBlank()) {
      throw common.usage("the text is empty, expected at least one character");
    }
  }

  private byte[] render(TextFormat format, TextBlock block, double em, InkSource source)
      throws IOException {
    Sheet sheet = Sheet.of(block, hand.ink(), page.paper(format == TextFormat.PNG));
    return switch (format) {
      case SVG -> svg(sheet, em, source.note()).getBytes(StandardCharsets.UTF_8);
      case PNG -> PngPageWriter.page(sheet, em);
      case PDF ->
          new TextPdfWriter(page.format(), hand.ink(), page.paper(false))
              .write(block, em, new PdfNotes(title(block), source.note(), source.generated()));
    };
  }

  private String svg(Sheet sheet, double em, String note) {
    return animate ? SvgAnimationWriter.page(sheet, em, note) : SvgPageWriter.page(sheet, em, note);
  }

  @Override
  public String characters() throws CommandFailure, IOException {
    return CsvTable.fill(input.read(common), row);
  }

  @Override
  public void row(Map<String, String> values) {
    row = values;
  }

  @Override
  public InkOptions ink() {
    return ink;
  }

  @Override
  public void use(InkSource source) {
    shared = source;
  }

  @Override
  public Path target() {
    return out;
  }

  private static String title(TextBlock block) {
    return block.lines().get(0).text();
  }

  private void report(TextBlock block, long seed) {
    Console console = common.console();
    int lines = block.lines().size();
    int glyphs = block.glyphs().size();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", out.toString());
    result.put("lines", lines);
    result.put("glyphs", glyphs);
    result.put("seed", seed);
    console.printJson(result);
    String line = page.vertical() ? "column" : "line";
    console.say(
        "%s: %s, %s, seed %d"
            .formatted(out, Console.count(lines, line), Console.count(glyphs, "glyph"), seed));
  }
}
