package io.linmo.style;

/**
 * Keeps the state with the least loss and ends tuning when the loss no longer falls, so that tuning
 * never ends worse than it began. Not thread-safe.
 */
final class EarlyStopping {

  private final int patience;
  private float[] best;
  private double least;
  private int worse;

  /**
   * @param initial the state before the first step
   * @param loss of that state
   * @param patience states in a row without a lower loss that end tuning
   */
  EarlyStopping(float[] initial, double loss, int patience) {
    this.best = initial.clone();
    this.least = loss;
    this.patience = patience;
  }

  /**
   * Takes a further state.
   *
   * @return whether it has the least loss so far
   */
  boolean offer(float[] state, double loss) {
    if (loss < least) {
      least = loss;
      best = state.clone();
      worse = 0;
      return true;
    }
    worse++;
    return false;
  }

  /** Whether patience has run out. */
  boolean isOver() {
    return worse >= patience;
  }

  /** The state with the least loss. */
  float[] best() {
    return best.clone();
  }
}
