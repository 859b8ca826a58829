package io.linmo.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command on a folder, {@code in} with what it reads and {@code out} with what it writes, and how
 * to see that nothing there is half done.
 */
abstract class Scenario {

  private final String name;

  Scenario(String name) {
    this.name = name;
  }

  final String name() {
    return name;
  }

  /** Arguments of the program; the same for the first run and for one that goes on. */
  abstract List<String> arguments(Path folder) throws IOException;

  /**
   * Whether a file is whole though it is not the reference's: a time or a state may be in it.
   *
   * @param file in the {@code out} of the folder
   * @throws Exception if it cannot be read
   */
  boolean mayDiffer(Path folder, Path file) throws Exception {
    return false;
  }

  /** Talks to the program while it runs; returns when it has done its work or is gone. */
  void drive(Process process, Path folder) throws Exception {
    Program.drain(process);
    process.waitFor();
  }

  /** Makes the {@code out} of a run that nothing disturbs. */
  void prepare(Program linmo, Path folder) throws Exception {
    Program.Outcome outcome = linmo.run(folder, arguments(folder));
    if (outcome.exitCode() != 0) {
      throw new IOException("%s: %s".formatted(name, outcome.errors()));
    }
  }

  /** Goes on to the end after a run that was disturbed; what went wrong, empty for nothing. */
  String finish(Program linmo, Path folder) throws Exception {
    Program.Outcome outcome = linmo.run(folder, arguments(folder));
    return outcome.exitCode() == 0 ? "" : "%s: %s".formatted(name, outcome.errors());
  }

  /** Whether what it needs is on this machine. */
  boolean isPossible(Path folder) throws IOException {
    return true;
  }

  /** What others may do to it than to kill it: not where it runs until it is stopped. */
  boolean ends() {
    return true;
  }

  /** What is wrong in {@code out} compared with a run that nothing disturbed; empty for nothing. */
  String fault(Program linmo, Path folder, Path reference, boolean finished) {
    Path out = folder.resolve("out");
    try {
      for (Path file : files(out)) {
        Path original = reference.resolve(out.relativize(file));
        boolean same = Files.isRegularFile(original) && Files.mismatch(file, original) < 0;
        if (!same && !isWhole(folder, file)) {
          return "%s: %s differs".formatted(name, out.relativize(file));
        }
      }
      if (finished) {
        for (Path original : files(reference)) {
          if (!Files.isRegularFile(out.resolve(reference.relativize(original)))) {
            return "%s: %s is missing".formatted(name, reference.relativize(original));
          }
        }
      }
      return "";
    } catch (IOException e) {
      return "%s: %s".formatted(name, e);
    }
  }

  private boolean isWhole(Path folder, Path file) {
    try {
      return mayDiffer(folder, file);
    } catch (Exception e) {
      return false;
    }
  }

  /** Files under a folder but those whose names say that they were being written. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !folder.relativize(file).toString().contains(".linmo-"))
          .sorted()
          .toList();
    }
  }
}
