package io.linmo.evaluation;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.work.ParallelWork;
import io.linmo.work.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Lets predictors draw the characters of validation faces and scores them against the true ones.
 *
 * <p>For every seed and face: references are chosen, every predictor draws all targets, and each
 * drawing is measured by {@link GlyphScores}, all of a hand's by {@link StyleRetrieval}. The
 * outcome does not depend on the number of threads.
 */
public final class Evaluation {

  private final EvaluationPlan plan;
  private final GlyphLookup lookup;
  private final List<GlyphPredictor> baselines;
  private final List<GlyphPredictor> models;
  private final Optional<StyleRetrieval> retrieval;

  /** What one hand came to. */
  private record HandScores(List<GlyphRow> glyphs, List<StyleRank> styles) {}

  /**
   * @param lookup glyphs of the validation faces and of the standard face
   * @param baselines at least one; models are compared with the best of them
   * @param models may be empty
   * @param retrieval how to look for the hand's face by the drawings, if that is wanted
   */
  public Evaluation(
      EvaluationPlan plan,
      GlyphLookup lookup,
      List<GlyphPredictor> baselines,
      List<GlyphPredictor> models,
      Optional<StyleRetrieval> retrieval) {
    this.plan = plan;
    this.lookup = lookup;
    this.baselines = List.copyOf(baselines);
    this.models = List.copyOf(models);
    this.retrieval = retrieval;
    if (baselines.isEmpty()) {
      throw new IllegalArgumentException("evaluation: no baselines, expected 1 or more");
    }
    Set<String> names = new HashSet<>();
    for (GlyphPredictor predictor : predictors()) {
      if (!names.add(predictor.name())) {
        throw new IllegalArgumentException(
            "evaluation: two predictors are called '%s'".formatted(predictor.name()));
      }
    }
  }

  private List<GlyphPredictor> predictors() {
    return Stream.concat(baselines.stream(), models.stream()).toList();
  }

  /** The task set to a predictor for one face and seed; the same at each call. */
  public HandTask task(String faceId, long seed) {
    return new TaskChoice(plan, lookup).task(faceId, seed);
  }

  /** The true glyphs of a task's targets, in their order. */
  public List<GlyphImage> truths(HandTask task) {
    return task.targets().stream()
        .map(codePoint -> lookup.glyph(task.faceId(), codePoint).orElseThrow())
        .map(GlyphSample::image)
        .toList();
  }

  /**
   * Runs everything.
   *
   * @param threads how many hands are judged at the same time; predictors must be thread-safe
   */
  public EvaluationReport run(int threads, Progress progress) throws InterruptedException {
    if (threads < 1) {
      throw new IllegalArgumentException("evaluation: " + threads + " threads, expected 1 or more");
    }
    List<Callable<HandScores>> hands = hands(progress);
    List<GlyphRow> rows = new ArrayList<>();
    List<StyleRank> styles = new ArrayList<>();
    for (HandScores hand : new ParallelWork(threads).map(hands, Progress.SILENT, "")) {
      rows.addAll(hand.glyphs());
      styles.addAll(hand.styles());
    }
    return report(rows, styles);
  }

  private List<Callable<HandScores>> hands(Progress progress) {
    int total = plan.faces().size() * plan.seeds().size() * predictors().size();
    AtomicInteger done = new AtomicInteger();
    List<Callable<HandScores>> hands = new ArrayList<>();
    for (long seed : plan.seeds()) {
      for (String face : plan.faces()) {
        hands.add(
            () -> {
              HandScores scores = new HandScores(new ArrayList<>(), new ArrayList<>());
              HandTask task = task(face, seed);
              List<GlyphImage> truths = truths(task);
              for (GlyphPredictor predictor : predictors()) {
                progress.checkCancelled();
                score(predictor, task, truths, seed, scores);
                progress.report(
                    done.incrementAndGet() / (double) total, face + ": " + predictor.name());
              }
              return scores;
            });
      }
    }
    return hands;
  }

  private void score(
      GlyphPredictor predictor,
      HandTask task,
      List<GlyphImage> truths,
      long seed,
      HandScores result) {
    List<GlyphImage> drawn = predictor.predict(task);
    if (drawn.size() != truths.size()) {
      throw new IllegalStateException(
          "predictor '%s' drew %d glyphs for face '%s', expected %d"
              .formatted(predictor.name(), drawn.size(), task.faceId(), truths.size()));
    }
    for (int i = 0; i < drawn.size(); i++) {
      GlyphScores scores = GlyphScores.of(drawn.get(i), truths.get(i));
      int codePoint = task.targets().get(i);
      result.glyphs().add(new GlyphRow(predictor.name(), task.faceId(), seed, codePoint, scores));
    }
    retrieval.ifPresent(
        faces -> result.styles().add(faces.rank(predictor.name(), task, drawn, seed)));
  }

  private EvaluationReport report(List<GlyphRow> rows, List<StyleRank> styles) {
    ScoreBook book = new ScoreBook(rows);
    List<String> baselineNames = baselines.stream().map(GlyphPredictor::name).toList();
    List<String> names = predictors().stream().map(GlyphPredictor::name).toList();
    Bootstrap bootstrap = Bootstrap.standard();
    Ranking iou = new Ranking(book, baselineNames, bootstrap, GlyphScores::iou, GlyphScores::iou);
    Ranking inkF =
        new Ranking(book, baselineNames, bootstrap, GlyphScores::inkF, GlyphScores::inkError);
    return new EvaluationReport(
        plan.script(),
        plan.references(),
        plan.seeds(),
        names.stream()
            .map(name -> summary(name, baselineNames.contains(name), book, iou, inkF))
            .toList(),
        names.stream().flatMap(name -> book.faceMeans(name).stream()).toList(),
        names.stream()
            .flatMap(name -> plan.seeds().stream().map(seed -> book.seedMean(name, seed)))
            .toList(),
        styles,
        rows);
  }

  private static PredictorSummary summary(
      String name, boolean baseline, ScoreBook book, Ranking iou, Ranking inkF) {
    return new PredictorSummary(
        name,
        baseline,
        book.mean(name),
        iou.interval(name),
        inkF.interval(name),
        iou.compare(name),
        inkF.compare(name));
  }
}
