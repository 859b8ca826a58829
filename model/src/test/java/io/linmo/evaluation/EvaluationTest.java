package io.linmo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final SyntheticFaces FACES =
      new SyntheticFaces()
          .with("standard", 0, 0.06, 1)
          .with("upright", 0.05, 0.1, 1)
          .with("slanted", 0.3, 0.08, 0.9)
          .with("similar", 0.2, 0.08, 0.95);
  private static final List<String> HANDS = List.of("upright", "slanted");
  private static final EvaluationPlan PLAN =
      EvaluationPlan.latin(HANDS, "standard", List.of(1L, 2L));

  /** Draws the true glyph, as no honest predictor can. */
  private static final GlyphPredictor ORACLE =
      new GlyphPredictor() {
        @Override
        public String name() {
          return "oracle";
        }

        @Override
        public List<GlyphImage> predict(HandTask task) {
          return task.targets().stream()
              .map(codePoint -> FACES.glyph(task.faceId(), codePoint).orElseThrow().image())
              .toList();
        }
      };

  private static EvaluationReport report;

  @BeforeAll
  static void evaluate() throws InterruptedException {
    report = evaluation().run(1, Progress.SILENT);
  }

  @Test
  void aPerfectModelWinsEveryFace() throws Exception {
    PredictorSummary oracle = report.predictor("oracle");

    assertThat(oracle.baseline()).isFalse();
    assertThat(oracle.scores()).isEqualTo(new GlyphScores(1, 1, 0, 0, 0, 1));
    assertThat(oracle.iouInterval()).isEqualTo(new Interval(1, 1));
    assertThat(oracle.iou().wins()).isEqualTo(2);
    assertThat(oracle.iou().winsOverAll()).isEqualTo(2);
    assertThat(oracle.inkF().ratio()).isZero();
  }

  @Test
  void ratiosAreTakenAgainstTheBestBaseline() throws Exception {
    PredictorSummary oracle = report.predictor("oracle");
    double best =
        report.predictors().stream()
            .filter(PredictorSummary::baseline)
            .mapToDouble(summary -> summary.scores().iou())
            .max()
            .orElseThrow();

    assertThat(oracle.iou().against()).isNotIn("oracle", "blank page");
    assertThat(report.predictor(oracle.iou().against()).scores().iou()).isEqualTo(best);
    assertThat(oracle.iou().ratio()).isEqualTo(1 / best);
    assertThat(oracle.iou().ratioInterval().low()).isGreaterThan(1);
    assertThat(oracle.iou().difference()).isEqualTo(1 - best);
    assertThat(report.predictor("blank page").iou().wins()).isZero();
  }

  @Test
  void theNumberOfThreadsDoesNotChangeTheReport() throws Exception {
    assertThat(evaluation().run(2, Progress.SILENT)).isEqualTo(report);
  }

  @Test
  void everyHandSeedAndTargetIsScoredOnce() throws Exception {

    assertThat(report.glyphs()).hasSize(6 * 2 * 2 * 36).doesNotHaveDuplicates();
    assertThat(report.faces()).hasSize(6 * 2);
    assertThat(report.seedMeans()).hasSize(6 * 2);
  }

  @Test
  void theTaskDependsOnFaceAndSeedAlone() {
    Evaluation evaluation = evaluation();

    assertThat(codePoints(evaluation.task("upright", 1)))
        .isEqualTo(codePoints(evaluation().task("upright", 1)))
        .isNotEqualTo(codePoints(evaluation.task("upright", 2)))
        .isNotEqualTo(codePoints(evaluation.task("slanted", 1)));
  }

  @Test
  void latinReferencesAndTargetsShareThe52Letters() {
    HandTask task = evaluation().task("upright", 1);
    List<Integer> all = new ArrayList<>(codePoints(task));
    all.addAll(task.targets());

    assertThat(task.references()).hasSize(16);
    assertThat(task.targets()).hasSize(36);
    assertThat(all).doesNotHaveDuplicates().allMatch(Character::isLetter);
    assertThat(task.content()).containsOnlyKeys(all);
  }

  @Test
  void hanTargetsAreTheUnseenCharactersTheFaceHas() {
    SyntheticFaces faces =
        new SyntheticFaces().with("standard", 0, 0.06, 1).with("brush", 0.1, 0.1, 1, '永', '甲');
    EvaluationPlan plan =
        EvaluationPlan.han(List.of("brush"), "standard", "一二三甲乙丙丁永字八", "永字八", List.of(1L))
            .withReferences(6);
    HandTask task =
        new Evaluation(plan, faces, List.of(new BlankPage()), List.of(), Optional.empty())
            .task("brush", 1);

    assertThat(codePoints(task))
        .containsExactlyInAnyOrderElementsOf("一二三乙丙丁".codePoints().boxed().toList());
    assertThat(task.targets()).containsExactly((int) '字', (int) '八');
    assertThat(task.script()).isEqualTo(Script.HAN);
  }

  @Test
  void aFaceWithTooFewCharactersIsRefusedByName() {
    SyntheticFaces faces =
        new SyntheticFaces()
            .with("standard", 0, 0.06, 1)
            .with(
                "stub",
                0,
                0.1,
                1,
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklm".codePoints().toArray());
    Evaluation evaluation =
        new Evaluation(
            EvaluationPlan.latin(List.of("stub"), "standard", List.of(1L)),
            faces,
            List.of(new BlankPage()),
            List.of(),
            Optional.empty());

    assertThatThrownBy(() -> evaluation.task("stub", 1))
        .hasMessage(
            "face 'stub': has 13 of the 52 characters for references, expected at least 16");
  }

  @Test
  void targetsAmongTheReferencesAreRefused() {
    assertThatThrownBy(
            () ->
                new EvaluationPlan(
                    Script.HAN, HANDS, "standard", List.of(1, 2), List.of(2), 1, List.of(1L)))
        .hasMessageContaining("share characters");
  }

  @Test
  void twoPredictorsOfOneNameAreRefused() {
    assertThatThrownBy(
            () ->
                new Evaluation(
                    PLAN,
                    FACES,
                    List.of(new BlankPage()),
                    List.of(new BlankPage()),
                    Optional.empty()))
        .hasMessage("evaluation: two predictors are called 'blank page'");
  }

  @Test
  void theJsonHoldsMeansIntervalsAndGlyphs() throws Exception {
    JsonNode json = new ObjectMapper().readTree(report.json());

    assertThat(json.at("/script").asText()).isEqualTo("LATIN");
    assertThat(json.at("/predictors/5/predictor").asText()).isEqualTo("oracle");
    assertThat(json.at("/predictors/5/scores/iou").asDouble()).isEqualTo(1);
    assertThat(json.at("/predictors/5/iou/ratioInterval/low").asDouble()).isGreaterThan(1);
    assertThat(json.at("/glyphs/0/codePoint").asInt()).isBetween((int) 'A', (int) 'z');
    assertThat(json.at("/glyphs")).hasSize(6 * 2 * 2 * 36);
  }

  @Test
  void theTableNamesPredictorsAndFaces() throws Exception {
    assertThat(EvaluationTable.of(report))
        .contains("latin, 16 references, 2 faces, seeds 1, 2")
        .contains("oracle ", "mean of 5 nearest (baseline)", "upright", "slanted")
        .contains("2/2 of 2", "4 of 4");
  }

  @Test
  void eachHandIsLookedForAmongAllFaces() {
    assertThat(report.styles()).hasSize(6 * 4).allMatch(rank -> rank.faces() == 4);
    assertThat(report.styles())
        .filteredOn(rank -> rank.predictor().equals("oracle"))
        .allMatch(StyleRank::isFound);
    assertThat(report.styles())
        .filteredOn(rank -> rank.predictor().equals("nearest face"))
        .noneMatch(StyleRank::isFound);
  }

  @Test
  void progressEndsAtOne() throws Exception {
    List<Double> reported = new ArrayList<>();
    evaluation().run(1, (fraction, message) -> reported.add(fraction));

    assertThat(reported).isSorted().hasSize(6 * 4).endsWith(1.0);
  }

  private static Evaluation evaluation() {
    List<String> known = List.of("similar", "standard");
    StyleRetrieval retrieval = new StyleRetrieval(FACES, known, HANDS, PLAN.referencePool());
    return new Evaluation(
        PLAN,
        FACES,
        Baselines.all(FACES, List.of("similar")),
        List.of(ORACLE),
        Optional.of(retrieval));
  }

  private static List<Integer> codePoints(HandTask task) {
    return task.references().stream().map(GlyphSample::codePoint).toList();
  }
}
