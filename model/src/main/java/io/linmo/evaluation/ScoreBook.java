package io.linmo.evaluation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * All scores by predictor, face and character.
 *
 * <p>Characters are averaged over the seeds first, so that a letter that several seeds drew is one
 * sample and not several.
 */
final class ScoreBook {

  private final List<GlyphRow> rows;

  /** The scores by predictor, face and code point, in that order of keys. */
  private final Map<String, Map<String, Map<Integer, GlyphScores>>> scores = new LinkedHashMap<>();

  ScoreBook(List<GlyphRow> rows) {
    this.rows = List.copyOf(rows);
    Map<String, Map<String, Map<Integer, List<GlyphScores>>>> seeds = new LinkedHashMap<>();
    for (GlyphRow row : rows) {
      seeds
          .computeIfAbsent(row.predictor(), name -> new LinkedHashMap<>())
          .computeIfAbsent(row.face(), face -> new TreeMap<>())
          .merge(row.codePoint(), List.of(row.scores()), ScoreBook::joined);
    }
    seeds.forEach(
        (predictor, faces) ->
            faces.forEach(
                (face, glyphs) ->
                    glyphs.forEach((codePoint, list) -> put(predictor, face, codePoint, list))));
  }

  private static List<GlyphScores> joined(List<GlyphScores> first, List<GlyphScores> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private void put(String predictor, String face, int codePoint, List<GlyphScores> list) {
    scores
        .computeIfAbsent(predictor, name -> new LinkedHashMap<>())
        .computeIfAbsent(face, name -> new TreeMap<>())
        .put(codePoint, GlyphScores.mean(list));
  }

  /** The mean over faces of the means over characters. */
  GlyphScores mean(String predictor) {
    return GlyphScores.mean(faceMeans(predictor).stream().map(FaceMean::scores).toList());
  }

  List<FaceMean> faceMeans(String predictor) {
    return scores.get(predictor).entrySet().stream()
        .map(
            face ->
                new FaceMean(
                    predictor,
                    face.getKey(),
                    face.getValue().size(),
                    GlyphScores.mean(face.getValue().values())))
        .toList();
  }

  /** The mean with one seed's references. */
  SeedMean seedMean(String predictor, long seed) {
    List<GlyphRow> chosen = rows.stream().filter(row -> row.seed() == seed).toList();
    return new SeedMean(predictor, seed, new ScoreBook(chosen).mean(predictor));
  }

  /** For each face, one value a character; all predictors in the same order. */
  List<double[]> values(String predictor, ToDoubleFunction<GlyphScores> metric) {
    return scores.get(predictor).values().stream()
        .map(Map::values)
        .map(glyphs -> values(glyphs, metric))
        .toList();
  }

  private static double[] values(
      Collection<GlyphScores> glyphs, ToDoubleFunction<GlyphScores> metric) {
    return glyphs.stream().mapToDouble(metric).toArray();
  }
}
