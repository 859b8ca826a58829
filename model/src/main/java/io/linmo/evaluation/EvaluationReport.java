package io.linmo.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.image.Script;
import java.util.List;

/**
 * The outcome of an evaluation, from the overall figures down to single glyphs.
 *
 * @param script script of all faces
 * @param references how many characters each hand had written
 * @param seeds the drawings of references
 * @param predictors overall figures, in the order in which the predictors were given
 * @param faces means of each face
 * @param seedMeans means of each seed
 * @param styles the rank of each hand's face among all faces; empty if not requested
 * @param glyphs every single score
 */
public record EvaluationReport(
    Script script,
    int references,
    List<Long> seeds,
    List<PredictorSummary> predictors,
    List<FaceMean> faces,
    List<SeedMean> seedMeans,
    List<StyleRank> styles,
    List<GlyphRow> glyphs) {

  public EvaluationReport {
    seeds = List.copyOf(seeds);
    predictors = List.copyOf(predictors);
    faces = List.copyOf(faces);
    seedMeans = List.copyOf(seedMeans);
    styles = List.copyOf(styles);
    glyphs = List.copyOf(glyphs);
  }

  /** The overall figures of one predictor. */
  public PredictorSummary predictor(String name) {
    return predictors.stream()
        .filter(summary -> summary.predictor().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("predictor '" + name + "' was not evaluated"));
  }

  /** The whole report as JSON. */
  public String json() {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the evaluation as JSON", e);
    }
  }
}
