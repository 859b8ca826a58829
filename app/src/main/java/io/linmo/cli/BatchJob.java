package io.linmo.cli;

import io.linmo.workshop.InkSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

/** A command that can be run once for each row of a table. */
interface BatchJob extends Callable<Integer> {

  /** All characters that it will write. */
  String characters() throws IOException;

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

  /** Gives it glyphs to write with, so that a hand is opened once for all rows. */
  void use(InkSource source);

  /** The file that it makes; may be null. */
  Path target();
}
