package io.linmo.cli;

import io.linmo.font.FontFile;
import io.linmo.gan.Backend;
import io.linmo.generation.GeneratedGlyph;
import io.linmo.generation.GenerationOptions;
import io.linmo.generation.GlyphGenerator;
import io.linmo.raster.Script;
import io.linmo.style.Hand;
import io.linmo.style.HandFile;
import io.linmo.style.Progress;
import io.linmo.training.BaseModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Opens learned hands for writing. */
final class StyleHands {

  private static final String CREDITS =
      "The network learned to write from %d openly licensed fonts.";

  private StyleHands() {}

  /** Opens a hand whose glyphs are drawn in their typical form. */
  static OpenedHand open(Path style, CommonOptions common) throws CommandFailure, IOException {
    return open(style, 0, common.seed(), common);
  }

  /**
   * @param variation how much glyphs may stray from their typical form: 0 not at all, 1 as hands do
   */
  static OpenedHand open(Path style, double variation, long seed, CommonOptions common)
      throws CommandFailure, IOException {
    Hand hand = HandFile.read(style);
    BaseModels base = new BaseModels(LinmoHome.find());
    Map<Script, BaseModel> models = new EnumMap<>(Script.class);
    Map<Script, FontFile> contents = new EnumMap<>(Script.class);
    for (Script script : hand.styles().keySet()) {
      models.put(script, base.model(script));
      contents.put(script, base.content(script));
    }
    Backend.useThreads(common.threads());
    GlyphGenerator generator = new GlyphGenerator(hand, models, contents);
    GenerationOptions options = new GenerationOptions(seed, variation);
    HandGlyphs glyphs = (characters, progress) -> draw(generator, characters, options, progress);
    int fonts = models.values().stream().mapToInt(model -> model.faces().size()).sum();
    return new OpenedHand(hand.name(), glyphs, CREDITS.formatted(fonts));
  }

  private static List<GeneratedGlyph> draw(
      GlyphGenerator generator,
      Collection<Integer> characters,
      GenerationOptions options,
      Progress progress) {
    List<Integer> possible = characters.stream().filter(generator::canDraw).toList();
    return generator.draw(possible, options, progress);
  }
}
