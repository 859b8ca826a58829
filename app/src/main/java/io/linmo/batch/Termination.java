package io.linmo.batch;

import io.linmo.work.Progress;
import io.linmo.workshop.StoppableProgress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets work end in order when the program is stopped: SIGINT and SIGTERM cancel its progress, and
 * the program waits until the work has put away what is done.
 */
public final class Termination implements AutoCloseable {

  private static final long MOST_SECONDS = 60;

  private final StoppableProgress progress;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "termination");

  /**
   * @param listener receives the progress
   */
  public Termination(Progress listener) {
    this.progress = new StoppableProgress(listener);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The progress that a signal cancels. */
  public Progress progress() {
    return progress;
  }

  private void stop() {
    progress.cancel();
    try {
      ended.await(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work has ended. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is about to end and waits for this.
    }
  }
}
