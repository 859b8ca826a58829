package io.linmo.cli;

import io.linmo.workshop.FileEnding;
import io.linmo.workshop.Installation;
import io.linmo.workshop.InstallationFolders;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.OutputFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command takes. */
final class CommonOptions {

  private static final long DEFAULT_SEED = 1;

  /** Short enough to be typed again. */
  private static final int MOST_FRESH_SEED = 999_999;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--json", description = "Print the result as JSON on standard output.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print errors only.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Print the stack trace of an error.")
  private boolean verbose;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random numbers (default: 1; write and sign choose one).")
  private Long seed;

  @Option(names = "--force", description = "Overwrite files that exist.")
  private boolean force;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to work with (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--preset",
      paramLabel = "FILE",
      description =
          "Take options from a file, a line for each: width = 50mm. Options on the command line"
              + " take precedence.")
  private Path preset;

  private boolean rehearsed;
  private Installation installation;

  /** What comes with Linmo, with the given number of threads; the same object at every call. */
  Installation installation() {
    if (installation == null) {
      installation =
          new Installation(
              InstallationFolders.find(System.getenv(), System.getProperties()), threads());
    }
    return installation;
  }

  /** Takes what another command has loaded. */
  void use(Installation loaded) {
    installation = loaded;
  }

  /** From now on, no file is written. */
  void rehearse() {
    rehearsed = true;
  }

  boolean rehearsed() {
    return rehearsed;
  }

  OutputFile output(Path file) {
    return rehearsed ? OutputFile.rehearsal(file, force) : OutputFile.claim(file, force);
  }

  /** The file of an option that is written in one format only. */
  OutputFile output(String option, Path file, String ending) {
    return output(FileEnding.require(option, file, ending));
  }

  OutputFolder outputFolder(Path folder) {
    return OutputFolder.claim(folder, force);
  }

  Console console() {
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    return new Console(out, err, command.name(), json, quiet);
  }

  boolean verbose() {
    return verbose;
  }

  boolean quiet() {
    return quiet;
  }

  boolean force() {
    return force;
  }

  long seed() {
    return seed == null ? DEFAULT_SEED : seed;
  }

  /** The given seed, or a random one. */
  long freshSeed() {
    return seed == null ? 1 + new SecureRandom().nextInt(MOST_FRESH_SEED) : seed;
  }

  int threads() {
    if (threads < 1) {
      throw usage("--threads %d, expected 1 or more".formatted(threads));
    }
    return threads;
  }

  /** A usage error. */
  ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
