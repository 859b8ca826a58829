package io.linmo.style;

/** Told how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {

  Progress SILENT = (fraction, message) -> {};

  /**
   * @param fraction share of the work done, in [0, 1]
   * @param message what is being done, in a few words
   */
  void report(double fraction, String message);
}
