package io.linmo.typeface;

import io.linmo.outline.Outline;

/**
 * A drawn character or form of one, not yet named.
 *
 * @param outline in font units, y up
 */
public record DrawnForm(Outline outline, int advance) {

  public DrawnForm {
    outline = ContourStart.begunSmoothly(outline);
  }
}
