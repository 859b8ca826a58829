package io.linmo.cli;

import io.linmo.workshop.DataTable;
import io.linmo.workshop.InputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Running a command once for each row of a table. */
final class BatchOptions {

  @Option(
      names = "--data",
      paramLabel = "FILE.csv",
      description =
          "Run once for each row of this table; {COLUMN} in the text, the name and any option"
              + " stands for the row's value. Folders that --out names are made.")
  private Path data;

  @Option(
      names = "--dry-run",
      description = "With --data: check and draw every row, write no file, and report each row.")
  private boolean rehearsed;

  boolean isGiven() {
    return data != null;
  }

  /** Refuses options that mean nothing without a table. */
  void check(CommonOptions common) {
    if (rehearsed && !isGiven()) {
      throw common.usage("--dry-run belongs to a table: give --data FILE.csv");
    }
  }

  /** Runs the command for every row, reports the outcome of each, and returns the exit code. */
  <T extends BatchJob> int run(CommandSpec spec, Supplier<T> fresh, CommonOptions common)
      throws Exception {
    InputFile.require(data, "a table in CSV");
    List<String> all = spec.commandLine().getParseResult().originalArgs();
    List<String> own = all.subList(all.indexOf(spec.name()) + 1, all.size());
    return new BatchRun<>(DataTable.read(data), fresh, common, rehearsed).run(own);
  }
}
