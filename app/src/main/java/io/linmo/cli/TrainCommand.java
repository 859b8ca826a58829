package io.linmo.cli;

import io.linmo.image.Script;
import io.linmo.training.BaseModel;
import io.linmo.training.LossWeights;
import io.linmo.training.TrainingOptions;
import io.linmo.workshop.ModelTraining;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.TrainRequest;
import io.linmo.workshop.TrainedModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
          + " was stopped continues with --resume and keeps its options where none are given."
    })
final class TrainCommand implements Callable<Integer> {

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
    run.check(ModelTraining.modelCheckpoint(run.folder()));
    TrainRequest request =
        new TrainRequest(
            script,
            run.folder(),
            Optional.ofNullable(from),
            images,
            Duration.ofMillis((long) (hours * 3_600_000)),
            this::options);
    try (OutputFile file = OutputFile.claim(out, common.force() || run.resume())) {
      TrainedModel<BaseModel> trained = train(request);
      trained.model().write(file.temporary());
      file.commit();
      common.console().print("%s: %,d images shown".formatted(out, trained.images()));
      common.console().printJson(Map.of("file", out.toString(), "images", trained.images()));
    }
    return 0;
  }

  private TrainedModel<BaseModel> train(TrainRequest request) {
    Console console = common.console();
    try (ProgressLine progress = console.progress()) {
      return new ModelTraining(cache.installation(common)).train(request, progress, console::say);
    }
  }

  /**
   * The options that were given, and for the others those that {@code base} has: a run that
   * continues keeps its own.
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
}
