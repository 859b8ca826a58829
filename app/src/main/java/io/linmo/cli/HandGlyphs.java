package io.linmo.cli;

import io.linmo.generation.GeneratedGlyph;
import io.linmo.style.Progress;
import java.util.Collection;
import java.util.List;

/** Draws characters in a hand: as written where the person wrote them, else by the network. */
interface HandGlyphs {

  /** One glyph for each character, in their order; none of the characters is a space. */
  List<GeneratedGlyph> draw(Collection<Integer> codePoints, Progress progress)
      throws CommandFailure;

  /**
   * A further form of each character, written ones included.
   *
   * @param number of the form, from 1
   */
  List<GeneratedGlyph> drawVariants(Collection<Integer> codePoints, int number, Progress progress)
      throws CommandFailure;
}
