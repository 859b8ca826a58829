package io.linmo.recognition;

import io.linmo.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * A run of recogniser training in a folder of its own.
 *
 * <p>Files: {@code checkpoint.linmo}, replaced atomically, and {@code statistics.jsonl}. A run that
 * was killed continues from its checkpoint with the same numbers.
 */
public final class RecogniserRun {

  private static final int LOG_STEPS = 50;

  private final Path folder;
  private final RecogniserTraining training;
  private final Listener listener;

  /** Observes a run. */
  @FunctionalInterface
  public interface Listener {

    /**
     * Called every {@value #LOG_STEPS} steps.
     *
     * @param images training images shown so far
     * @param share of the run that is done, in [0, 1]
     * @param loss mean over these steps, in nats
     */
    void progress(long images, double share, double loss);
  }

  public RecogniserRun(Path folder, RecogniserTraining training, Listener listener) {
    this.folder = folder;
    this.training = training;
    this.listener = listener;
  }

  /** The checkpoint of a folder's run; it exists from the run's first save on. */
  public static Path checkpoint(Path folder) {
    return folder.resolve("checkpoint.linmo");
  }

  /** Continues from the folder's checkpoint, if it has one. */
  public boolean resume() throws IOException {
    if (!Files.exists(checkpoint(folder))) {
      return false;
    }
    training.load(checkpoint(folder));
    return true;
  }

  /**
   * Trains until {@code images} have been shown and saves a checkpoint now and then and at the end.
   *
   * @param images of the whole run; the rate falls to zero on the way
   * @throws IOException if the weights are no longer finite, or a file cannot be written
   */
  public void train(long images, Duration checkpointEvery) throws IOException {
    train(images, checkpointEvery, Progress.SILENT);
  }

  /**
   * The same, ended early or cancelled by {@code progress}. A run that is ended early is saved; a
   * cancelled one keeps its last checkpoint.
   */
  public void train(long images, Duration checkpointEvery, Progress progress) throws IOException {
    Files.createDirectories(folder);
    long saved = System.nanoTime();
    double loss = 0;
    int steps = 0;
    while (training.images() < images && !progress.isEnough()) {
      progress.checkCancelled();
      double share = (double) training.images() / images;
      loss += training.next(share);
      steps++;
      if (steps == LOG_STEPS) {
        log(loss / steps);
        listener.progress(training.images(), share, loss / steps);
        loss = 0;
        steps = 0;
      }
      if (System.nanoTime() - saved > checkpointEvery.toNanos()) {
        save();
        saved = System.nanoTime();
      }
    }
    save();
  }

  private void save() throws IOException {
    if (!training.isFinite()) {
      throw new IOException(
          "training stopped at %,d images: the weights are not finite; resume from %s"
              .formatted(training.images(), checkpoint(folder)));
    }
    training.save(checkpoint(folder));
  }

  private void log(double loss) throws IOException {
    Files.writeString(
        folder.resolve("statistics.jsonl"),
        "{\"images\":%d,\"loss\":%.5f}%n".formatted(training.images(), loss),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
