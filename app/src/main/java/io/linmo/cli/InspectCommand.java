package io.linmo.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what a file is. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description =
        "Check a font, style or model file and say what it is, from what, by what licence.")
final class InspectCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "FILE", description = "A font, a style or a model.")
  private Path file;

  @Override
  public Integer call() throws Exception {
    InputFile.require(file, "a font, style or model file");
    Map<String, Object> facts = FileFacts.of(file);
    Console console = common.console();
    facts.forEach((fact, value) -> console.print(fact + ": " + value));
    console.printJson(facts);
    return 0;
  }
}
