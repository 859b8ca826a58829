package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.font.FontFile;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The glyphs of a font file. */
public final class FontGlyphSource implements GlyphSource {

  private final FontFile font;

  public FontGlyphSource(FontFile font) {
    this.font = font;
  }

  @Override
  public Optional<InkedGlyph> glyph(int codePoint) {
    double advance = font.advance(codePoint);
    if (Typesetter.isSpace(codePoint)) {
      return advance > 0 ? Optional.of(InkedGlyph.blank(codePoint, advance)) : Optional.empty();
    }
    return font.outline(codePoint).map(path -> new InkedGlyph(codePoint, outline(path), advance));
  }

  @Override
  public double ascender() {
    return font.ascent();
  }

  @Override
  public double descender() {
    return font.descent();
  }

  private static Outline outline(Shape path) {
    List<Contour> contours = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    Point start = new Point(0, 0);
    Point pen = start;
    double[] at = new double[6];
    for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
      int kind = step.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        close(contours, segments, pen, start);
        start = new Point(at[0], at[1]);
        pen = start;
      } else if (kind == PathIterator.SEG_CLOSE) {
        close(contours, segments, pen, start);
        pen = start;
      } else {
        Segment segment = segment(kind, pen, at);
        segments.add(segment);
        pen = segment.end();
      }
    }
    close(contours, segments, pen, start);
    return new Outline(contours);
  }

  private static Segment segment(int kind, Point pen, double[] at) {
    Point first = new Point(at[0], at[1]);
    return switch (kind) {
      case PathIterator.SEG_QUADTO -> new Quadratic(pen, first, new Point(at[2], at[3]));
      case PathIterator.SEG_CUBICTO ->
          new Cubic(pen, first, new Point(at[2], at[3]), new Point(at[4], at[5]));
      default -> new Line(pen, first);
    };
  }

  private static void close(
      List<Contour> contours, List<Segment> segments, Point pen, Point start) {
    if (!segments.isEmpty()) {
      if (!pen.equals(start)) {
        segments.add(new Line(pen, start));
      }
      contours.add(new Contour(segments));
      segments.clear();
    }
  }
}
