package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;

/**
 * A glyph on the page.
 *
 * @param x where its origin lies, in em
 * @param y height of its origin, in em, y up
 * @param turn angle about the origin in radians, counter-clockwise
 */
public record PlacedGlyph(InkedGlyph glyph, double x, double y, double turn) {

  /** The glyph's ink where it lies on the page. */
  public Outline outline() {
    return glyph.outline().map(this::onPage);
  }

  /** Where a place of the glyph lies on the page. */
  Point onPage(Point place) {
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    return new Point(x + cos * place.x() - sin * place.y(), y + sin * place.x() + cos * place.y());
  }

  /** Where a stroke of the glyph lies on the page. */
  public PenPath onPage(PenPath stroke) {
    return new PenPath(stroke.points().stream().map(this::onPage).toList(), stroke.width());
  }

  PlacedGlyph moved(double dx, double dy) {
    return new PlacedGlyph(glyph, x + dx, y + dy, turn);
  }

  /** Turned about its own origin. */
  PlacedGlyph turnedInPlace(double angle) {
    return new PlacedGlyph(glyph, x, y, turn + angle);
  }

  PlacedGlyph scaled(double factor) {
    return new PlacedGlyph(glyph.scaled(factor), x * factor, y * factor, turn);
  }

  /** Wider by a factor, and no taller; one that is turned in its own direction. */
  PlacedGlyph stretched(double factor) {
    return new PlacedGlyph(glyph.stretched(factor), x * factor, y, turn);
  }

  /** Turned about the page's origin. */
  PlacedGlyph turned(double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new PlacedGlyph(glyph, cos * x - sin * y, sin * x + cos * y, turn + angle);
  }
}
