package io.linmo.cli;

import io.linmo.outline.Outline;
import io.linmo.pdf.PdfNotes;
import io.linmo.pdf.SignaturePdfWriter;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.Flourish;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.Typesetter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a name large, on a rising baseline, on a page of its own. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = {
      "Write a name as a vector signature, on a PDF page of its own.",
      "It is a drawing of a signature: it proves nothing about who made the file."
    })
final class SignCommand implements Callable<Integer> {

  private static final double LEAST_RISE_DEGREES = 2;
  private static final double RISE_SPREAD_DEGREES = 2;

  @Mixin private CommonOptions common;
  @Mixin private InkOptions ink;

  @Parameters(paramLabel = "NAME", description = "The name to sign with.")
  private String name;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.pdf",
      description = "The file to write.")
  private Path out;

  @Option(
      names = "--size",
      paramLabel = "POINTS",
      defaultValue = "64",
      description = "Em in points (default: ${DEFAULT-VALUE}).")
  private double size;

  @Option(names = "--underline", description = "Draw a flourish under the name.")
  private boolean underline;

  @Override
  public Integer call() throws Exception {
    check();
    ink.check(common);
    try (OutputFile file = OutputFile.claim(out, common.force())) {
      InkSource source = ink.open(name, common);
      TextBlock signature = source.set(name, Double.POSITIVE_INFINITY).turned(rise());
      Outline flourish =
          underline ? Flourish.under(signature.inkBounds(), common.seed()) : Outline.EMPTY;
      PdfNotes notes = new PdfNotes(signature.text(), source.note(), source.generated());
      Drawing drawing =
          new Drawing(
              List.of(
                  new Drawing.Words(signature, InkColor.BLACK),
                  new Drawing.Strokes(flourish, InkColor.BLACK)));
      file.write(SignaturePdfWriter.signature(drawing, size, notes));
    }
    Console console = common.console();
    console.printJson(Map.of("file", out.toString(), "name", name, "seed", common.seed()));
    console.say("%s: a drawing of the signature, not a digital one".formatted(out));
    return 0;
  }

  private void check() {
    if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      throw common.usage("--out %s, expected a file name in .pdf".formatted(out));
    }
    if (!(size >= 4 && size <= 1000)) {
      throw common.usage("--size %s, expected 4 to 1000".formatted(size));
    }
    String composed = Typesetter.compose(name);
    if (composed.isBlank() || composed.contains("\n")) {
      throw common.usage("the name is empty or has line breaks, expected one line");
    }
  }

  /** The angle of the baseline in radians. */
  private double rise() {
    double chance = new SplittableRandom(common.seed()).nextDouble();
    return Math.toRadians(LEAST_RISE_DEGREES + RISE_SPREAD_DEGREES * chance);
  }
}
