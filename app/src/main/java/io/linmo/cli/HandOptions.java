package io.linmo.cli;

import io.linmo.workshop.GlyphSettings;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.InkSource;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.OpenHand;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to write with: a learned hand or a font file. */
final class HandOptions {

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private Source source;

  private static final class Source {
    @Option(names = "--style", paramLabel = "NAME.style", description = "A learned hand.")
    private Path style;

    @Option(names = "--font", paramLabel = "FILE", description = "A font: TTF, OTF, TTC or WOFF.")
    private Path font;
  }

  @Option(
      names = "--variation",
      paramLabel = "X",
      defaultValue = "0",
      description =
          "How much the glyphs of a learned hand stray from their typical form, by --seed: 0 to 3,"
              + " 1 as in the hands that the network knows (default: ${DEFAULT-VALUE}).")
  private double variation;

  @Mixin private AdjustmentOptions adjustments;

  boolean isGiven() {
    return source != null;
  }

  /** Checks, before any work, that the source is there. */
  void check(CommonOptions common) {
    if (source == null) {
      throw common.usage("nothing to write with, expected --style NAME.style or --font FILE");
    }
    settings(common, common.seed());
    if (source.font == null) {
      InputFile.require(source.style, "a learned hand");
    } else {
      InputFile.require(source.font, "a font file");
    }
  }

  private GlyphSettings settings(CommonOptions common, long seed) {
    return new GlyphSettings(
        seed, variation, adjustments.adjustments(common), adjustments.forms(common));
  }

  /** Opens the source with the glyphs that the text needs. */
  InkSource open(String text, CommonOptions common, long seed) {
    if (source.font != null) {
      return InkSource.ofFont(source.font).withStrokes(common.installation().glyphStrokes());
    }
    OpenHand hand = new HandWorkshop(common.installation()).open(source.style);
    try (ProgressLine progress = common.console().progress()) {
      return hand.ink(text, settings(common, seed), progress).named(source.style.toString());
    }
  }
}
