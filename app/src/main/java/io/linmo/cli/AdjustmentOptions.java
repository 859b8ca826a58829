package io.linmo.cli;

import io.linmo.generation.StyleAdjustments;
import io.linmo.workshop.GlyphSettings;
import picocli.CommandLine.Option;

/** How the glyphs of a learned hand are changed. */
final class AdjustmentOptions {

  @Option(
      names = "--neatness",
      paramLabel = "X",
      defaultValue = "0",
      description =
          "Up to 1 for even strokes, smooth edges and one baseline, down to -1 for an untidy hand"
              + " (default: ${DEFAULT-VALUE}).")
  private double neatness;

  @Option(
      names = "--weight",
      paramLabel = "X",
      defaultValue = "1",
      description = "Factor of the strokes' width: 0.4 to 2.5 (default: ${DEFAULT-VALUE}).")
  private double weight;

  @Option(
      names = "--slant",
      paramLabel = "DEGREES",
      defaultValue = "0",
      description = "Slant added to the right: -45 to 45 (default: ${DEFAULT-VALUE}).")
  private double slant;

  /** How glyphs are drawn in their typical form. */
  GlyphSettings settings(CommonOptions common) {
    return GlyphSettings.TYPICAL.withSeed(common.seed()).withAdjustments(adjustments(common));
  }

  StyleAdjustments adjustments(CommonOptions common) {
    try {
      return new StyleAdjustments(neatness, weight, slant);
    } catch (IllegalArgumentException e) {
      throw common.usage("--" + e.getMessage());
    }
  }
}
