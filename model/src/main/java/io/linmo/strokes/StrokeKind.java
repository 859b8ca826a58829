package io.linmo.strokes;

/** The kinds of strokes that a writer's habits distinguish. */
public enum StrokeKind {
  HORIZONTAL,
  VERTICAL,
  FALLING_LEFT,
  /** Falling to the right, or rising. */
  FALLING_RIGHT,
  DOT,
  /** With a turn or a hook. */
  TURNING;

  /** Shorter than this, in em, a stroke is a dot. */
  private static final double DOT_LENGTH = 0.16;

  /** The share of a stroke's length that its ends lie apart, below which it turns. */
  private static final double STRAIGHT = 0.8;

  /** The kind of a stroke of this length between these ends, in em, y down. */
  static StrokeKind of(double dx, double dy, double length) {
    if (length < DOT_LENGTH) {
      return DOT;
    }
    if (Math.hypot(dx, dy) < STRAIGHT * length) {
      return TURNING;
    }
    double degrees = Math.toDegrees(Math.atan2(dy, dx));
    if (degrees > -35 && degrees < 25) {
      return HORIZONTAL;
    }
    if (degrees > 60 && degrees < 115) {
      return VERTICAL;
    }
    return degrees >= 115 || degrees < -100 ? FALLING_LEFT : FALLING_RIGHT;
  }
}
