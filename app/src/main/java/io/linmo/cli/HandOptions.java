package io.linmo.cli;

import io.linmo.work.Progress;
import io.linmo.workshop.GlyphSettings;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.InkSource;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.OpenHand;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
          "How much the glyphs of a learned hand vary from their typical form, the same for every"
              + " --seed: 0 to 3, 1 as in the hands that the network knows (default:"
              + " ${DEFAULT-VALUE}).")
  private double variation;

  @Mixin private AdjustmentOptions adjustments;

  private Map<Path, OpenHand> hands = new ConcurrentHashMap<>();
  private Map<Path, InkSource> fonts = new ConcurrentHashMap<>();
  private boolean isShared;

  /** Takes hands and fonts from those that another command has opened, and leaves its own there. */
  void share(HandOptions other) {
    hands = other.hands;
    fonts = other.fonts;
    isShared = true;
  }

  boolean isGiven() {
    return source != null;
  }

  /** Checks, before any work, that the source is there. */
  void check(CommonOptions common) {
    if (source == null) {
      throw common.usage("nothing to write with, expected --style NAME.style or --font FILE");
    }
    settings(common);
    if (source.font == null) {
      InputFile.require(source.style, "a learned hand");
    } else {
      InputFile.require(source.font, "a font file");
    }
  }

  private GlyphSettings settings(CommonOptions common) {
    return GlyphSettings.TYPICAL
        .withVariation(variation)
        .withAdjustments(adjustments.adjustments(common))
        .withForms(adjustments.forms(common));
  }

  /** Opens the source, if there is one, before the first text is known. */
  void open(CommonOptions common) {
    if (source == null) {
      return;
    }
    if (source.font == null) {
      hand(common);
    } else {
      font(common);
    }
  }

  private OpenHand hand(CommonOptions common) {
    return hands.computeIfAbsent(
        source.style, file -> new HandWorkshop(common.installation()).open(file));
  }

  private InkSource font(CommonOptions common) {
    return fonts.computeIfAbsent(
        source.font,
        file -> InkSource.ofFont(file).withStrokes(common.installation().glyphStrokes()));
  }

  /**
   * Opens the source with the glyphs that the text needs. They depend on the text and the options
   * alone and are the same for every seed, which is for what is laid out with them.
   */
  InkSource open(String text, CommonOptions common) {
    if (source.font != null) {
      return font(common);
    }
    OpenHand hand = hand(common);
    if (isShared) {
      return ink(hand, text, common, Progress.SILENT);
    }
    try (ProgressLine progress = common.console().progress()) {
      return ink(hand, text, common, progress);
    }
  }

  private InkSource ink(OpenHand hand, String text, CommonOptions common, Progress progress) {
    return hand.ink(text, settings(common), progress).named(source.style.toString());
  }
}
