package io.linmo.fault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Linmo as a process of its own.
 *
 * @param command that starts it, without arguments
 * @param environment beside that of this process
 */
record Program(List<String> command, Map<String, String> environment) {

  private static final long MOST_MINUTES = 10;

  /** An installed program, or the classes of this build where none is named. */
  static Program of(String installed) {
    if (!installed.isEmpty()) {
      return new Program(List.of(Path.of(installed).toAbsolutePath().toString()), usual());
    }
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    StringBuilder absolute = new StringBuilder();
    for (String entry : classes.split(File.pathSeparator)) {
      absolute.append(Path.of(entry).toAbsolutePath()).append(File.pathSeparator);
    }
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new Program(
        List.of(java.toString(), "-Xmx2g", "-cp", absolute.toString(), "io.linmo.cli.Linmo"),
        usual());
  }

  private static Map<String, String> usual() {
    return Map.of("LINMO_CACHE", "off", "LC_ALL", "C.UTF-8", "OMP_NUM_THREADS", "1");
  }

  /** The same started by another command, such as one that limits it. */
  Program under(List<String> starter) {
    List<String> all = new ArrayList<>(starter);
    all.addAll(command);
    return new Program(all, environment);
  }

  Program with(String variable, String value) {
    Map<String, String> more = new java.util.HashMap<>(environment);
    more.put(variable, value);
    return new Program(command, more);
  }

  /** What became of a run. */
  record Outcome(int exitCode, String errors) {

    /** Whether it ended by its own will and said so in a line that a user can act on. */
    boolean isOrderly() {
      return exitCode >= 0
          && exitCode <= 4
          && !errors.contains("internal error")
          && !errors.contains("Exception")
          && !errors.contains("hs_err");
    }
  }

  Process start(Path folder, List<String> arguments) throws IOException {
    List<String> all = new ArrayList<>(command);
    all.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(all)
            .directory(folder.toFile())
            .redirectError(folder.resolve("stderr.txt").toFile());
    builder.environment().putAll(environment);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.start();
  }

  /** Runs to the end. */
  Outcome run(Path folder, List<String> arguments) throws IOException, InterruptedException {
    Process process = start(folder, arguments);
    Thread reader = drain(process);
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      kill(process);
      throw new IOException("%s: still runs after %d min".formatted(arguments, MOST_MINUTES));
    }
    reader.join();
    return outcome(folder, process);
  }

  static Outcome outcome(Path folder, Process process) throws IOException {
    return new Outcome(process.exitValue(), Files.readString(folder.resolve("stderr.txt")));
  }

  /** Takes what a process prints, so that it never waits for a reader. */
  static Thread drain(Process process) {
    Thread reader =
        new Thread(
            () -> {
              try {
                process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
              } catch (IOException e) {
                // It was killed.
              }
            });
    reader.start();
    return reader;
  }

  static void kill(Process process) throws InterruptedException {
    process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.waitFor();
  }
}
