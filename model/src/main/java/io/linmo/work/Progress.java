package io.linmo.work;

import java.util.concurrent.CancellationException;

/**
 * Observes a long piece of work and may end it.
 *
 * <p>The work reports what share of it is done, and between its steps asks whether to go on. An
 * observer that only listens is a lambda; one that may cancel overrides {@link #checkCancelled}.
 * Several threads may report at the same time.
 */
@FunctionalInterface
public interface Progress {

  /** Listens to nothing and never cancels. */
  Progress SILENT = (share, message) -> {};

  /**
   * @param share of the work that is done, in [0, 1]
   * @param message what is being done, in a few words
   */
  void report(double share, String message);

  /**
   * Returns at once where the work is to go on.
   *
   * @throws CancellationException where it is to be given up, leaving nothing behind
   */
  default void checkCancelled() {}

  /** Whether to stop now and keep what has been reached; heeded by learning and training. */
  default boolean isEnough() {
    return false;
  }

  /**
   * A part of the work, which reports from 0 to 1 itself.
   *
   * @param from share of the whole at which the part begins
   * @param to share of the whole at which it ends
   */
  default Progress part(double from, double to) {
    Progress whole = this;
    return new Progress() {
      @Override
      public void report(double share, String message) {
        whole.report(from + (to - from) * share, message);
      }

      @Override
      public void checkCancelled() {
        whole.checkCancelled();
      }

      @Override
      public boolean isEnough() {
        return whole.isEnough();
      }
    };
  }
}
