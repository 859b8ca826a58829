package io.linmo.workshop;

import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.Liveliness;
import java.util.Objects;

/**
 * How the pen moves, and with what ink.
 *
 * @param ink its colour
 * @param liveliness how freely letters stray in place, size and shape: 0, as even as print, to 1, a
 *     hasty note
 * @param pressure how much strokes swell and thin as under a pen: 0 to 1
 */
public record PenSettings(InkColor ink, double liveliness, double pressure) {

  /** Black ink, moderately lively. */
  public static final PenSettings DEFAULT = new PenSettings(InkColor.parse("black"), 0.5, 0);

  public PenSettings {
    Objects.requireNonNull(ink, "ink");
    requireShare("liveliness", liveliness);
    requireShare("pressure", pressure);
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw LinmoException.request(name, value, "0 to 1");
    }
  }

  Liveliness liveliness(long seed) {
    return new Liveliness(liveliness, pressure, seed);
  }
}
