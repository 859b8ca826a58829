package io.linmo.recognition;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import java.util.ArrayList;
import java.util.List;

/**
 * How many glyphs a recogniser reads rightly.
 *
 * @param glyphs how many were shown
 * @param exact share read as the very character
 * @param right share read as the character or one of the same form
 * @param confidence mean belief in the character that was meant
 */
public record ReadingRate(int glyphs, double exact, double right, double confidence) {

  /** Edge of the images that a face is shown in, in pixels: what the generator draws. */
  private static final int SHOWN = 128;

  public static ReadingRate of(Recogniser recogniser, List<GlyphSample> samples) {
    List<Reading> readings = recogniser.read(samples);
    int exact = 0;
    int right = 0;
    double confidence = 0;
    for (int i = 0; i < readings.size(); i++) {
      exact += readings.get(i).best() == samples.get(i).codePoint() ? 1 : 0;
      right += readings.get(i).right() ? 1 : 0;
      confidence += readings.get(i).confidence();
    }
    double count = Math.max(1, samples.size());
    return new ReadingRate(samples.size(), exact / count, right / count, confidence / count);
  }

  /** On those of the characters that a face has and the recogniser knows. */
  public static ReadingRate of(Recogniser recogniser, FontFile face, int[] codePoints) {
    List<GlyphSample> samples = new ArrayList<>();
    for (int codePoint : codePoints) {
      if (recogniser.knows(codePoint)) {
        GlyphRasterizer.sample(face, codePoint, recogniser.script(), SHOWN).ifPresent(samples::add);
      }
    }
    return of(recogniser, samples);
  }
}
