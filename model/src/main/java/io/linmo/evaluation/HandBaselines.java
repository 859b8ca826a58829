package io.linmo.evaluation;

import io.linmo.image.GlyphSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Draws a hand's characters without learning: by standard and by published faces. */
public final class HandBaselines {

  private final List<GlyphPredictor> predictors;

  /**
   * @param faces where the glyphs of published faces come from
   * @param faceIds those faces; none leaves out the nearest face
   */
  public HandBaselines(GlyphLookup faces, List<String> faceIds) {
    predictors = new ArrayList<>(List.of(new ContentGlyph(), new FittedContent()));
    if (!faceIds.isEmpty()) {
      predictors.add(new NearestFace(new NearestFaces(faces, faceIds)));
    }
  }

  /**
   * What each baseline draws, by its name: the task's targets, at the size of the references.
   *
   * @return the figures of each glyph, in the targets' order
   */
  Map<String, List<HandGlyph>> compare(
      HandTask task, List<GlyphSample> truth, HandMeasure measure) {
    List<Integer> references = task.references().stream().map(GlyphSample::codePoint).toList();
    List<Integer> all = Stream.concat(references.stream(), task.targets().stream()).toList();
    HandTask both =
        new HandTask(task.faceId(), task.script(), task.references(), task.content(), all);
    Map<String, List<HandGlyph>> figures = new HashMap<>();
    for (GlyphPredictor predictor : predictors) {
      List<GlyphSample> drawn = predictor.samples(both);
      Map<Integer, GlyphSample> ofReferences = new HashMap<>();
      drawn.subList(0, references.size()).forEach(s -> ofReferences.put(s.codePoint(), s));
      double scale = HandMeasure.scale(ofReferences, task.references());
      List<HandGlyph> glyphs = new ArrayList<>();
      for (int i = 0; i < truth.size(); i++) {
        GlyphSample glyph = drawn.get(references.size() + i);
        glyphs.add(measure.compare(glyph, truth.get(i), scale));
      }
      figures.put(predictor.name(), glyphs);
    }
    return figures;
  }

  List<String> names() {
    return predictors.stream().map(GlyphPredictor::name).toList();
  }
}
