package io.linmo.cli;

import io.linmo.font.FontFile;
import io.linmo.gan.Backend;
import io.linmo.generation.AdjustedGlyphs;
import io.linmo.generation.GeneratedGlyph;
import io.linmo.generation.GenerationOptions;
import io.linmo.generation.GlyphGenerator;
import io.linmo.generation.StyleAdjustments;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.recognition.Recogniser;
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

  /** How much the variants in a font stray from the typical form; 1 is what hands do. */
  private static final double VARIANT_STRENGTH = 1;

  private StyleHands() {}

  /** Opens a hand whose glyphs are drawn in their typical form. */
  static OpenedHand open(Path style, DialOptions dials, CommonOptions common)
      throws CommandFailure, IOException {
    return open(style, 0, common.seed(), dials, common);
  }

  /**
   * @param variation how much glyphs may stray from their typical form: 0 not at all, 1 as hands do
   */
  static OpenedHand open(
      Path style, double variation, long seed, DialOptions dialOptions, CommonOptions common)
      throws CommandFailure, IOException {
    StyleAdjustments dials = dialOptions.dials(common);
    Hand hand = HandFile.read(style);
    BaseModels base = new BaseModels(LinmoHome.find());
    Map<Script, BaseModel> models = models(base, hand);
    Map<Script, FontFile> contents = contents(base, hand);
    Backend.useThreads(common.threads());
    GlyphGenerator generator =
        new GlyphGenerator(hand, models, contents).checkedBy(recognisers(base, hand));
    GenerationOptions options = new GenerationOptions(seed, variation);
    int fonts = models.values().stream().mapToInt(model -> model.faces().size()).sum();
    return new OpenedHand(
        hand.name(),
        new StyleGlyphs(generator, options, dials, seed),
        CREDITS.formatted(fonts),
        hand.provenance().getOrDefault("licence", ""),
        hand.references().stream().map(GlyphSample::codePoint).distinct().toList(),
        hand.wordSpace());
  }

  /** The networks of a hand, unchecked by any recogniser. */
  static GlyphGenerator generator(Path style) throws CommandFailure, IOException {
    Hand hand = HandFile.read(style);
    BaseModels base = new BaseModels(LinmoHome.find());
    return new GlyphGenerator(hand, models(base, hand), contents(base, hand));
  }

  private static Map<Script, BaseModel> models(BaseModels base, Hand hand)
      throws CommandFailure, IOException {
    Map<Script, BaseModel> models = new EnumMap<>(Script.class);
    for (Script script : hand.styles().keySet()) {
      models.put(script, base.model(script));
    }
    return models;
  }

  private static Map<Script, FontFile> contents(BaseModels base, Hand hand) throws IOException {
    Map<Script, FontFile> contents = new EnumMap<>(Script.class);
    for (Script script : hand.styles().keySet()) {
      contents.put(script, base.content(script));
    }
    return contents;
  }

  private static Map<Script, Recogniser> recognisers(BaseModels base, Hand hand)
      throws IOException {
    Map<Script, Recogniser> recognisers = new EnumMap<>(Script.class);
    for (Script script : hand.styles().keySet()) {
      base.recogniser(script).ifPresent(recogniser -> recognisers.put(script, recogniser));
    }
    return recognisers;
  }

  /** The glyphs of a style; characters that it cannot draw are left out. */
  private record StyleGlyphs(
      GlyphGenerator generator, GenerationOptions options, StyleAdjustments dials, long seed)
      implements HandGlyphs {

    @Override
    public List<GeneratedGlyph> draw(Collection<Integer> characters, Progress progress) {
      return dialed(generator.draw(possible(characters), options, progress));
    }

    @Override
    public List<GeneratedGlyph> drawVariants(
        Collection<Integer> characters, int number, Progress progress) {
      GenerationOptions varied = new GenerationOptions(options.seed() + number, VARIANT_STRENGTH);
      return dialed(generator.drawVariants(possible(characters), varied, progress));
    }

    private List<GeneratedGlyph> dialed(List<GeneratedGlyph> glyphs) {
      return AdjustedGlyphs.of(glyphs, dials, seed);
    }

    private List<Integer> possible(Collection<Integer> characters) {
      return characters.stream().filter(generator::canDraw).toList();
    }
  }
}
