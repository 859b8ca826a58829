package io.linmo.typesetting;

import io.linmo.curve.Point;
import java.util.List;

/** Places the glyphs of one line or column that begins at the origin. */
interface LineSetter {

  /** From one line to the next, in em. */
  Point step();

  /**
   * @param last whether the line ends its paragraph, so that it is not stretched
   */
  TextLine set(List<InkedGlyph> run, boolean last);

  /** What a run of glyphs says. */
  static String textOf(List<InkedGlyph> run) {
    StringBuilder text = new StringBuilder();
    run.forEach(glyph -> text.appendCodePoint(glyph.codePoint()));
    return text.toString();
  }
}
