package io.linmo.style;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Is shown from time to time what a hand has been learned like so far. */
@FunctionalInterface
public interface LearningPreview {

  /**
   * @param written some references that are not learned from, or all where they are few
   * @param drawn the same characters as they are drawn by now, one for each
   */
  void show(List<GlyphImage> written, List<GlyphImage> drawn);

  /** Characters of a sentence to be drawn every few seconds; none by default. */
  default Set<Integer> sentence() {
    return Set.of();
  }

  /**
   * Is shown the sentence.
   *
   * @param glyphs its characters in their places: as written, or else as they are drawn by now;
   *     those that cannot be drawn are left out
   */
  default void showSentence(Map<Integer, GlyphSample> glyphs) {}
}
