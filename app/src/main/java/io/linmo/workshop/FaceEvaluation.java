package io.linmo.workshop;

import io.linmo.corpus.CharacterSets;
import io.linmo.evaluation.Baselines;
import io.linmo.evaluation.Evaluation;
import io.linmo.evaluation.EvaluationPlan;
import io.linmo.evaluation.EvaluationReport;
import io.linmo.evaluation.GlyphPredictor;
import io.linmo.evaluation.HandPredictor;
import io.linmo.evaluation.RenderedFaces;
import io.linmo.evaluation.StyleRetrieval;
import io.linmo.font.FontFace;
import io.linmo.font.FontFace.Split;
import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.gan.GeneratorShape;
import io.linmo.image.Script;
import io.linmo.style.LearningOptions;
import io.linmo.style.LearningOptions.Tier;
import io.linmo.training.BaseModel;
import io.linmo.work.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/** Judges a base model and the baselines on validation faces. */
final class FaceEvaluation {

  private final Installation installation;
  private final FaceTrial trial;
  private final Script script;

  FaceEvaluation(Installation installation, FaceTrial trial) {
    this.installation = installation;
    this.trial = trial;
    this.script = trial.script();
  }

  EvaluationReport run(Progress progress) throws IOException, InterruptedException {
    FontLibrary library = installation.library();
    List<FontFace> validation = library.manifest().faces(label(), Split.VALIDATION);
    List<String> judged = judged(ids(validation));
    List<FontFace> training = library.manifest().faces(label(), Split.TRAIN, Split.TRAIN_EXTRA);
    requirePresent(validation, library);
    requirePresent(training, library);

    RenderedFaces glyphs = new RenderedFaces(library, script, GeneratorShape.IMAGE);
    List<String> known = ids(training);
    List<GlyphPredictor> baselines = new ArrayList<>(Baselines.all(glyphs, known));
    List<GlyphPredictor> models = new ArrayList<>();
    if (!trial.tiers().isEmpty()) {
      addModel(baselines, models);
    }
    EvaluationPlan plan = plan(judged);
    StyleRetrieval styles = new StyleRetrieval(glyphs, known, ids(validation), plan.characters());
    return new Evaluation(plan, glyphs, baselines, models, Optional.of(styles))
        .run(installation.threads(), progress);
  }

  /** The model as it is tuned, and as a baseline what it draws before it is. */
  private void addModel(List<GlyphPredictor> baselines, List<GlyphPredictor> models)
      throws IOException {
    installation.startNetworks();
    BaseModel trained =
        trial.model().isEmpty()
            ? installation.baseModel(script)
            : BaseModel.read(InputFile.require(trial.model().get(), "a base model"));
    FontFile content = installation.content(script);
    LearningOptions untuned = new LearningOptions(Duration.ofMillis(1), trial.seed(), Tier.CODE);
    baselines.add(new HandPredictor("model before tuning", trained, content, untuned));
    for (Tier tier : trial.tiers()) {
      String name = "model tuned: " + tier.name().toLowerCase(Locale.ROOT);
      LearningOptions options = new LearningOptions(trial.time(), trial.seed(), tier);
      models.add(new HandPredictor(name, trained, content, options));
    }
  }

  private String label() {
    return Installation.label(script);
  }

  private static List<String> ids(List<FontFace> faces) {
    return faces.stream().map(FontFace::id).toList();
  }

  private List<String> judged(List<String> validation) {
    for (String id : trial.faces()) {
      if (!validation.contains(id)) {
        throw LinmoException.request(
            "face '%s' is no %s validation face, expected %s"
                .formatted(id, label(), String.join(", ", validation)));
      }
    }
    return trial.faces().isEmpty()
        ? validation
        : validation.stream().filter(trial.faces()::contains).toList();
  }

  private void requirePresent(List<FontFace> needed, FontLibrary library) {
    List<FontFace> missing = new ArrayList<>(needed);
    missing.removeAll(library.present(needed));
    if (!missing.isEmpty()) {
      throw LinmoException.failure(
              installation.folders().fontCache(),
              "%d of %d %s faces are not there, such as %s"
                  .formatted(missing.size(), needed.size(), label(), missing.get(0).id()))
          .next("run linmo fonts fetch");
    }
  }

  private EvaluationPlan plan(List<String> judged) throws IOException {
    String content = FontLibrary.contentId(label());
    List<Long> drawn =
        LongStream.range(trial.seed(), trial.seed() + trial.seeds()).boxed().toList();
    EvaluationPlan plan =
        script == Script.HAN
            ? EvaluationPlan.han(judged, content, text("common-han"), text("han-unseen"), drawn)
            : EvaluationPlan.latin(judged, content, drawn);
    return trial.references().isEmpty() ? plan : plan.withReferences(trial.references().getAsInt());
  }

  private String text(String name) throws IOException {
    CharacterSets sets = installation.characterSets();
    int[] characters = sets.named(name);
    return new String(characters, 0, characters.length);
  }
}
