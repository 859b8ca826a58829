package io.linmo.cli;

import java.util.List;

/**
 * Reports each row on a line: row, ok or failed, file or reason, and the seed that reproduces the
 * file, separated by tabs.
 */
final class BatchReport {

  /** Some rows are done, others failed. */
  static final int PARTLY = 3;

  private final Console console;
  private final boolean rehearsed;

  /** The outcome of a row, numbered from 1 after the heading. */
  record Outcome(int row, boolean ok, String file, long seed, String said) {}

  BatchReport(Console console, boolean rehearsed) {
    this.console = console;
    this.rehearsed = rehearsed;
  }

  /** Reports, and returns the exit code. */
  int of(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      console.print(
          "%d\t%s\t%s\t%d"
              .formatted(
                  outcome.row(),
                  outcome.ok() ? "ok" : "failed",
                  outcome.ok() ? outcome.file() : outcome.said(),
                  outcome.seed()));
    }
    console.printJson(() -> Console.encode(outcomes));
    int failed = (int) outcomes.stream().filter(outcome -> !outcome.ok()).count();
    String rows = Console.count(outcomes.size(), "row");
    String done = rehearsed ? rows + ", no file written" : rows;
    console.say(
        failed == 0
            ? done + (rehearsed ? ", all would be done" : ", all done")
            : "%s, %d failed".formatted(done, failed));
    if (failed == 0) {
      return 0;
    }
    return failed < outcomes.size() ? PARTLY : Linmo.FAILURE;
  }
}
