package io.linmo.cli;

import io.linmo.workshop.LinmoException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of a training run, and whether to continue the run in it. */
final class RunOptions {

  @Option(names = "--run", required = true, paramLabel = "DIR", description = "The run's folder.")
  private Path folder;

  @Option(names = "--resume", description = "Continue the run in the folder.")
  private boolean resume;

  Path folder() {
    return folder;
  }

  boolean resume() {
    return resume;
  }

  /**
   * Checks, before any work, that a new run begins in a new folder and an old one can continue.
   *
   * @param checkpoint that a run leaves in its folder
   */
  void check(Path checkpoint) {
    boolean started = Files.exists(checkpoint);
    if (started && !resume) {
      throw LinmoException.failure(folder, "already holds a run")
          .next("continue it with --resume or choose another folder");
    }
    if (resume && !started) {
      throw LinmoException.failure(folder, "holds no checkpoint, so there is nothing to resume");
    }
  }
}
