package io.linmo.cli;

import io.linmo.pdf.PdfNotes;
import io.linmo.pdf.TextPdfWriter;
import io.linmo.png.PngPageWriter;
import io.linmo.svg.SvgPageWriter;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.Typesetter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a text. */
@Command(
    name = "write",
    mixinStandardHelpOptions = true,
    description = "Write a text as SVG, PNG or PDF.")
final class WriteCommand implements Callable<Integer> {

  /** What to write, told by the file's ending. */
  private enum Format {
    SVG(48),
    PNG(96),
    PDF(24);

    private final double size;

    Format(double size) {
      this.size = size;
    }
  }

  @Mixin private CommonOptions common;
  @Mixin private InkOptions ink;

  @Parameters(paramLabel = "TEXT", description = "What to write.")
  private String text;

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

  @Override
  public Integer call() throws Exception {
    Format format = format();
    double em = size == null ? format.size : size;
    if (!(em >= 1 && em <= 2000)) {
      throw common.usage("--size %s, expected 1 to 2000".formatted(em));
    }
    requireText();
    ink.check(common);
    try (OutputFile file = OutputFile.claim(out, common.force())) {
      InkSource source = ink.open(text, common);
      double maxWidth =
          format == Format.PDF ? TextPdfWriter.lineWidth(em) : Double.POSITIVE_INFINITY;
      TextBlock block = source.set(text, maxWidth);
      file.write(render(format, block, em, source));
      report(block);
    }
    return 0;
  }

  private Format format() {
    String name = out.toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    for (Format format : Format.values()) {
      if (format.name().equals(ending)) {
        return format;
      }
    }
    throw common.usage("--out %s, expected a file name in .svg, .png or .pdf".formatted(name));
  }

  private void requireText() {
    if (Typesetter.compose(text).isBlank()) {
      throw common.usage("the text is empty, expected at least one character");
    }
  }

  private static byte[] render(Format format, TextBlock block, double em, InkSource source)
      throws IOException {
    return switch (format) {
      case SVG -> SvgPageWriter.page(block, em, source.note()).getBytes(StandardCharsets.UTF_8);
      case PNG -> PngPageWriter.page(block, em);
      case PDF ->
          TextPdfWriter.pages(
              block, em, new PdfNotes(title(block), source.note(), source.generated()));
    };
  }

  private static String title(TextBlock block) {
    return block.lines().get(0).text();
  }

  private void report(TextBlock block) {
    Console console = common.console();
    int lines = block.lines().size();
    int glyphs = block.glyphs().size();
    console.printJson(Map.of("file", out.toString(), "lines", lines, "glyphs", glyphs));
    console.say(
        "%s: %s, %s".formatted(out, Console.count(lines, "line"), Console.count(glyphs, "glyph")));
  }
}
