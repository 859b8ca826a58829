package io.linmo.capture.sheet;

import java.util.Objects;

/**
 * A line to copy a sentence on, for the spaces between letters and words.
 *
 * @param text what to copy
 */
public record CopyLine(
    String text, double xMm, double yMm, double widthMm, double heightMm, double baselineMm) {

  public CopyLine {
    Objects.requireNonNull(text, "text");
  }
}
