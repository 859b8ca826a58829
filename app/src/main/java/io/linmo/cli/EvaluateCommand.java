package io.linmo.cli;

import io.linmo.corpus.CharacterSets;
import io.linmo.evaluation.Baselines;
import io.linmo.evaluation.Evaluation;
import io.linmo.evaluation.EvaluationPlan;
import io.linmo.evaluation.EvaluationReport;
import io.linmo.evaluation.EvaluationTable;
import io.linmo.evaluation.GlyphPredictor;
import io.linmo.evaluation.HandPredictor;
import io.linmo.evaluation.RenderedFaces;
import io.linmo.evaluation.StyleRetrieval;
import io.linmo.font.FontFace;
import io.linmo.font.FontFace.Split;
import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.gan.Backend;
import io.linmo.image.Script;
import io.linmo.style.LearningOptions;
import io.linmo.style.LearningOptions.Tier;
import io.linmo.training.BaseModel;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.Installation;
import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how well unseen characters of unseen hands are drawn. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Measure the model and the baselines on hands and characters they were never trained on.",
      "Needs the faces that linmo fonts fetch brings."
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final int IMAGE_SIZE = 128;

  @Mixin private CommonOptions common;
  @Mixin private CacheOption cache;

  @Option(names = "--script", required = true, paramLabel = "SCRIPT", description = "latin or han.")
  private Script script;

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
    if (seeds < 1) {
      throw common.usage("--seeds %d, expected 1 or more".formatted(seeds));
    }
    if (!(minutes > 0)) {
      throw common.usage("--minutes %s, expected more than 0".formatted(minutes));
    }
    Installation installation = cache.installation(common);
    FontLibrary library = installation.library();
    List<FontFace> validation = library.manifest().faces(label(), Split.VALIDATION);
    List<FontFace> judged = judged(validation);
    List<FontFace> training = library.manifest().faces(label(), Split.TRAIN, Split.TRAIN_EXTRA);
    requirePresent(validation, library);
    requirePresent(training, library);

    RenderedFaces glyphs = new RenderedFaces(library, script, IMAGE_SIZE);
    List<String> known = ids(training);
    List<GlyphPredictor> baselines = new ArrayList<>(Baselines.all(glyphs, known));
    List<GlyphPredictor> models = new ArrayList<>();
    if (!baselinesAlone) {
      addModel(installation, baselines, models);
    }
    EvaluationPlan plan = plan(installation.characterSets(), ids(judged));
    StyleRetrieval styles = new StyleRetrieval(glyphs, known, ids(validation), plan.characters());
    report(run(new Evaluation(plan, glyphs, baselines, models, Optional.of(styles))));
    return 0;
  }

  /** The model as it is tuned, and as a baseline what it draws before it is. */
  private void addModel(
      Installation installation, List<GlyphPredictor> baselines, List<GlyphPredictor> models)
      throws IOException {
    Backend.useThreads(common.threads());
    BaseModel trained =
        model == null
            ? installation.baseModel(script)
            : BaseModel.read(InputFile.require(model, "a base model"));
    FontFile content = installation.content(script);
    LearningOptions untuned = new LearningOptions(Duration.ofMillis(1), common.seed(), Tier.CODE);
    baselines.add(new HandPredictor("model before tuning", trained, content, untuned));
    Duration time = Duration.ofMillis(Math.round(minutes * 60_000));
    for (Tier tier : tiers) {
      String name = "model tuned: " + tier.name().toLowerCase(Locale.ROOT);
      models.add(
          new HandPredictor(
              name, trained, content, new LearningOptions(time, common.seed(), tier)));
    }
  }

  private String label() {
    return Installation.label(script);
  }

  private static List<String> ids(List<FontFace> faces) {
    return faces.stream().map(FontFace::id).toList();
  }

  private List<FontFace> judged(List<FontFace> validation) {
    if (faces.isEmpty()) {
      return validation;
    }
    List<String> known = ids(validation);
    for (String id : faces) {
      if (!known.contains(id)) {
        throw common.usage(
            "face '%s' is no %s validation face, expected %s"
                .formatted(id, label(), String.join(", ", known)));
      }
    }
    return validation.stream().filter(face -> faces.contains(face.id())).toList();
  }

  private void requirePresent(List<FontFace> needed, FontLibrary library) {
    List<FontFace> missing = new ArrayList<>(needed);
    missing.removeAll(library.present(needed));
    if (!missing.isEmpty()) {
      throw LinmoException.failure(
              cache.folders(common).fontCache(),
              "%d of %d %s faces are not there, such as %s"
                  .formatted(missing.size(), needed.size(), label(), missing.get(0).id()))
          .next("run linmo fonts fetch");
    }
  }

  private EvaluationPlan plan(CharacterSets sets, List<String> ids) throws IOException {
    String content = script == Script.HAN ? "lxgw-wenkai" : "noto-sans";
    List<Long> drawn = LongStream.range(common.seed(), common.seed() + seeds).boxed().toList();
    EvaluationPlan plan;
    if (script == Script.HAN) {
      plan =
          EvaluationPlan.han(
              ids, content, text(sets, "common-han"), text(sets, "han-unseen"), drawn);
    } else {
      plan = EvaluationPlan.latin(ids, content, drawn);
    }
    return references == null ? plan : plan.withReferences(references);
  }

  private static String text(CharacterSets sets, String name) throws IOException {
    int[] characters = sets.named(name);
    return new String(characters, 0, characters.length);
  }

  private EvaluationReport run(Evaluation evaluation) throws InterruptedException {
    try (ProgressLine progress = common.console().progress()) {
      return evaluation.run(common.threads(), progress);
    }
  }

  private void report(EvaluationReport report) {
    Console console = common.console();
    console.print(EvaluationTable.of(report));
    console.printJson(report::json);
  }
}
