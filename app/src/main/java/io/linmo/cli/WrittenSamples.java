package io.linmo.cli;

import io.linmo.capture.GlyphPlacement;
import io.linmo.capture.ReferenceImages;
import io.linmo.capture.WrittenGlyph;
import io.linmo.conditioning.ExemplarBank;
import io.linmo.font.FontFile;
import io.linmo.gan.GeneratorShape;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.Script;
import io.linmo.image.TypicalMetrics;
import io.linmo.typesetting.MissingGlyphsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Gathers the characters that a person has written. */
final class WrittenSamples {

  /** Edge of the images that are taken from a font, in pixels: twice what the networks see. */
  private static final int SIZE = 256;

  /** Smaller ones than this, beside capitals, are taken for a mistake in the pictures' scale. */
  private static final double LEAST_SMALL_CAPITALS = 0.5;

  private WrittenSamples() {}

  /** From a folder of images named by their characters. */
  static List<GlyphSample> fromImages(Path folder, LinmoHome home)
      throws CommandFailure, IOException {
    return place(ReferenceImages.read(folder), home);
  }

  /** From single images named by their characters. */
  static List<GlyphSample> fromImages(List<Path> files, LinmoHome home)
      throws CommandFailure, IOException {
    return place(ReferenceImages.read(files), home);
  }

  private static List<GlyphSample> place(List<WrittenGlyph> written, LinmoHome home)
      throws CommandFailure, IOException {
    BaseModels base = new BaseModels(home);
    TypicalMetrics latin = metrics(base, Script.LATIN);
    TypicalMetrics han = metrics(base, Script.HAN);
    List<GlyphSample> samples = new GlyphPlacement(latin, han).place(written);
    if (!areCapitals(samples, base)) {
      return samples;
    }
    TypicalMetrics capitals = latin.withSmallCapitals(smallCapitals(samples, latin));
    return new GlyphPlacement(capitals, han).place(written);
  }

  /** Whether small letters are written as capitals. */
  private static boolean areCapitals(List<GlyphSample> samples, BaseModels base)
      throws CommandFailure, IOException {
    Map<Integer, GlyphImage> small = new LinkedHashMap<>();
    for (GlyphSample sample : samples) {
      if (Character.isLowerCase(sample.codePoint())) {
        small.put(sample.codePoint(), sample.resize(GeneratorShape.IMAGE).image());
      }
    }
    ExemplarBank hands = small.isEmpty() ? null : base.model(Script.LATIN).bank();
    return hands != null && hands.areCapitals(small);
  }

  /** How large small letters are written, as a multiple of capitals. */
  private static double smallCapitals(List<GlyphSample> samples, TypicalMetrics usual) {
    double small = height(samples, usual, Character::isLowerCase);
    double capitals = height(samples, usual, Character::isUpperCase);
    double size = capitals > 0 ? small / capitals : small;
    return Math.max(LEAST_SMALL_CAPITALS, Math.min(1, size));
  }

  /** Median height of some letters, as a multiple of usual capitals; 0 for none. */
  private static double height(
      List<GlyphSample> samples, TypicalMetrics usual, IntPredicate letters) {
    double[] heights =
        samples.stream()
            .filter(s -> letters.test(s.codePoint()))
            .flatMap(
                s -> usual.of(Character.toUpperCase(s.codePoint())).map(c -> ratio(s, c)).stream())
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return heights.length == 0 ? 0 : heights[heights.length / 2];
  }

  private static double ratio(GlyphSample letter, TypicalMetrics.Metrics capital) {
    double pixels = InkBitmap.of(letter.image()).inkBox().getHeight();
    return pixels * letter.frame().pixelSize() / capital.height();
  }

  private static TypicalMetrics metrics(BaseModels base, Script script) throws IOException {
    return TypicalMetrics.of(base.content(script));
  }

  /** From a font, as if its characters had been written. */
  static List<GlyphSample> fromFont(FontFile font, int[] characters) throws CommandFailure {
    List<GlyphSample> samples = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    for (int codePoint : characters) {
      Optional<GlyphSample> sample =
          GlyphRasterizer.sample(font, codePoint, Script.of(codePoint), SIZE);
      sample.ifPresentOrElse(samples::add, () -> missing.add(codePoint));
    }
    if (!missing.isEmpty()) {
      var cause = new MissingGlyphsException(missing);
      throw new CommandFailure(
          font.source() + ": " + cause.getMessage() + "; leave that out of --chars", cause);
    }
    return samples;
  }
}
