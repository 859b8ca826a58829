package io.linmo.cli;

import io.linmo.font.FontFace;
import io.linmo.font.FontFetcher;
import io.linmo.font.FontFetcher.State;
import io.linmo.font.FontManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The faces that models are trained on and measured by. */
@Command(
    name = "fonts",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Fetch and list the faces that base models are trained on and measured by.",
    subcommands = {FontsCommand.Fetch.class, FontsCommand.Listing.class})
final class FontsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given, expected fetch or list");
  }

  /** Which faces, and where they are kept. */
  static final class Choice {
    @Mixin private CacheOption cache;

    @Option(names = "--script", paramLabel = "SCRIPT", description = "Only latin or han faces.")
    private ScriptName script;

    @Option(
        names = "--split",
        split = ",",
        paramLabel = "SPLIT",
        description = "Only these: content, content-alt, train, validation, train-extra.")
    private List<String> splits = List.of();

    enum ScriptName {
      LATIN,
      HAN
    }

    Path cache(CommonOptions common) {
      return cache.folders(common).fontCache();
    }

    List<FontFace> faces(CommonOptions common) throws IOException {
      checkSplits(common);
      FontManifest manifest = common.installation().library().manifest();
      return manifest.faces().stream()
          .filter(face -> script == null || face.script().equalsIgnoreCase(script.name()))
          .filter(face -> splits.isEmpty() || splits.contains(face.split().label()))
          .toList();
    }

    private void checkSplits(CommonOptions common) {
      List<String> known = FontFace.Split.labels();
      for (String split : splits) {
        if (!known.contains(split)) {
          throw common.usage(
              "unknown split '%s', expected one of %s".formatted(split, String.join(", ", known)));
        }
      }
    }
  }

  @Command(
      name = "fetch",
      mixinStandardHelpOptions = true,
      description = "Download the faces and check them; files already present are kept.")
  static final class Fetch implements Callable<Integer> {

    @Mixin private CommonOptions common;
    @Mixin private Choice choice;

    @Override
    public Integer call() throws Exception {
      Console console = common.console();
      List<FontFace> faces = choice.faces(common);
      Map<FontFace, FontFetcher.Outcome> outcomes;
      try (ProgressLine progress = console.progress()) {
        AtomicInteger settled = new AtomicInteger();
        FontFetcher.Listener listener =
            (face, outcome) ->
                progress.report(settled.incrementAndGet() / (double) faces.size(), face.id());
        outcomes = new FontFetcher(choice.cache(common), listener).fetch(faces);
      }
      return report(console, outcomes);
    }

    private int report(Console console, Map<FontFace, FontFetcher.Outcome> outcomes) {
      Map<State, Integer> counts = new LinkedHashMap<>();
      Map<String, String> failures = new LinkedHashMap<>();
      outcomes.forEach(
          (face, outcome) -> {
            counts.merge(outcome.state(), 1, Integer::sum);
            if (outcome.state() == State.FAILED) {
              failures.put(face.id(), outcome.reason());
              console.say("%s: %s".formatted(face.id(), outcome.reason()));
            }
          });
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("cache", choice.cache(common).toString());
      result.put("present", counts.getOrDefault(State.PRESENT, 0));
      result.put("fetched", counts.getOrDefault(State.FETCHED, 0));
      result.put("failed", failures);
      console.printJson(result);
      console.say(
          "%s fetched, %s present before, %d failed; cache: %s"
              .formatted(
                  result.get("fetched"),
                  result.get("present"),
                  failures.size(),
                  choice.cache(common)));
      return failures.isEmpty() ? 0 : Linmo.FAILURE;
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the faces with script, use, licence and whether they are here.")
  static final class Listing implements Callable<Integer> {

    @Mixin private CommonOptions common;
    @Mixin private Choice choice;

    @Override
    public Integer call() throws Exception {
      Console console = common.console();
      List<Map<String, Object>> rows = new ArrayList<>();
      for (FontFace face : choice.faces(common)) {
        boolean here = Files.isRegularFile(choice.cache(common).resolve(face.fileName()));
        rows.add(face.facts(here));
        console.print(
            String.join(
                "\t",
                face.id(),
                face.script(),
                face.split().label(),
                face.licence(),
                here ? "here" : "-"));
      }
      console.printJson(Map.of("faces", rows));
      return 0;
    }
  }
}
