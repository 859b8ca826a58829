package io.linmo.workshop;

import java.util.List;

/**
 * Characters drawn in a hand.
 *
 * @param glyphs the drawn ones, in the order they were asked for
 * @param leftOut characters that the hand cannot draw
 */
public record DrawnGlyphs(List<TracedGlyph> glyphs, List<Integer> leftOut) {

  public DrawnGlyphs {
    glyphs = List.copyOf(glyphs);
    leftOut = List.copyOf(leftOut);
  }

  /** How many come out as the person wrote them. */
  public int written() {
    return (int) glyphs.stream().filter(TracedGlyph::isWritten).count();
  }

  /** How many the networks drew. */
  public int generated() {
    return glyphs.size() - written();
  }
}
