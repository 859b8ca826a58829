package io.linmo.cli;

import io.linmo.gan.Backend;
import io.linmo.image.Script;
import io.linmo.training.AdversarialTraining;
import io.linmo.training.BaseModel;
import io.linmo.training.BaseTraining;
import io.linmo.training.LossWeights;
import io.linmo.training.TrainingData;
import io.linmo.training.TrainingOptions;
import io.linmo.training.TrainingRun;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.Installation;
import io.linmo.workshop.OutputFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a base model. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Train a base model from the fetched fonts; takes hours.",
      "The run's folder holds its options, statistics, chart, pictures and checkpoint; a run that"
          + " was stopped goes on with --resume, with the same options where none are given."
    })
final class TrainCommand implements Callable<Integer> {

  private static final Duration CHECKPOINT_EVERY = Duration.ofMinutes(5);

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private CacheOption cache;
  @Mixin private RunOptions run;

  @Option(
      names = "--script",
      required = true,
      paramLabel = "SCRIPT",
      description = "What to train for: ${COMPLETION-CANDIDATES}.")
  private Script script;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "MODEL.linmo",
      description = "The base model to write at the end.")
  private Path out;

  @Option(
      names = "--from",
      paramLabel = "MODEL.linmo",
      description = "Begin a new run with the weights of this model.")
  private Path from;

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Stop after N training images (default: ${DEFAULT-VALUE}).")
  private long images;

  @Option(
      names = "--hours",
      paramLabel = "H",
      defaultValue = "8",
      description = "Stop after H hours (default: ${DEFAULT-VALUE}).")
  private double hours;

  @ArgGroup(validate = false, heading = "%nHow to train; the defaults work:%n")
  private final Tuning tuning = new Tuning();

  private static final class Tuning {
    @Option(
        names = "--batch",
        paramLabel = "N",
        description = "Images in a step (default: ${DEFAULT-VALUE}).")
    private int batch = TrainingOptions.DEFAULT.batch();

    @Option(
        names = "--generator-rate",
        paramLabel = "X",
        description = "Default: ${DEFAULT-VALUE}.")
    private double generatorRate = TrainingOptions.DEFAULT.generatorRate();

    @Option(
        names = "--discriminator-rate",
        paramLabel = "X",
        description = "Default: ${DEFAULT-VALUE}.")
    private double discriminatorRate = TrainingOptions.DEFAULT.discriminatorRate();

    @Option(
        names = "--discriminator-steps",
        paramLabel = "N",
        description = "Discriminator steps for each generator step (default: ${DEFAULT-VALUE}).")
    private int discriminatorSteps = TrainingOptions.DEFAULT.discriminatorSteps();

    @Option(
        names = "--adversarial-from",
        paramLabel = "IMAGES",
        description = "Images after which the discriminator joins (default: ${DEFAULT-VALUE}).")
    private long adversarialFrom = TrainingOptions.DEFAULT.adversarialFrom();

    @Option(
        names = "--averaging",
        paramLabel = "X",
        description = "Decay of the averaged weights (default: ${DEFAULT-VALUE}).")
    private double averaging = TrainingOptions.DEFAULT.averaging();

    @Option(names = "--weight-pixel", paramLabel = "X", description = "Default: ${DEFAULT-VALUE}.")
    private double crossEntropy = LossWeights.DEFAULT.crossEntropy();

    @Option(names = "--weight-dice", paramLabel = "X", description = "Default: ${DEFAULT-VALUE}.")
    private double dice = LossWeights.DEFAULT.dice();

    @Option(
        names = "--weight-adversarial",
        paramLabel = "X",
        description = "Default: ${DEFAULT-VALUE}.")
    private double adversarial = LossWeights.DEFAULT.adversarial();

    @Option(
        names = "--weight-features",
        paramLabel = "X",
        description = "Default: ${DEFAULT-VALUE}.")
    private double features = LossWeights.DEFAULT.features();

    @Option(names = "--weight-style", paramLabel = "X", description = "Default: ${DEFAULT-VALUE}.")
    private double style = LossWeights.DEFAULT.style();

    @Option(
        names = "--weight-character",
        paramLabel = "X",
        description = "Default: ${DEFAULT-VALUE}.")
    private double character = LossWeights.DEFAULT.character();

    @Option(names = "--weight-drift", paramLabel = "X", description = "Default: ${DEFAULT-VALUE}.")
    private double drift = LossWeights.DEFAULT.drift();

    @Option(
        names = "--aligned",
        paramLabel = "SHARE",
        description = {
          "Share of samples judged after the true glyph is moved onto what was drawn",
          "(default: ${DEFAULT-VALUE})."
        })
    private double aligned = LossWeights.DEFAULT.aligned();
  }

  @Override
  public Integer call() throws Exception {
    run.check(TrainingRun.checkpoint(run.folder()));
    if (from != null) {
      InputFile.require(from, "a base model");
    }
    try (OutputFile file = OutputFile.claim(out, common.force() || run.resume())) {
      train(file);
    }
    return 0;
  }

  private void train(OutputFile file) throws Exception {
    Backend.useThreads(common.threads());
    Console console = common.console();
    Installation installation = cache.installation(common);
    TrainingData data =
        TrainingData.open(script, installation.library(), installation.characterSets());
    console.say(
        "%d faces, %d characters"
            .formatted(data.corpus().faceIds().size(), data.corpus().characters().length));
    TrainingOptions options =
        options(run.resume() ? TrainingRun.options(run.folder()) : TrainingOptions.DEFAULT);
    BaseTraining base = new BaseTraining(data.corpus(), data.recipe(), options);
    AdversarialTraining training = new AdversarialTraining(base.players(), options, base.batches());
    Map<String, Object> provenance = provenance(data, options);
    try (ProgressLine progress = console.progress()) {
      TrainingRun trainingRun =
          new TrainingRun(
              run.folder(), training, base.players(), base.probe(), listener(progress, console));
      trainingRun.describe(options, provenance);
      if (!trainingRun.resume() && from != null) {
        training.startFrom(base.weightsOf(BaseModel.read(from)));
      }
      trainingRun.train(images, Duration.ofMillis((long) (hours * 3_600_000)), CHECKPOINT_EVERY);
    }
    base.model(training, data.withheld(), provenance).write(file.temporary());
    file.commit();
    console.print("%s: %,d images shown".formatted(out, training.images()));
    console.printJson(Map.of("file", out.toString(), "images", training.images()));
  }

  /**
   * The options that were given, and for the others those that {@code base} has: a run that goes on
   * keeps its own.
   */
  private TrainingOptions options(TrainingOptions base) {
    LossWeights weights = base.weights();
    return new TrainingOptions(
        given("--batch", tuning.batch, base.batch()),
        given("--generator-rate", tuning.generatorRate, base.generatorRate()),
        given("--discriminator-rate", tuning.discriminatorRate, base.discriminatorRate()),
        base.codeRate(),
        given("--discriminator-steps", tuning.discriminatorSteps, base.discriminatorSteps()),
        given("--adversarial-from", tuning.adversarialFrom, base.adversarialFrom()),
        given("--averaging", tuning.averaging, base.averaging()),
        new LossWeights(
            given("--weight-pixel", tuning.crossEntropy, weights.crossEntropy()),
            given("--weight-dice", tuning.dice, weights.dice()),
            given("--weight-adversarial", tuning.adversarial, weights.adversarial()),
            given("--weight-features", tuning.features, weights.features()),
            given("--weight-style", tuning.style, weights.style()),
            given("--weight-character", tuning.character, weights.character()),
            given("--weight-drift", tuning.drift, weights.drift()),
            given("--aligned", tuning.aligned, weights.aligned())),
        given("--seed", common.seed(), base.seed()));
  }

  private <T> T given(String option, T value, T otherwise) {
    return spec.commandLine().getParseResult().hasMatchedOption(option) ? value : otherwise;
  }

  private Map<String, Object> provenance(TrainingData data, TrainingOptions options) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("options", options);
    facts.put("threads", common.threads());
    facts.put("fonts", data.credits());
    return facts;
  }

  private TrainingRun.Listener listener(ProgressLine progress, Console console) {
    return new TrainingRun.Listener() {
      @Override
      public void progress(long shown, double perSecond, String figures) {
        progress.report(
            (double) shown / images, "%,d images, %.1f a second".formatted(shown, perSecond));
      }

      @Override
      public void message(String line) {
        console.say(line);
      }
    };
  }
}
