package io.linmo.typesetting;

import io.linmo.curve.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Guesses the strokes of a glyph, their direction and order, from its shape alone.
 *
 * <p>The ink is thinned to its middle lines, which go straight on where they cross. A stroke goes
 * from the upper left to the lower right; closed ideographic boxes are taken to pieces as they are
 * written. Where the shape does not show it, as in retraced lines, the guess is wrong.
 */
public final class StrokeFinder {

  private static final int SAMPLE = 3;
  private static final double MARGIN_EM = 0.02;

  private StrokeFinder() {}

  /** The strokes of a glyph in em, in the order of writing; none where there is no ink. */
  public static List<PenPath> strokes(InkedGlyph glyph) {
    if (glyph.outline().isEmpty()) {
      return List.of();
    }
    boolean ideograph = Character.isIdeographic(glyph.codePoint());
    Skeleton skeleton = Skeleton.of(glyph.outline());
    List<PenPath> strokes = new ArrayList<>();
    for (List<Point> line : skeleton.lines()) {
      for (List<Point> stroke : ideograph ? IdeographStrokes.split(line) : List.of(line)) {
        double width = 2 * (skeleton.halfWidth(stroke) + MARGIN_EM);
        strokes.add(new PenPath(sampled(directed(stroke, ideograph)), width));
      }
    }
    return ideograph ? IdeographStrokes.ordered(strokes) : LetterStrokes.ordered(strokes);
  }

  private static List<Point> directed(List<Point> line, boolean ideograph) {
    return ideograph ? IdeographStrokes.directed(line) : LetterStrokes.directed(line);
  }

  /** Every third point, and the last. */
  private static List<Point> sampled(List<Point> line) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < line.size() - 1; i += SAMPLE) {
      points.add(line.get(i));
    }
    points.add(line.get(line.size() - 1));
    return points;
  }
}
