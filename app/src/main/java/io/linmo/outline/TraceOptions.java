package io.linmo.outline;

/**
 * How closely and how cleanly to trace.
 *
 * @param accuracyPx largest distance of the curves from the half-coverage line, in pixels
 * @param minimumAreaPx specks and pinholes with less area are left out, in square pixels
 */
public record TraceOptions(double accuracyPx, double minimumAreaPx) {

  /**
   * Most of a curve then lies within a twentieth of a pixel, about the resolution of gray edges.
   */
  public static final TraceOptions DEFAULT = new TraceOptions(0.6, 2);

  public TraceOptions {
    if (!(accuracyPx > 0) || !(minimumAreaPx >= 0)) {
      throw new IllegalArgumentException(
          "trace options: accuracy %s px, minimum area %s px, expected above 0 and at least 0"
              .formatted(accuracyPx, minimumAreaPx));
    }
  }
}
