package io.linmo.cli;

import io.linmo.image.Script;
import io.linmo.style.Hand;
import io.linmo.style.HandBlend;
import io.linmo.style.HandFile;
import io.linmo.training.BaseModel;
import java.nio.file.Path;
import java.util.EnumMap;
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
      "All its characters are drawn by the network: nobody has written any of them."
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
      description = "What the hand is called (default: both names).")
  private String name;

  @Override
  public Integer call() throws Exception {
    if (!(mix >= 0 && mix <= 1)) {
      throw common.usage("--mix %s, expected 0 to 1".formatted(mix));
    }
    InputFile.require(first, "a learned hand");
    InputFile.require(second, "a learned hand");
    try (OutputFile file = OutputFile.claim(out, common.force())) {
      Hand a = HandFile.read(first);
      Hand b = HandFile.read(second);
      Map<Script, BaseModel> models = new EnumMap<>(Script.class);
      BaseModels base = new BaseModels(LinmoHome.find());
      for (Script script : a.styles().keySet()) {
        if (b.styles().containsKey(script)) {
          models.put(script, base.model(script));
        }
      }
      String called = name == null ? a.name() + " and " + b.name() : name;
      Hand blend = HandBlend.of(called, a, b, mix, models);
      HandFile.write(blend, file.temporary());
      file.commit();
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
        "scripts", blend.styles().keySet().stream().map(BaseModels::label).sorted().toList());
    common.console().printJson(result);
    common.console().say("%s: %s".formatted(out, blend.provenance().get("source")));
  }
}
