package io.linmo.cli;

import io.linmo.work.ParallelWork;
import io.linmo.workshop.DataTable;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.Template;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Runs a command for each row of a table, several at a time.
 *
 * <p>First all rows are checked: columns, options, files. Only if nothing is wrong with any of them
 * is the first file made. Later failures are reported row by row.
 */
final class BatchRun<T extends BatchJob> {

  private final DataTable table;
  private final Supplier<T> fresh;
  private final CommonOptions common;
  private final boolean rehearsed;

  private record Job<T>(int row, T command, CommandLine line) {}

  /**
   * @param rehearsed whether no file is to be written
   */
  BatchRun(DataTable table, Supplier<T> fresh, CommonOptions common, boolean rehearsed) {
    this.table = table;
    this.fresh = fresh;
    this.common = common;
    this.rehearsed = rehearsed;
  }

  int run(List<String> arguments) throws Exception {
    BatchArguments own = new BatchArguments(arguments);
    own.requireColumns(table);
    List<Job<T>> jobs = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      jobs.add(job(i, own));
    }
    Template.requireColumns(jobs.get(0).command().template(), table.columns(), "the text");
    requireOwnFiles(jobs);
    for (Job<T> job : jobs) {
      check(job);
    }
    shareHands(jobs);
    if (!rehearsed) {
      makeFolders(jobs);
    }
    return new BatchReport(common.console(), rehearsed).of(runAll(jobs));
  }

  private Job<T> job(int index, BatchArguments own) {
    Map<String, String> row = table.rows().get(index);
    T command = fresh.get();
    CommandLine line = Linmo.configured(new CommandLine(command));
    try {
      line.parseArgs(own.of(row, line.getCommandSpec()).toArray(String[]::new));
    } catch (ParameterException e) {
      throw common.usage("row %d: %s".formatted(index + 1, e.getMessage()));
    } catch (LinmoException e) {
      throw LinmoException.failure("row " + (index + 1), ErrorLine.of(e)).causedBy(e);
    }
    command.row(row);
    command.common().use(common.installation());
    if (rehearsed) {
      command.common().rehearse();
    }
    return new Job<>(index + 1, command, line);
  }

  private void requireOwnFiles(List<Job<T>> jobs) {
    Map<Path, Integer> taken = new LinkedHashMap<>();
    for (Job<T> job : jobs) {
      for (Path target : job.command().targets()) {
        Integer other = taken.put(target.toAbsolutePath().normalize(), job.row());
        if (other != null) {
          throw LinmoException.failure(
                  target, "rows %d and %d both write this file".formatted(other, job.row()))
              .next("put a {COLUMN} of their own into its name");
        }
        if (Files.exists(target) && !common.force()) {
          throw LinmoException.failure(target, "row %d: exists already".formatted(job.row()))
              .next("choose another or use --force");
        }
      }
    }
  }

  private void check(Job<T> job) throws IOException {
    try {
      job.command().check();
    } catch (ParameterException e) {
      throw common.usage("row %d: %s".formatted(job.row(), e.getMessage()));
    } catch (LinmoException | IOException e) {
      throw LinmoException.failure("row " + job.row(), ErrorLine.of(e)).causedBy(e);
    }
  }

  private void makeFolders(List<Job<T>> jobs) {
    for (Job<T> job : jobs) {
      for (Path target : job.command().targets()) {
        Path folder = target.toAbsolutePath().getParent();
        try {
          Files.createDirectories(folder);
        } catch (IOException e) {
          throw LinmoException.failure(folder, "this folder cannot be made").causedBy(e);
        }
      }
    }
  }

  /** Opens each hand once for all rows; the glyphs of a row are those of its text alone. */
  private void shareHands(List<Job<T>> jobs) {
    HandOptions first = jobs.get(0).command().hand();
    for (Job<T> job : jobs) {
      job.command().hand().share(first);
      job.command().hand().open(common);
    }
  }

  private List<BatchReport.Outcome> runAll(List<Job<T>> jobs) throws Exception {
    List<Callable<BatchReport.Outcome>> pieces = new ArrayList<>();
    jobs.forEach(job -> pieces.add(() -> run(job)));
    try (ProgressLine progress = common.console().progress()) {
      return new ParallelWork(common.threads()).map(pieces, progress, "rows");
    }
  }

  private BatchReport.Outcome run(Job<T> job) {
    StringWriter err = new StringWriter();
    job.line().setErr(new PrintWriter(err)).setOut(new PrintWriter(new StringWriter()));
    int exit;
    try {
      exit = job.command().call();
    } catch (ParameterException e) {
      err.getBuffer().setLength(0);
      err.append(e.getMessage());
      exit = Linmo.USAGE;
    } catch (Exception e) {
      err.getBuffer().setLength(0);
      err.append(ErrorLine.of(e));
      exit = Linmo.FAILURE;
    }
    Path target = job.command().targets().get(0);
    String said = err.toString().strip().replaceAll("\\s*[\\r\\n]+\\s*", "; ");
    long seed = job.command().common().seed();
    return new BatchReport.Outcome(job.row(), exit == 0, target.toString(), seed, said);
  }
}
