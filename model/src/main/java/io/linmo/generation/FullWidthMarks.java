package io.linmo.generation;

import io.linmo.raster.GlyphFrame;
import io.linmo.raster.GlyphImage;
import io.linmo.raster.GlyphRasterizer;
import io.linmo.raster.GlyphSample;
import io.linmo.raster.InkBitmap;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Marks that Han text has in common with Latin: quotation marks, dashes and dots. A hand learned in
 * Han alone has them a full em wide, put together from marks of its own: quotation marks from its
 * comma, a dash from the middle of 一, dots from the middle dot.
 */
final class FullWidthMarks {

  private static final int COMMA = 0xFF0C;
  private static final int MIDDLE_DOT = 0x30FB;
  private static final int ONE = 0x4E00;

  private static final Map<Integer, Integer> PARTS =
      Map.of(
          0x2018,
          COMMA,
          0x2019,
          COMMA,
          0x201C,
          COMMA,
          0x201D,
          COMMA,
          0x2014,
          ONE,
          0x2015,
          ONE,
          0x2026,
          MIDDLE_DOT,
          0xB7,
          MIDDLE_DOT);

  /** Top of quotation marks above the baseline, in em. */
  private static final double QUOTE_TOP = 0.82;

  /** From the edge of the em box to the nearer quotation mark, in em. */
  private static final double QUOTE_MARGIN = 0.1;

  /** From one mark of a pair to the other, as a share of a mark's width. */
  private static final double QUOTE_STEP = 1.15;

  /** Size of a dot of three beside one that stands alone. */
  private static final double SMALL_DOT = 0.6;

  /** Share of a stroke that is left out at each end: dashes in a row must join evenly. */
  private static final double END = 0.2;

  private static final double MIDDLE = GlyphRasterizer.HAN_TOP - 0.5;

  private FullWidthMarks() {}

  /** The character that a mark is put together from; empty for other characters. */
  static OptionalInt part(int codePoint) {
    Integer part = PARTS.get(codePoint);
    return part == null ? OptionalInt.empty() : OptionalInt.of(part);
  }

  /**
   * A mark in the em box, without ink where its part has none.
   *
   * @param codePoint one that has a {@link #part}
   * @param part in the em box
   */
  static GlyphSample of(int codePoint, GlyphSample part) {
    if (InkBitmap.of(part.image()).area() == 0) {
      return stamped(codePoint, part, List.of());
    }
    Rectangle2D ink = GlyphComposer.inkBox(part);
    return switch (codePoint) {
      case 0x2018 -> stamped(codePoint, part, opening(ink, 1));
      case 0x201C -> stamped(codePoint, part, opening(ink, 2));
      case 0x2019 -> stamped(codePoint, part, closing(ink, 1));
      case 0x201D -> stamped(codePoint, part, closing(ink, 2));
      case 0x2026 -> stamped(codePoint, part, dots(ink));
      case 0xB7 -> stamped(codePoint, part, List.of(to(ink, 1, 0.5, MIDDLE)));
      default -> dash(codePoint, part, ink);
    };
  }

  /** Commas at the upper left. */
  private static List<AffineTransform> closing(Rectangle2D ink, int count) {
    double y = QUOTE_TOP - ink.getHeight() / 2;
    double x = QUOTE_MARGIN + ink.getWidth() / 2;
    return Stream.iterate(x, at -> at + QUOTE_STEP * ink.getWidth())
        .limit(count)
        .map(at -> to(ink, 1, at, y))
        .toList();
  }

  /** The same turned half round, at the upper right. */
  private static List<AffineTransform> opening(Rectangle2D ink, int count) {
    AffineTransform turn = AffineTransform.getRotateInstance(Math.PI, 0.5, 0);
    turn.preConcatenate(AffineTransform.getTranslateInstance(0, 2 * QUOTE_TOP - ink.getHeight()));
    return closing(ink, count).stream()
        .map(
            mark -> {
              AffineTransform turned = new AffineTransform(turn);
              turned.concatenate(mark);
              return turned;
            })
        .toList();
  }

  private static List<AffineTransform> dots(Rectangle2D ink) {
    return Stream.of(1 / 6.0, 0.5, 5 / 6.0).map(x -> to(ink, SMALL_DOT, x, MIDDLE)).toList();
  }

  /** Moves the middle of an ink box, scaled, to a place. */
  private static AffineTransform to(Rectangle2D ink, double scale, double x, double y) {
    AffineTransform result = AffineTransform.getTranslateInstance(x, y);
    result.scale(scale, scale);
    result.translate(-ink.getCenterX(), -ink.getCenterY());
    return result;
  }

  private static GlyphSample stamped(
      int codePoint, GlyphSample part, List<AffineTransform> places) {
    GlyphFrame frame = GlyphRasterizer.hanFrame(1, part.image().width());
    GlyphSample mark = new GlyphSample(codePoint, blank(part), frame);
    for (AffineTransform place : places) {
      mark = GlyphComposer.stamp(mark, part, place);
    }
    return mark;
  }

  private static GlyphImage blank(GlyphSample part) {
    int size = part.image().width();
    return GlyphImage.of(size, size, new float[size * size]);
  }

  /** The middle of a stroke, level and from edge to edge. */
  private static GlyphSample dash(int codePoint, GlyphSample stroke, Rectangle2D ink) {
    double left = ink.getMinX() + END * ink.getWidth();
    double right = ink.getMaxX() - END * ink.getWidth();
    double from = GlyphComposer.middleAt(stroke, left).orElse(ink.getCenterY());
    double to = GlyphComposer.middleAt(stroke, right).orElse(ink.getCenterY());
    AffineTransform place = new AffineTransform();
    place.translate(0, MIDDLE);
    place.scale(1 / (right - left), 1);
    place.shear(0, -(to - from) / (right - left));
    place.translate(-left, -from);
    return stamped(codePoint, stroke, List.of(place));
  }
}
