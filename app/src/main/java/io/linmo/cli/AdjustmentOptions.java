package io.linmo.cli;

import io.linmo.generation.StyleAdjustments;
import io.linmo.workshop.GlyphSettings;
import java.util.HashMap;
import java.util.Map;
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

  @Option(
      names = "--form",
      split = ",",
      paramLabel = "LETTER=N",
      description = "Draw a letter in its form N, as linmo forms numbers them: a=2,g=1.")
  private Map<String, Integer> forms = Map.of();

  /** How glyphs are drawn in their typical form. */
  GlyphSettings settings(CommonOptions common) {
    return GlyphSettings.TYPICAL
        .withSeed(common.seed())
        .withAdjustments(adjustments(common))
        .withForms(forms(common));
  }

  /** The forms that were chosen, by letter. */
  Map<Integer, Integer> forms(CommonOptions common) {
    Map<Integer, Integer> chosen = new HashMap<>();
    forms.forEach(
        (letter, form) -> {
          if (letter.codePointCount(0, letter.length()) != 1) {
            throw common.usage("--form %s=%d, expected one letter".formatted(letter, form));
          }
          chosen.put(letter.codePointAt(0), form);
        });
    return chosen;
  }

  StyleAdjustments adjustments(CommonOptions common) {
    try {
      return new StyleAdjustments(neatness, weight, slant);
    } catch (IllegalArgumentException e) {
      throw common.usage("--" + e.getMessage());
    }
  }
}
