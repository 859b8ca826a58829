package io.linmo.cli;

import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.Liveliness;
import picocli.CommandLine.Option;

/** How the hand moves, and with what ink. */
final class HandOptions {

  private static final String DEFAULT_LIVELINESS = "0.5";

  @Option(
      names = "--liveliness",
      paramLabel = "X",
      defaultValue = DEFAULT_LIVELINESS,
      description =
          "How freely letters stray in place, size and shape: 0, as even as print, to 1, a hasty"
              + " note (default: ${DEFAULT-VALUE}).")
  private double liveliness;

  @Option(
      names = "--pressure",
      paramLabel = "X",
      defaultValue = "0",
      description =
          "How much strokes swell and thin as under a pen: 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double pressure;

  @Option(
      names = "--ink",
      paramLabel = "COLOUR",
      defaultValue = "black",
      description =
          "#RRGGBB, or black, blue, blue-black, sepia, green, red (default: ${DEFAULT-VALUE}).")
  private String ink;

  void check(CommonOptions common) {
    requireShare(common, "--liveliness", liveliness);
    requireShare(common, "--pressure", pressure);
    color(common, "--ink", ink);
  }

  private static void requireShare(CommonOptions common, String option, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw common.usage("%s %s, expected 0 to 1".formatted(option, value));
    }
  }

  static InkColor color(CommonOptions common, String option, String value) {
    try {
      return InkColor.parse(value);
    } catch (IllegalArgumentException e) {
      throw common.usage("%s: %s".formatted(option, e.getMessage()));
    }
  }

  InkColor ink() {
    return InkColor.parse(ink);
  }

  double liveliness() {
    return liveliness;
  }

  double pressure() {
    return pressure;
  }

  Liveliness liveliness(long seed) {
    return new Liveliness(liveliness, pressure, seed);
  }
}
