package io.linmo.cli;

import io.linmo.work.Progress;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * Shows how far a piece of work has come and how long it will take yet, at a steady pace: on a
 * terminal one line that is written over ten times a second at most, elsewhere a line every ten
 * seconds.
 */
final class ProgressLine implements Progress, AutoCloseable {

  private static final long TERMINAL_NANOS = 100_000_000L;
  private static final long PLAIN_NANOS = 10_000_000_000L;

  /** Sooner than this the time left is a guess not worth showing. */
  private static final double LEAST_SECONDS = 2;

  private final PrintWriter err;
  private final String label;
  private final boolean silent;
  private final boolean terminal;
  private final LongSupplier clock;
  private final long start;
  private long lastShown;
  private int shownLength;

  ProgressLine(
      PrintWriter err, String label, boolean silent, boolean terminal, LongSupplier clock) {
    this.err = err;
    this.label = label;
    this.silent = silent;
    this.terminal = terminal;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.lastShown = terminal ? start - TERMINAL_NANOS : start;
  }

  @Override
  public synchronized void report(double fraction, String message) {
    long now = clock.getAsLong();
    if (silent || now - lastShown < (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
      return;
    }
    lastShown = now;
    show(describe(Math.min(Math.max(fraction, 0), 1), message, (now - start) / 1e9));
  }

  private String describe(double fraction, String message, double seconds) {
    String line = "%s: %3.0f %%  %s".formatted(label, 100 * fraction, message);
    boolean known = fraction > 0 && fraction < 1 && seconds >= LEAST_SECONDS;
    return known ? line + ", " + duration(seconds * (1 - fraction) / fraction) + " left" : line;
  }

  /** 0:07, 12:30 or 3:05:00. */
  static String duration(double seconds) {
    long whole = Math.round(seconds);
    long hours = whole / 3600;
    long minutes = whole / 60 % 60;
    return hours > 0
        ? "%d:%02d:%02d".formatted(hours, minutes, whole % 60)
        : "%d:%02d".formatted(minutes, whole % 60);
  }

  private void show(String line) {
    if (terminal) {
      err.print("\r" + line + " ".repeat(Math.max(0, shownLength - line.length())));
      shownLength = line.length();
    } else {
      err.println(line);
    }
    err.flush();
  }

  /** Clears the line on a terminal, so that what follows begins at its left edge. */
  @Override
  public synchronized void close() {
    if (shownLength > 0) {
      err.print("\r" + " ".repeat(shownLength) + "\r");
      err.flush();
      shownLength = 0;
    }
  }
}
