package io.linmo.batch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of the jobs of a batch, kept as {@value #FILE} beside their files.
 *
 * @param jobs in the order of the plan
 */
public record BatchReport(List<Outcome> jobs) {

  /** The exit code of a run of which some jobs failed. */
  public static final int PARTLY = 3;

  /** The file's name. */
  public static final String FILE = "batch.json";

  /** What became of a job. */
  public enum State {
    /** Its files were made. */
    DONE,
    /** Its files were there already, made from the same inputs. */
    KEPT,
    /** It could not be done. */
    FAILED,
    /** It was not begun, or stopped. */
    OPEN
  }

  /**
   * The outcome of a job.
   *
   * @param name of its files
   * @param inputs digest of all that they depend on
   * @param files their SHA-256 by their paths in the batch's folder
   * @param glyphs how many there are
   * @param missing characters that the hand cannot draw
   * @param reason why it failed; empty where it did not
   */
  public record Outcome(
      String name,
      State state,
      String inputs,
      Map<String, String> files,
      int glyphs,
      String missing,
      String reason) {

    public Outcome {
      files = new TreeMap<>(files);
    }

    static Outcome open(BatchJob job) {
      return new Outcome(job.name(), State.OPEN, "", Map.of(), 0, "", "");
    }

    /**
     * A job that is not done; what it made in an earlier run is not forgotten.
     *
     * @param known what became of it in that run; null where there was none
     */
    public static Outcome open(BatchJob job, Outcome known) {
      return known == null ? open(job) : known.in(State.OPEN, "");
    }

    /** The same files in another state. */
    Outcome in(State other, String why) {
      return new Outcome(name, other, inputs, files, glyphs, missing, why);
    }

    /** Name, state and what was made, separated by tabs. */
    public String line() {
      String made = glyphs + " glyphs" + (missing.isEmpty() ? "" : ", without " + missing);
      String what = state == State.FAILED ? reason : state == State.OPEN ? "" : made;
      return String.join("\t", name, state.name().toLowerCase(Locale.ROOT), what).strip();
    }

    Outcome kept() {
      return in(State.KEPT, reason);
    }
  }

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  public BatchReport {
    jobs = List.copyOf(jobs);
  }

  /** 0 if all jobs are done, {@value #PARTLY} if some failed, 1 if all failed or some are open. */
  public int exitCode() {
    int failed = count(State.FAILED);
    if (failed == 0) {
      return count(State.OPEN) == 0 ? 0 : 1;
    }
    return failed < jobs.size() ? PARTLY : 1;
  }

  /** The number of jobs in a state. */
  public int count(State state) {
    return (int) jobs.stream().filter(job -> job.state() == state).count();
  }

  /** How far the batch has come, in a sentence. */
  public String summary() {
    int open = count(State.OPEN);
    return "%d done, %d kept, %d failed%s"
        .formatted(
            count(State.DONE),
            count(State.KEPT),
            count(State.FAILED),
            open == 0 ? "" : ", %d open: run the same command to continue".formatted(open));
  }

  /** The same with other jobs at the end, those of earlier plans. */
  public BatchReport before(Collection<Outcome> others) {
    Set<String> own = jobs.stream().map(Outcome::name).collect(Collectors.toSet());
    return new BatchReport(
        Stream.concat(jobs.stream(), others.stream().filter(o -> !own.contains(o.name())))
            .toList());
  }

  /** A report that was written before; empty where it cannot be read. */
  public static BatchReport of(byte[] json) {
    try {
      return JSON.readValue(json, BatchReport.class);
    } catch (IOException | RuntimeException e) {
      return new BatchReport(List.of()); // Then every job is done again.
    }
  }

  /** The report in a folder; empty where there is none or it cannot be read. */
  static BatchReport in(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return Files.isRegularFile(file) ? of(Files.readAllBytes(file)) : new BatchReport(List.of());
    } catch (IOException e) {
      return new BatchReport(List.of());
    }
  }

  void save(Path folder) {
    try (OutputFile file = OutputFile.claim(folder.resolve(FILE), true)) {
      file.write(json());
    }
  }

  /** The report as text. */
  public String json() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (IOException e) {
      throw LinmoException.of(e);
    }
  }
}
