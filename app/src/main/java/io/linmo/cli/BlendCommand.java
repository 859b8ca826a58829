package io.linmo.cli;

import io.linmo.style.Hand;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.Installation;
import io.linmo.workshop.OutputFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a hand between two. */
@Command(
    name = "blend",
    mixinStandardHelpOptions = true,
    description = {
      "Make a hand between two learned hands.",
      "The network draws all its characters; none is handwritten."
    })
final class BlendCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "A.style", description = "A learned hand.")
  private Path first;

  @Parameters(index = "1", paramLabel = "B.style", description = "Another.")
  private Path second;

  @Option(
      names = "--mix",
      paramLabel = "X",
      defaultValue = "0.5",
      description = "Share of B: 0 for A, 1 for B (default: ${DEFAULT-VALUE}).")
  private double mix;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "NAME.style",
      description = "The file to write.")
  private Path out;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the hand (default: both names).")
  private String name;

  @Override
  public Integer call() {
    HandWorkshop workshop = new HandWorkshop(common.installation());
    Hand a = workshop.read(first);
    Hand b = workshop.read(second);
    try (OutputFile file = common.output("out", out, "style")) {
      String called = name == null ? a.name() + " and " + b.name() : name;
      Hand blend = workshop.blend(called, a, b, mix);
      workshop.save(blend, file);
      report(blend);
    }
    return 0;
  }

  private void report(Hand blend) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", out.toString());
    result.put("name", blend.name());
    result.put("mix", mix);
    result.put(
        "scripts", blend.styles().keySet().stream().map(Installation::label).sorted().toList());
    common.console().printJson(result);
    common.console().say("%s: %s".formatted(out, blend.provenance().get("source")));
  }
}
