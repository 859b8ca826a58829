package io.linmo.generation;

import io.linmo.gan.GeneratorShape;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphSample;
import io.linmo.strokes.DrawnStroke;
import io.linmo.strokes.PenRaster;
import java.util.List;

/**
 * What was drawn for a character: a picture, strokes, or both.
 *
 * <p>The picture of strokes is drawn when it is first asked for: fonts are made from the strokes
 * themselves, and thousands of pictures would fill the memory. Safe for use by several threads.
 */
final class GlyphDrawing {

  /** Edge of the drawn em box in pixels; twice the network's keeps thin pens smooth. */
  static final int SIZE = 2 * GeneratorShape.IMAGE;

  private static final GlyphFrame FRAME = EmBox.frame(1, SIZE);

  private final int codePoint;
  private final List<DrawnStroke> strokes;
  private volatile GlyphSample sample;

  private GlyphDrawing(int codePoint, GlyphSample sample, List<DrawnStroke> strokes) {
    this.codePoint = codePoint;
    this.sample = sample;
    this.strokes = List.copyOf(strokes);
  }

  /**
   * @param strokes in the em box; empty where they are not known
   */
  static GlyphDrawing of(GlyphSample sample, List<DrawnStroke> strokes) {
    return new GlyphDrawing(sample.codePoint(), sample, strokes);
  }

  /** A drawing whose strokes are all of its ink. */
  static GlyphDrawing byStrokes(int codePoint, List<DrawnStroke> strokes) {
    return new GlyphDrawing(codePoint, null, strokes);
  }

  int codePoint() {
    return codePoint;
  }

  List<DrawnStroke> strokes() {
    return strokes;
  }

  GlyphSample sample() {
    GlyphSample known = sample;
    if (known == null) {
      known = new GlyphSample(codePoint, PenRaster.draw(strokes, SIZE), FRAME);
      sample = known;
    }
    return known;
  }
}
