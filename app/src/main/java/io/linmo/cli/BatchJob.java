package io.linmo.cli;

import io.linmo.workshop.InkSource;
import io.linmo.workshop.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

/** A command that can be run once for each row of a table. */
interface BatchJob extends Callable<Integer> {

  /** All characters that it will write. */
  String characters() throws IOException;

  /** Says which row it is for, by column. */
  default void row(Map<String, String> row) {}

  HandOptions hand();

  /** Gives it glyphs to write with, so that a hand is opened once for all rows. */
  void use(InkSource source, Installation installation);

  /** The file that it makes; may be null. */
  Path target();
}
