package io.linmo.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** Does work whose failures callers see as {@link LinmoException} alone. */
final class Attempt {

  private Attempt() {}

  static <T> T of(Callable<T> work) {
    try {
      return work.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LinmoException.of(new CancellationException("interrupted"));
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | CancellationException e) {
      throw LinmoException.of(e);
    } catch (RuntimeException e) {
      throw e; // a fault of the program, not of the request
    } catch (Exception e) {
      throw LinmoException.of(e);
    }
  }
}
