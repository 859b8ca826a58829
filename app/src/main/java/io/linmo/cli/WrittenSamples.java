package io.linmo.cli;

import io.linmo.font.FontFile;
import io.linmo.raster.GlyphPlacement;
import io.linmo.raster.GlyphRasterizer;
import io.linmo.raster.GlyphSample;
import io.linmo.raster.ReferenceImages;
import io.linmo.raster.Script;
import io.linmo.raster.TypicalMetrics;
import io.linmo.raster.WrittenGlyph;
import io.linmo.typesetting.MissingGlyphsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the characters that a person has written. */
final class WrittenSamples {

  /** Edge of the images that are taken from a font, in pixels: twice what the networks see. */
  private static final int SIZE = 256;

  private WrittenSamples() {}

  /** From a folder of images named by their characters. */
  static List<GlyphSample> fromImages(Path folder, LinmoHome home) throws IOException {
    return place(ReferenceImages.read(folder), home);
  }

  /** From single images named by their characters. */
  static List<GlyphSample> fromImages(List<Path> files, LinmoHome home) throws IOException {
    return place(ReferenceImages.read(files), home);
  }

  private static List<GlyphSample> place(List<WrittenGlyph> written, LinmoHome home)
      throws IOException {
    BaseModels base = new BaseModels(home);
    return new GlyphPlacement(metrics(base, Script.LATIN), metrics(base, Script.HAN))
        .place(written);
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
      throw new CommandFailure(font.source() + ": " + cause.getMessage(), cause);
    }
    return samples;
  }
}
