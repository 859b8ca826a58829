package io.linmo.recognition;

/**
 * What a glyph's strokes are like.
 *
 * @param fault what is wrong with them, in a few words; empty where nothing is
 * @param closesRings whether as many rings are closed as in most of what the hand wrote, beside the
 *     standard form: a ring that is open may make another character of it (明, 門)
 */
public record StrokeVerdict(String fault, boolean closesRings) {

  /** Of a glyph that has no standard form. */
  public static final StrokeVerdict UNKNOWN = new StrokeVerdict("", true);
}
