package io.linmo.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.workshop.InkSource;
import io.linmo.workshop.LinmoException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Runs a command for each row of a table, several at a time, and reports what became of each row: a
 * line of row, ok or failed, file or reason, divided by tabs.
 */
final class BatchRun<T extends BatchJob> {

  private final CsvTable table;
  private final Supplier<T> fresh;
  private final CommonOptions common;

  /** What became of a row, numbered from 1 after the heading. */
  private record Outcome(int row, boolean ok, String file, String said) {}

  private record Job<T>(int row, T command, CommandLine line) {}

  BatchRun(CsvTable table, Supplier<T> fresh, CommonOptions common) {
    this.table = table;
    this.fresh = fresh;
    this.common = common;
  }

  int run(List<String> arguments) throws Exception {
    List<Job<T>> jobs = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      jobs.add(job(i, arguments));
    }
    requireOwnFiles(jobs);
    shareInk(jobs);
    List<Outcome> outcomes = runAll(jobs);
    report(outcomes);
    return outcomes.stream().allMatch(Outcome::ok) ? 0 : Linmo.FAILURE;
  }

  private Job<T> job(int index, List<String> arguments) {
    List<String> filled = new ArrayList<>();
    Map<String, String> row = table.rows().get(index);
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--data")) {
        i++;
      } else if (!argument.startsWith("--data=") && !argument.equals("--json")) {
        filled.add(CsvTable.fill(argument, row));
      }
    }
    T command = fresh.get();
    CommandLine line = Linmo.configured(new CommandLine(command));
    String[] own = filled.toArray(String[]::new);
    line.parseArgs(own);
    command.row(row);
    return new Job<>(index + 1, command, line);
  }

  private void requireOwnFiles(List<Job<T>> jobs) {
    Map<Path, Integer> taken = new LinkedHashMap<>();
    for (Job<T> job : jobs) {
      Path target = job.command().target();
      Integer other = target == null ? null : taken.put(target.toAbsolutePath(), job.row());
      if (other != null) {
        throw LinmoException.failure(
                target, "rows %d and %d both write this file".formatted(other, job.row()))
            .next("put a {COLUMN} of their own into --out");
      }
    }
  }

  /** Opens the hand once, with all characters of all rows. */
  private void shareInk(List<Job<T>> jobs) throws Exception {
    HandOptions hand = jobs.get(0).command().hand();
    if (!hand.isGiven()) {
      return;
    }
    hand.check(common);
    StringBuilder characters = new StringBuilder();
    for (Job<T> job : jobs) {
      characters.append(job.command().characters());
    }
    InkSource source = hand.open(characters.toString(), common, common.freshSeed());
    jobs.forEach(job -> job.command().use(source, common.installation()));
  }

  private List<Outcome> runAll(List<Job<T>> jobs) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(common.threads());
    List<Outcome> outcomes = new ArrayList<>();
    try (ProgressLine progress = common.console().progress()) {
      List<Future<Outcome>> running = new ArrayList<>();
      for (Job<T> job : jobs) {
        running.add(workers.submit(() -> run(job)));
      }
      for (Future<Outcome> one : running) {
        outcomes.add(one.get());
        progress.report(outcomes.size() / (double) jobs.size(), "row " + outcomes.size());
      }
    } finally {
      workers.shutdownNow();
    }
    return outcomes;
  }

  private Outcome run(Job<T> job) {
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
    Path target = job.command().target();
    String said = err.toString().strip().replaceAll("\\s*[\\r\\n]+\\s*", "; ");
    return new Outcome(job.row(), exit == 0, String.valueOf(target), said);
  }

  private void report(List<Outcome> outcomes) {
    Console console = common.console();
    for (Outcome outcome : outcomes) {
      console.print(
          "%d\t%s\t%s"
              .formatted(
                  outcome.row(),
                  outcome.ok() ? "ok" : "failed",
                  outcome.ok() ? outcome.file() : outcome.said()));
    }
    console.printJson(() -> encode(outcomes));
    long failed = outcomes.stream().filter(outcome -> !outcome.ok()).count();
    String rows = Console.count(outcomes.size(), "row");
    console.say(failed == 0 ? rows + ", all done" : "%s, %d failed".formatted(rows, failed));
  }

  private static String encode(List<Outcome> outcomes) {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(outcomes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("result cannot be written as JSON", e);
    }
  }
}
