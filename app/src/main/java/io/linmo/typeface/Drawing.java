package io.linmo.typeface;

import io.linmo.outline.Outline;

/**
 * A drawn character or form of one, not yet named.
 *
 * @param outline in font units, y up
 */
public record Drawing(Outline outline, int advance) {

  public Drawing {
    outline = ContourStart.begunSmoothly(outline);
  }
}
