package io.linmo.cli;

import io.linmo.workshop.FactLines;
import io.linmo.workshop.FileFacts;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints facts about a file. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Check a font, style or model file and print its kind, source and licence.")
final class InspectCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "FILE", description = "A font, a style or a model.")
  private Path file;

  @Override
  public Integer call() {
    Map<String, Object> facts = FileFacts.of(file, common.installation());
    Console console = common.console();
    FactLines.of(facts).forEach(console::print);
    console.printJson(facts);
    return 0;
  }
}
