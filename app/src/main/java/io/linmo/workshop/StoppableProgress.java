package io.linmo.workshop;

import io.linmo.work.Progress;
import java.util.concurrent.CancellationException;

/** Progress of work that another thread may stop, such as a page with a button. */
public final class StoppableProgress implements Progress {

  private final Progress listener;
  private volatile boolean cancelled;
  private volatile boolean enough;

  /**
   * @param listener receives the progress
   */
  public StoppableProgress(Progress listener) {
    this.listener = listener;
  }

  /** Gives the work up: it ends with a {@link LinmoException} and leaves nothing behind. */
  public void cancel() {
    cancelled = true;
  }

  public boolean isCancelled() {
    return cancelled;
  }

  /** Ends learning or training early: what has been reached is kept. */
  public void finishNow() {
    enough = true;
  }

  @Override
  public void report(double share, String message) {
    listener.report(share, message);
  }

  @Override
  public void checkCancelled() {
    if (cancelled) {
      throw new CancellationException("cancelled");
    }
    listener.checkCancelled();
  }

  @Override
  public boolean isEnough() {
    return enough || listener.isEnough();
  }
}
