package io.linmo.generation;

/**
 * What was found of a glyph when it was read.
 *
 * @param confidence belief that it reads as its character, in [0, 1]; NaN where no recogniser knows
 *     the character
 * @param readAs the character that it looks most like; 0 where it was not read
 * @param fault what is wrong with its strokes, in a few words; empty where nothing is
 * @param legible whether it reads as well as what the person wrote, or was not read, and has no
 *     fault
 * @param clear whether it also reads so well that no other drawing need be tried
 * @param raggedness how ragged its edges are beside the most ragged that the person wrote, 1 or
 *     more
 * @param retries how often it was drawn again
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

  /** Of a glyph that was not looked at, such as a written one. */
  public static final GlyphQuality NONE = new GlyphQuality(Double.NaN, 0, "", true, true, 1, 0, 1);

  /** Whether a recogniser has read the glyph. */
  public boolean isRead() {
    return !Double.isNaN(confidence);
  }

  /**
   * By which the best of several drawings is chosen: clear ones first, then legible ones, the least
   * ragged first, then by confidence. Those no more ragged than the writing count alike, so that
   * the first is kept.
   */
  double score() {
    double belief = isRead() ? confidence : 0.5;
    if (clear) {
      return 2 + belief;
    }
    return legible ? 1 + 1 / (1 + raggedness) : belief - (fault.isEmpty() ? 0 : 0.5);
  }

  /**
   * Of a glyph that was written stroke by stroke: its strokes are right by construction, so that
   * only the reading is kept.
   */
  GlyphQuality byStrokes() {
    return new GlyphQuality(confidence, readAs, "", true, true, 1, 0, 1);
  }

  GlyphQuality after(int tries, double style) {
    return new GlyphQuality(confidence, readAs, fault, legible, clear, raggedness, tries, style);
  }

  /** The worse of two, for a glyph that is put together from both. */
  GlyphQuality and(GlyphQuality other) {
    GlyphQuality worse = other.score() < score() ? other : this;
    return worse.after(Math.max(retries, other.retries), Math.min(strength, other.strength));
  }
}
