package io.linmo.evaluation;

import io.linmo.image.EmBox;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Faces that write each character as the same three strokes, with a pen of their own. */
final class SyntheticFaces implements GlyphLookup {

  static final int SIZE = 64;

  /** How a face writes: tangent of the slant, width of the pen in em, horizontal scale. */
  private record Pen(double slant, double weight, double width, Set<Integer> missing) {}

  private final Map<String, Pen> pens = new LinkedHashMap<>();

  SyntheticFaces with(String faceId, double slant, double weight, double width, int... missing) {
    Set<Integer> absent = new HashSet<>();
    for (int codePoint : missing) {
      absent.add(codePoint);
    }
    pens.put(faceId, new Pen(slant, weight, width, absent));
    return this;
  }

  @Override
  public Optional<GlyphSample> glyph(String faceId, int codePoint) {
    Pen pen = pens.get(faceId);
    if (pen.missing().contains(codePoint)) {
      return Optional.empty();
    }
    Shape ink = new BasicStroke((float) pen.weight()).createStrokedShape(strokes(codePoint, pen));
    GlyphFrame frame =
        Script.of(codePoint) == Script.LATIN
            ? GlyphFrame.aroundInk(ink.getBounds2D(), 1, SIZE)
            : EmBox.frame(1, SIZE);
    return Optional.of(new GlyphSample(codePoint, GlyphRasterizer.render(ink, frame, SIZE), frame));
  }

  private static Shape strokes(int codePoint, Pen pen) {
    Random random = new Random(codePoint);
    Path2D strokes = new Path2D.Double();
    for (int i = 0; i < 3; i++) {
      strokes.moveTo(place(random), place(random));
      strokes.lineTo(place(random), place(random));
    }
    return new AffineTransform(pen.width(), 0, pen.slant(), 1, 0, 0)
        .createTransformedShape(strokes);
  }

  private static double place(Random random) {
    return 0.1 + 0.15 * random.nextInt(5);
  }
}
