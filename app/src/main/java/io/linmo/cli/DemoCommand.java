package io.linmo.cli;

import io.linmo.workshop.FontSpecimen;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.SampleHand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the usual commands on the bundled hands. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Learn the two bundled hands, Latin and Chinese, and write samples in every format.",
      "Each step is shown as the command that does it."
    })
final class DemoCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "linmo-demo",
      description = "Where to write (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "2",
      description = "The most time for learning each hand (default: ${DEFAULT-VALUE}).")
  private double minutes;

  @Override
  public Integer call() throws Exception {
    prepareFolder();
    for (SampleHand hand : SampleHand.bundled(common.installation().folders())) {
      for (List<String> step : hand.commands(out, minutes)) {
        int exit = run(step);
        if (exit != 0) {
          return exit;
        }
      }
      drawSheet(hand);
    }
    report();
    return 0;
  }

  private void prepareFolder() throws IOException {
    common.outputFolder(out).close();
    Files.createDirectories(out);
  }

  /** Runs one command as if it had been typed. */
  private int run(List<String> step) {
    CommandLine linmo = spec.commandLine();
    common
        .console()
        .say("$ linmo " + step.stream().map(DemoCommand::quoted).collect(Collectors.joining(" ")));
    List<String> arguments = new ArrayList<>(step);
    arguments.addAll(List.of("--force", "--seed", Long.toString(common.seed())));
    arguments.addAll(List.of("--threads", Integer.toString(common.threads())));
    if (common.quiet()) {
      arguments.add("--quiet");
    }
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return Linmo.run(nowhere, linmo.getErr(), arguments.toArray(String[]::new));
  }

  private static String quoted(String word) {
    return word.matches("[\\w./=:,+@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** Draws all characters of the made font into one picture, the written ones on gray. */
  private void drawSheet(SampleHand hand) {
    FontSpecimen made = FontSpecimen.of(hand.file(out, ".ttf"));
    Set<Integer> marked = hand.written().codePoints().boxed().collect(Collectors.toSet());
    try (OutputFile sheet = OutputFile.claim(hand.file(out, "-sheet.png"), true)) {
      sheet.write(made.contactSheet(marked));
    }
  }

  private void report() throws IOException {
    List<String> files;
    try (Stream<Path> written = Files.list(out)) {
      files = written.map(file -> file.getFileName().toString()).sorted().toList();
    }
    Console console = common.console();
    console.printJson(Map.of("folder", out.toString(), "files", files));
    console.say(
        "%s: %s; look at latin-sheet.png and han-sheet.png first"
            .formatted(out, Console.count(files.size(), "file")));
  }
}
