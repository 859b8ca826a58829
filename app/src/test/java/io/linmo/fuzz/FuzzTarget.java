package io.linmo.fuzz;

import io.linmo.typesetting.MissingGlyphsException;
import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;

/**
 * What Jazzer calls: reads bytes with the reader that the property {@code linmo.fuzz.reader} names.
 *
 * <p>A refusal is what Linmo's readers throw for bad input: an exception that names the file, an
 * {@code IOException}, or what the reader's own documentation says. Anything else is a fault, and
 * so is a reader that allocates more than {@link #MOST_BYTES} for an input of a few kilobytes;
 * Jazzer itself reports what takes too long.
 */
public final class FuzzTarget {

  /** What reading one input may allocate in all, on the thread that reads. */
  static final long MOST_BYTES = 1L << 30;

  private static final com.sun.management.ThreadMXBean THREAD =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static FuzzReader reader;

  private FuzzTarget() {}

  /** Called by Jazzer once. */
  public static void fuzzerInitialize() {
    reader = FuzzReader.valueOf(System.getProperty("linmo.fuzz.reader"));
  }

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    read(reader, input);
  }

  /** Whether the input was read; false if it was refused. */
  static boolean read(FuzzReader reader, byte[] input) throws Exception {
    long before = THREAD.getCurrentThreadAllocatedBytes();
    boolean read = isRead(reader, input);
    if (THREAD.getCurrentThreadAllocatedBytes() - before > MOST_BYTES) {
      requireModest(reader, input);
    }
    return read;
  }

  /** Reads once more: the first reading loads classes, which Jazzer instruments on this thread. */
  private static void requireModest(FuzzReader reader, byte[] input) throws Exception {
    long before = THREAD.getCurrentThreadAllocatedBytes();
    isRead(reader, input);
    long bytes = THREAD.getCurrentThreadAllocatedBytes() - before;
    if (bytes > MOST_BYTES) {
      throw new IllegalStateException(
          "%s: %d MB allocated for %d bytes".formatted(reader, bytes >> 20, input.length));
    }
  }

  private static boolean isRead(FuzzReader reader, byte[] input) throws Exception {
    try {
      reader.read(input);
      return true;
    } catch (LinmoException | IOException | UncheckedIOException e) {
      return false;
    } catch (RuntimeException | MissingGlyphsException e) {
      if (reader.refusal().isInstance(e)) {
        return false;
      }
      throw e;
    }
  }
}
