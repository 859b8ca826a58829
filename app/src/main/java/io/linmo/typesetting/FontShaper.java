package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sets text by a font's own rules: alternates and kerning, by the shaper of the Java platform
 * (HarfBuzz).
 */
public final class FontShaper {

  /** The size at which outlines are asked for: large, so that nothing is rounded to pixels. */
  private static final int SIZE = 1000;

  private final Font font;
  private final FontRenderContext context = new FontRenderContext(null, true, true);

  /**
   * @param sfnt a TTF or OTF file
   * @param source what errors call the font
   */
  public FontShaper(byte[] sfnt, String source) throws IOException {
    try {
      font =
          Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(sfnt))
              .deriveFont((float) SIZE)
              .deriveFont(
                  Map.of(
                      TextAttribute.KERNING, TextAttribute.KERNING_ON,
                      TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
    } catch (FontFormatException e) {
      throw new IOException("%s: damaged font: %s".formatted(source, e.getMessage()), e);
    }
  }

  /** A line of text, its baseline at {@code y}; one glyph for each that the font puts there. */
  public TextLine line(String text, double y) {
    GlyphVector glyphs = shape(text);
    List<PlacedGlyph> placed = new ArrayList<>();
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      Point2D at = glyphs.getGlyphPosition(i);
      double advance = (glyphs.getGlyphPosition(i + 1).getX() - at.getX()) / SIZE;
      int codePoint = text.codePointAt(glyphs.getGlyphCharIndex(i));
      Outline outline = outline(glyphs.getGlyphOutline(i), at);
      placed.add(
          new PlacedGlyph(new InkedGlyph(codePoint, outline, advance), at.getX() / SIZE, y, 0));
    }
    return new TextLine(text, placed, width(glyphs));
  }

  /** How wide a text is, in em. */
  public double width(String text) {
    return text.isEmpty() ? 0 : width(shape(text));
  }

  private GlyphVector shape(String text) {
    char[] characters = text.toCharArray();
    return font.layoutGlyphVector(
        context, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
  }

  private static double width(GlyphVector glyphs) {
    return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() / SIZE;
  }

  private static Outline outline(Shape shape, Point2D origin) {
    List<Contour> contours = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    double[] at = new double[6];
    Point start = new Point(0, 0);
    Point pen = start;
    for (PathIterator step = shape.getPathIterator(null); !step.isDone(); step.next()) {
      int kind = step.currentSegment(at);
      Point first = point(at, 0, origin);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> {
          close(segments, pen, start, contours);
          start = first;
          pen = first;
        }
        case PathIterator.SEG_LINETO -> pen = add(new Line(pen, first), segments);
        case PathIterator.SEG_QUADTO ->
            pen = add(new Quadratic(pen, first, point(at, 2, origin)), segments);
        case PathIterator.SEG_CUBICTO ->
            pen = add(new Cubic(pen, first, point(at, 2, origin), point(at, 4, origin)), segments);
        default -> {
          close(segments, pen, start, contours);
          pen = start;
        }
      }
    }
    close(segments, pen, start, contours);
    return new Outline(contours);
  }

  private static Point point(double[] at, int index, Point2D origin) {
    return new Point((at[index] - origin.getX()) / SIZE, (origin.getY() - at[index + 1]) / SIZE);
  }

  private static Point add(Segment segment, List<Segment> segments) {
    segments.add(segment);
    return segment.end();
  }

  private static void close(
      List<Segment> segments, Point pen, Point start, List<Contour> contours) {
    if (!segments.isEmpty()) {
      if (!pen.equals(start)) {
        segments.add(new Line(pen, start));
      }
      contours.add(new Contour(segments));
      segments.clear();
    }
  }
}
