package io.linmo.opentype;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Reads a compiled font with other people's code, and its directory by hand. */
final class ReadBack {

  private ReadBack() {}

  static TrueTypeFont font(byte[] bytes) {
    try {
      return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Outline outline(TrueTypeFont font, int glyphId) {
    try {
      var glyph = font.getGlyph().getGlyph(glyphId);
      return glyph == null ? Outline.EMPTY : outline(glyph.getPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tables by tag. */
  static Map<String, ByteBuffer> tables(byte[] font) {
    ByteBuffer file = ByteBuffer.wrap(font);
    Map<String, ByteBuffer> tables = new TreeMap<>();
    int count = file.getShort(4);
    for (int i = 0; i < count; i++) {
      int record = 12 + 16 * i;
      String tag = new String(font, record, 4, StandardCharsets.US_ASCII);
      tables.put(tag, file.slice(file.getInt(record + 8), file.getInt(record + 12)));
    }
    return tables;
  }

  /** A shape as an outline; lines that only close a contour onto itself are left out. */
  static Outline outline(Path2D shape) {
    List<Contour> contours = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    double[] at = new double[6];
    Point start = null;
    Point last = null;
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          start = new Point(at[0], at[1]);
          last = start;
        }
        case PathIterator.SEG_LINETO -> {
          Point end = new Point(at[0], at[1]);
          segments.add(new Line(last, end));
          last = end;
        }
        case PathIterator.SEG_QUADTO -> {
          Point end = new Point(at[2], at[3]);
          segments.add(new Quadratic(last, new Point(at[0], at[1]), end));
          last = end;
        }
        default -> {
          segments.add(new Line(last, start));
          segments.removeIf(s -> s instanceof Line && s.start().equals(s.end()));
          if (!segments.isEmpty()) {
            contours.add(new Contour(segments));
          }
          segments.clear();
        }
      }
    }
    return new Outline(contours);
  }
}
