package io.linmo.evaluation;

/**
 * Where a hand's true face stands among all faces in similarity to a predictor's drawings of it.
 *
 * @param rank 1 if no face is more like the drawings
 * @param faces how many faces were compared, the true one among them
 */
public record StyleRank(String predictor, String face, long seed, int rank, int faces) {

  boolean isFound() {
    return rank == 1;
  }
}
