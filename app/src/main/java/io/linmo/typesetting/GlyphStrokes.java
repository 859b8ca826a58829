package io.linmo.typesetting;

import java.util.List;

/** Finds the strokes of glyphs. */
@FunctionalInterface
public interface GlyphStrokes {

  /** By the shape alone. */
  GlyphStrokes BY_SHAPE = StrokeFinder::strokes;

  /**
   * The strokes of a glyph as it stands, upright and in em, in the order and direction of writing;
   * none where there is no ink.
   */
  List<PenPath> of(InkedGlyph glyph);
}
