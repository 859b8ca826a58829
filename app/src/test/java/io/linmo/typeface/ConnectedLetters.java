package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.image.Script;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.List;

/** Letters of a connected hand: stems 60 wide and 400 high, each with a stroke to the right. */
final class ConnectedLetters {

  /** Where the stem ends on the right. */
  static final int STEM_RIGHT = 80;

  private ConnectedLetters() {}

  /** A stem from 20 to 80 whose stroke leaves at the foot and ends at x {@code reach}, 60 thick. */
  static Outline stem(int reach) {
    Contour contour =
        PlainShapes.polygon(
            20, 0, 20, 400, 80, 400, 80, 60, reach - 20, 200, reach, 200, reach, 140, 80, 0);
    return new Outline(List.of(contour));
  }

  /** A stem without a stroke. */
  static Outline bareStem() {
    return PlainShapes.box(20, 0, STEM_RIGHT, 400);
  }

  /** A hand of all small letters, in which strokes end in the next stem. */
  static TypefaceBuilder alphabet() {
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, Script.LATIN);
    for (int c = 'a'; c <= 'z'; c++) {
      builder.add(c, stem(320), 240);
    }
    return builder;
  }

  static Outline moved(Outline outline, int dx) {
    return outline.map(new Point(dx, 0)::plus);
  }
}
