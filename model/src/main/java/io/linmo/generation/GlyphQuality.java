package io.linmo.generation;

import io.linmo.recognition.Reading;

/**
 * The quality of a glyph.
 *
 * @param confidence probability that it reads as its character, in [0, 1]; NaN where no recogniser
 *     knows the character
 * @param readAs the character that it is read as; 0 where it was not read
 * @param fault what is wrong with its strokes, in a few words; empty where nothing is
 * @param legible whether it reads as well as most written glyphs, or was not read, and has no fault
 * @param clear whether it also reads so well that no other drawing is tried
 * @param raggedness raggedness of its edges as a multiple of the most ragged written glyph's, 1 or
 *     more
 * @param retries how often it was redrawn
 * @param strength share of the hand's own style in the drawing that was kept, 1 for all of it
 */
public record GlyphQuality(
    double confidence,
    int readAs,
    String fault,
    boolean legible,
    boolean clear,
    double raggedness,
    int retries,
    double strength) {

  /** The quality of a glyph that was not inspected. */
  public static final GlyphQuality NONE = new GlyphQuality(Double.NaN, 0, "", true, true, 1, 0, 1);

  /** Whether a recogniser has read the glyph. */
  public boolean isRead() {
    return !Double.isNaN(confidence);
  }

  /**
   * The score by which the best of several drawings is chosen: clear ones first, then legible ones
   * by raggedness, then the others by confidence. Drawings no more ragged than the written glyphs
   * score the same, so that the first is kept.
   */
  double score() {
    double belief = isRead() ? confidence : 0.5;
    if (clear) {
      return 2 + belief;
    }
    return legible ? 1 + 1 / (1 + raggedness) : belief - (fault.isEmpty() ? 0 : 0.5);
  }

  /** Of a glyph that was written stroke by stroke: its strokes are right by construction. */
  static GlyphQuality byStrokes(Reading reading) {
    return new GlyphQuality(reading.confidence(), reading.best(), "", true, true, 1, 0, 1);
  }

  GlyphQuality after(int tries, double style) {
    return new GlyphQuality(confidence, readAs, fault, legible, clear, raggedness, tries, style);
  }

  /** The quality of a glyph that is composed of two. */
  GlyphQuality and(GlyphQuality other) {
    GlyphQuality worse = other.score() < score() ? other : this;
    return worse.after(Math.max(retries, other.retries), Math.min(strength, other.strength));
  }
}
