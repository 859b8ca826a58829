package io.linmo.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does pieces of work on several threads and hands on their results in the order of the pieces.
 *
 * <p>The first failure, a cancellation or an interrupt stops the pieces that have not begun; those
 * under way are interrupted.
 */
public final class ParallelWork {

  private final int threads;

  public ParallelWork(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads %d, expected 1 or more".formatted(threads));
    }
    this.threads = threads;
  }

  /** Takes the result of a piece of work. */
  @FunctionalInterface
  public interface Sink<T> {
    void accept(T result);
  }

  /**
   * The results, in the order of the pieces.
   *
   * @param message what is reported of each piece that is done
   * @throws java.io.UncheckedIOException if a piece fails with an {@link IOException}
   */
  public <T> List<T> map(List<Callable<T>> pieces, Progress progress, String message)
      throws InterruptedException {
    List<T> results = new ArrayList<>(pieces.size());
    forEach(pieces, progress, message, results::add);
    return results;
  }

  /** The same, handing on each result as soon as all before it are there. */
  public <T> void forEach(List<Callable<T>> pieces, Progress progress, String message, Sink<T> sink)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> running = new ArrayList<>(pieces.size());
      for (Callable<T> piece : pieces) {
        running.add(
            workers.submit(
                () -> {
                  progress.checkCancelled();
                  return piece.call();
                }));
      }
      for (int i = 0; i < running.size(); i++) {
        sink.accept(result(running.get(i)));
        running.set(i, null);
        progress.report((i + 1) / (double) pieces.size(), message);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <T> T result(Future<T> piece) throws InterruptedException {
    try {
      return piece.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(cause);
      }
      throw new IllegalStateException("work failed: " + e.getCause(), e.getCause());
    }
  }
}
