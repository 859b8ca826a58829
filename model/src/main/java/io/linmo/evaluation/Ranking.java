package io.linmo.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Compares predictors by one metric, larger being better, with the best of the baselines. */
final class Ranking {

  private final ScoreBook book;
  private final List<String> baselines;
  private final Bootstrap bootstrap;
  private final ToDoubleFunction<GlyphScores> metric;
  private final ToDoubleFunction<GlyphScores> ratioOf;
  private final String best;

  /**
   * @param metric decides which baseline is best and who wins a face
   * @param ratioOf the figure whose ratio is given
   */
  Ranking(
      ScoreBook book,
      List<String> baselines,
      Bootstrap bootstrap,
      ToDoubleFunction<GlyphScores> metric,
      ToDoubleFunction<GlyphScores> ratioOf) {
    this.book = book;
    this.baselines = List.copyOf(baselines);
    this.bootstrap = bootstrap;
    this.metric = metric;
    this.ratioOf = ratioOf;
    this.best = baselines.stream().max(Comparator.comparingDouble(this::overall)).orElseThrow();
  }

  private double overall(String predictor) {
    return metric.applyAsDouble(book.mean(predictor));
  }

  Interval interval(String predictor) {
    return bootstrap.mean(book.values(predictor, metric));
  }

  Comparison compare(String predictor) {
    List<double[]> own = book.values(predictor, metric);
    List<double[]> other = book.values(best, metric);
    List<double[]> ownRatio = book.values(predictor, ratioOf);
    List<double[]> otherRatio = book.values(best, ratioOf);
    List<String> rivals = baselines.stream().filter(name -> !name.equals(predictor)).toList();
    return new Comparison(
        best,
        overall(predictor) - overall(best),
        bootstrap.difference(own, other),
        ratioOf.applyAsDouble(book.mean(predictor)) / ratioOf.applyAsDouble(book.mean(best)),
        bootstrap.ratio(ownRatio, otherRatio),
        wins(predictor, List.of(best)),
        wins(predictor, rivals),
        own.size());
  }

  /** The faces on which the predictor's mean is above that of each rival. */
  private int wins(String predictor, List<String> rivals) {
    List<FaceMean> own = book.faceMeans(predictor);
    List<List<FaceMean>> others = rivals.stream().map(book::faceMeans).toList();
    int wins = 0;
    for (int face = 0; face < own.size(); face++) {
      double score = metric.applyAsDouble(own.get(face).scores());
      int index = face;
      if (others.stream()
          .allMatch(means -> score > metric.applyAsDouble(means.get(index).scores()))) {
        wins++;
      }
    }
    return wins;
  }
}
