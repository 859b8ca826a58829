package io.linmo.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The predictions without learning that a model has to beat. */
public final class Baselines {

  /** Beyond five faces the mean of Latin letters begins to lose its strokes. */
  private static final int MEAN_OF = 5;

  private Baselines() {}

  /**
   * Blank page, content glyph, fitted content glyph, nearest face and mean of five nearest.
   *
   * @param training where the training faces' glyphs come from
   * @param trainingFaces the ids of the faces that the model was trained on
   */
  public static List<GlyphPredictor> all(GlyphLookup training, List<String> trainingFaces) {
    NearestFaces faces = new NearestFaces(training, trainingFaces);
    return List.of(
        new BlankPage(),
        new ContentGlyph(),
        new FittedContent(),
        new NearestFace(faces),
        new MeanOfNearest(faces, MEAN_OF));
  }

  /** The mean of the nearest faces for each number of faces, to find the best number. */
  public static List<GlyphPredictor> means(
      GlyphLookup training, List<String> trainingFaces, int... counts) {
    NearestFaces faces = new NearestFaces(training, trainingFaces);
    List<GlyphPredictor> means = new ArrayList<>();
    Arrays.stream(counts).forEach(count -> means.add(new MeanOfNearest(faces, count)));
    return List.copyOf(means);
  }
}
