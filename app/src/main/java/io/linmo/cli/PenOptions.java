package io.linmo.cli;

import io.linmo.typesetting.InkColor;
import io.linmo.workshop.PenSettings;
import picocli.CommandLine.Option;

/** How the hand moves, and with what ink. */
final class PenOptions {

  private static final String DEFAULT_LIVELINESS = "0.5";

  @Option(
      names = "--liveliness",
      paramLabel = "X",
      defaultValue = DEFAULT_LIVELINESS,
      description =
          "How much letters vary in place, size and shape: 0, as even as print, to 1, a hasty"
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

  PenSettings settings(CommonOptions common) {
    return new PenSettings(color(common, "--ink", ink), liveliness, pressure);
  }

  static InkColor color(CommonOptions common, String option, String value) {
    try {
      return InkColor.parse(value);
    } catch (IllegalArgumentException e) {
      throw common.usage("%s: %s".formatted(option, e.getMessage()));
    }
  }
}
