package io.linmo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A command that can be run once for each row of a table. */
interface BatchJob extends Callable<Integer> {

  /** Texts besides its arguments that have places for a row's values. */
  default String template() throws IOException {
    return "";
  }

  /** Says which row it is for, by column. */
  default void row(Map<String, String> row) {}

  /** Refuses, before anything is drawn, what can be known to fail. */
  void check() throws IOException;

  HandOptions hand();

  CommonOptions common();

  /** The files that it makes, the one to report first. */
  List<Path> targets();
}
