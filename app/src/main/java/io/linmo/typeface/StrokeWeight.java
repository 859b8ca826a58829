package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.numeric.Quantiles;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.List;

/**
 * How thick a typeface's strokes are.
 *
 * <p>A stroke of width w and length L ≫ w has area w·L and perimeter 2·L, so its width is 2·area /
 * perimeter. The weight of a typeface is the median of that over its glyphs.
 */
public final class StrokeWeight {

  /** What a typeface without ink gets, in thousandths of the em. */
  private static final int DEFAULT = 50;

  /** The weights that rules, underlines and the .notdef box still look right with. */
  private static final int THINNEST = 20;

  private static final int THICKEST = 120;

  private static final int CHORDS_PER_CURVE = 4;

  private StrokeWeight() {}

  /** The weight in font units, kept within 20 to 120 thousandths of the em. */
  public static int of(List<TypefaceGlyph> glyphs, int unitsPerEm) {
    double median =
        Quantiles.of(
                glyphs.stream()
                    .map(TypefaceGlyph::outline)
                    .filter(outline -> !outline.isEmpty())
                    .mapToDouble(StrokeWeight::of)
                    .filter(Double::isFinite))
            .median()
            .orElse(DEFAULT * unitsPerEm / 1000.0);
    double thousandths = Math.max(THINNEST, Math.min(THICKEST, median * 1000 / unitsPerEm));
    return (int) Math.round(thousandths * unitsPerEm / 1000);
  }

  private static double of(Outline outline) {
    double twiceArea = 0;
    double perimeter = 0;
    for (Contour contour : outline.contours()) {
      for (Segment segment : contour.segments()) {
        Point from = segment.start();
        for (int i = 1; i <= CHORDS_PER_CURVE; i++) {
          Point to = segment.at(i / (double) CHORDS_PER_CURVE);
          twiceArea += from.cross(to);
          perimeter += from.distanceTo(to);
          from = to;
        }
      }
    }
    return Math.abs(twiceArea) / perimeter;
  }
}
