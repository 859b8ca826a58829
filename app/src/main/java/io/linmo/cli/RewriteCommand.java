package io.linmo.cli;

import io.linmo.workshop.InkFileFormat;
import io.linmo.workshop.InkSource;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.RewriteRequest;
import io.linmo.workshop.RewrittenPage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a page again in another hand. */
@Command(
    name = "rewrite",
    mixinStandardHelpOptions = true,
    description = {
      "Write a page again in another hand: the same words, as large and where they stand.",
      "The page is a photograph or scan of free writing whose text is known."
    })
final class RewriteCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private HandOptions hand;
  @Mixin private PenOptions pen;

  @Parameters(paramLabel = "PHOTO", description = "A picture of the page, or a PDF file.")
  private Path page;

  @Option(
      names = "--text",
      required = true,
      paramLabel = "FILE|TEXT",
      description = "What the page says, a line for each of its lines; \\n ends one.")
  private String text;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to write, by its ending .svg, .png, .pdf, .hpgl or .plt.")
  private Path out;

  @Override
  public Integer call() {
    InputFile.require(page, "a picture or a PDF file");
    hand.check(common);
    RewriteRequest request =
        RewriteRequest.of(
            page, text, InkFileFormat.of(out), pen.settings(common), common.freshSeed());
    try (OutputFile file = common.output(out)) {
      InkSource ink = hand.open(request.text(), common);
      RewrittenPage written = ink.rewrite(common.installation(), request);
      file.write(written.content());
      report(written, request.seed());
    }
    return 0;
  }

  private void report(RewrittenPage written, long seed) {
    Console console = common.console();
    Map<String, Object> result = new LinkedHashMap<>(written.facts());
    result.put("file", out.toString());
    result.put("seed", seed);
    console.printJson(result);
    written.remarks().forEach(console::say);
    console.say("%s: %s, seed %d".formatted(out, Console.count(written.words(), "word"), seed));
  }
}
