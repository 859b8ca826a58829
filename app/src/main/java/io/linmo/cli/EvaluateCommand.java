package io.linmo.cli;

import io.linmo.corpus.CharacterSets;
import io.linmo.evaluation.EvaluationReport;
import io.linmo.evaluation.EvaluationTable;
import io.linmo.evaluation.HandReport;
import io.linmo.evaluation.HandTable;
import io.linmo.image.Script;
import io.linmo.style.LearningOptions.Tier;
import io.linmo.workshop.FaceTrial;
import io.linmo.workshop.HandTrial;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.Installation;
import io.linmo.workshop.ReferenceReader;
import io.linmo.workshop.References;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how well unseen characters are drawn. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how well the unwritten characters of a hand are drawn.",
      "--hand: of your own hand; each character is held out once and drawn from the others.",
      "--script: of published hands that the model was never trained on; needs the faces that linmo"
          + " fonts fetch brings."
    })
final class EvaluateCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private CacheOption cache;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Subject subject;

  private static final class Subject {
    @Option(names = "--script", paramLabel = "SCRIPT", description = "latin or han.")
    private Script script;

    @Option(
        names = "--hand",
        paramLabel = "DIR",
        description = "A folder of pictures of characters, or one made by linmo import.")
    private Path hand;
  }

  @Option(
      names = "--parts",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "With --hand: parts into which the characters are divided to be held out (default:"
              + " ${DEFAULT-VALUE}).")
  private int parts;

  @Option(
      names = "--held-out",
      paramLabel = "CHARS",
      description = "With --hand: hold out these characters alone, or those in @FILE.")
  private String heldOut;

  @Option(
      names = "--references",
      paramLabel = "N",
      description = "Characters that each hand has written (default: 16 in latin, 64 in han).")
  private Integer references;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description = "Draw the references this many times (default: ${DEFAULT-VALUE}).")
  private int seeds;

  @Option(
      names = "--faces",
      split = ",",
      paramLabel = "ID",
      description = "Judge only these validation faces.")
  private List<String> faces = List.of();

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "1",
      description = "The most time to learn each hand (default: ${DEFAULT-VALUE}).")
  private double minutes;

  @Option(
      names = "--tune",
      split = ",",
      paramLabel = "TIER",
      defaultValue = "all",
      description = "Judge the model tuned so far: code, norms or all (default: ${DEFAULT-VALUE}).")
  private List<Tier> tiers;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The base model to judge (default: the one that comes with Linmo).")
  private Path model;

  @Option(names = "--baselines", description = "Judge the baselines alone.")
  private boolean baselinesAlone;

  @Override
  public Integer call() throws Exception {
    Duration time = Duration.ofMillis(Math.round(minutes * 60_000));
    Installation installation = cache.installation(common);
    HandWorkshop workshop = new HandWorkshop(installation);
    Console console = common.console();
    if (subject.hand != null) {
      References written = new ReferenceReader(installation).pictures(subject.hand);
      written.remarks().forEach(console::say);
      List<HandReport> reports = judge(workshop, trial(written, time));
      reports.forEach(report -> console.print(HandTable.of(report)));
      console.printJson(() -> HandReport.json(reports));
    } else {
      EvaluationReport report = judge(workshop, trial(time));
      console.print(EvaluationTable.of(report));
      console.printJson(report::json);
    }
    return 0;
  }

  private HandTrial trial(References written, Duration time) throws IOException {
    Set<Integer> alone =
        heldOut == null
            ? Set.of()
            : Arrays.stream(CharacterSets.given(heldOut)).boxed().collect(Collectors.toSet());
    return new HandTrial(written, parts, alone, time, tiers.get(tiers.size() - 1), common.seed());
  }

  private FaceTrial trial(Duration time) {
    return new FaceTrial(
        subject.script,
        references == null ? OptionalInt.empty() : OptionalInt.of(references),
        seeds,
        faces,
        time,
        baselinesAlone ? List.of() : tiers,
        Optional.ofNullable(model),
        common.seed());
  }

  private List<HandReport> judge(HandWorkshop workshop, HandTrial trial) {
    try (ProgressLine progress = common.console().progress()) {
      return workshop.evaluate(trial, progress);
    }
  }

  private EvaluationReport judge(HandWorkshop workshop, FaceTrial trial) {
    try (ProgressLine progress = common.console().progress()) {
      return workshop.evaluate(trial, progress);
    }
  }
}
