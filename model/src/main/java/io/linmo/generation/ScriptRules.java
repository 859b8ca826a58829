package io.linmo.generation;

import io.linmo.image.Script;

/**
 * How drawings of a script are finished and judged.
 *
 * @param smoothing deviation of the usual smoothing of edges in pixels, determined empirically;
 *     where the network is unsure, neighbouring pixels differ and edges become rows of dots
 * @param limitsWeight whether drawings may be thinned to the weight of the written glyphs
 * @param standsOnBaseline whether neatness brings glyphs to the baseline
 * @param judgesEdges whether glyphs with ragged edges are redrawn; Han strokes are redrawn with a
 *     pen where they are even and brushed where they are not
 * @param judgesRings whether glyphs with open rings are redrawn; Latin hands differ in what they
 *     close
 */
record ScriptRules(
    double smoothing,
    boolean limitsWeight,
    boolean standsOnBaseline,
    boolean judgesEdges,
    boolean judgesRings) {

  private static final ScriptRules LATIN = new ScriptRules(1.5, true, true, true, false);
  private static final ScriptRules HAN = new ScriptRules(1, false, false, false, true);

  static ScriptRules of(Script script) {
    return switch (script) {
      case LATIN -> LATIN;
      case HAN -> HAN;
    };
  }

  /** The rules for a character's script. */
  static ScriptRules of(int codePoint) {
    return of(Script.of(codePoint));
  }
}
