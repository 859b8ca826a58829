package io.linmo.generation;

import io.linmo.image.EmBox;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.InkShaping;
import io.linmo.image.StrokeThickness;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Han punctuation that is composed of other marks.
 *
 * <p>Those that it has in common with Latin are a full em wide in a hand learned in Han alone:
 * quotation marks from its comma, a dash from the middle of 一, dots from the middle dot. White
 * corner brackets, whose two lines the network draws as one, are the outline of the plain ones.
 */
final class HanPunctuation {

  private static final Map<Character, Character> PARTS =
      Map.ofEntries(
          Map.entry('‘', '，'),
          Map.entry('’', '，'),
          Map.entry('“', '，'),
          Map.entry('”', '，'),
          Map.entry('—', '一'),
          Map.entry('―', '一'),
          Map.entry('…', '・'),
          Map.entry('·', '・'),
          Map.entry('『', '「'),
          Map.entry('』', '」'));

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

  /** Room between a corner bracket and the line around it, as a share of its thickness. */
  private static final double WHITE = 0.35;

  /** Thickness of that line, as a share of the bracket's. */
  private static final double LINE = 0.7;

  private static final double MIDDLE = EmBox.MIDDLE;

  private HanPunctuation() {}

  /** The character that a mark is put together from; empty for other characters. */
  static OptionalInt part(int codePoint) {
    Character part = Character.isBmpCodePoint(codePoint) ? PARTS.get((char) codePoint) : null;
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
    Rectangle2D ink = part.inkBox();
    return switch (codePoint) {
      case '‘' -> stamped(codePoint, part, opening(ink, 1));
      case '“' -> stamped(codePoint, part, opening(ink, 2));
      case '’' -> stamped(codePoint, part, closing(ink, 1));
      case '”' -> stamped(codePoint, part, closing(ink, 2));
      case '…' -> stamped(codePoint, part, dots(ink));
      case '·' -> stamped(codePoint, part, List.of(GlyphComposer.placing(ink, 1, 0.5, MIDDLE)));
      case '『', '』' -> outlined(codePoint, part);
      default -> dash(codePoint, part, ink);
    };
  }

  /** A written mark, moved horizontally to its place in the em box. */
  static GlyphSample inEmBox(GlyphSample written) {
    Rectangle2D ink = written.inkBox();
    double moved =
        switch (written.codePoint()) {
          case '‘', '“' -> 1 - QUOTE_MARGIN - ink.getMaxX();
          case '’', '”' -> QUOTE_MARGIN - ink.getMinX();
          default -> 0.5 - ink.getCenterX();
        };
    return GlyphComposer.moved(written, moved, 1);
  }

  /** Commas at the upper left. */
  private static List<AffineTransform> closing(Rectangle2D ink, int count) {
    double y = QUOTE_TOP - ink.getHeight() / 2;
    double x = QUOTE_MARGIN + ink.getWidth() / 2;
    return Stream.iterate(x, at -> at + QUOTE_STEP * ink.getWidth())
        .limit(count)
        .map(at -> GlyphComposer.placing(ink, 1, at, y))
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
    return Stream.of(1 / 6.0, 0.5, 5 / 6.0)
        .map(x -> GlyphComposer.placing(ink, SMALL_DOT, x, MIDDLE))
        .toList();
  }

  private static GlyphSample stamped(
      int codePoint, GlyphSample part, List<AffineTransform> places) {
    int size = part.image().width();
    GlyphFrame frame = EmBox.frame(1, size);
    GlyphSample mark = GlyphComposer.blank(codePoint, size, size, frame);
    for (AffineTransform place : places) {
      mark = GlyphComposer.stamp(mark, part, place);
    }
    return mark;
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

  /** A line around the ink. */
  private static GlyphSample outlined(int codePoint, GlyphSample bracket) {
    double thickness = StrokeThickness.of(bracket.image());
    GlyphSample outer = InkShaping.reshaped(bracket, (WHITE + LINE) * thickness, 0);
    GlyphSample inner = InkShaping.reshaped(bracket, WHITE * thickness, 0);
    GlyphImage ring = GlyphComposer.cut(outer, inner);
    return new GlyphSample(codePoint, ring, outer.frame());
  }
}
