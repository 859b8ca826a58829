package io.linmo.opentype.check;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The outlines of a CFF table, by FontBox. */
final class CffOutlines {

  private final CFFFont font;

  private CffOutlines(CFFFont font) {
    this.font = font;
  }

  static CffOutlines open(Map<String, ByteBuffer> tables) {
    ByteBuffer table = tables.get("CFF ");
    byte[] bytes = new byte[table.capacity()];
    table.get(0, bytes);
    try {
      return new CffOutlines(new CFFParser().parse(new RandomAccessReadBuffer(bytes)).get(0));
    } catch (IOException e) {
      throw (IndexOutOfBoundsException)
          new IndexOutOfBoundsException("CFF: " + e.getMessage()).initCause(e);
    }
  }

  Outline outline(int glyph) {
    try {
      int id = font instanceof CFFCIDFont ? font.getCharset().getCIDForGID(glyph) : glyph;
      return outline(font.getType2CharString(id).getPath().getPathIterator(null));
    } catch (IOException e) {
      throw (IndexOutOfBoundsException)
          new IndexOutOfBoundsException("CFF: " + e.getMessage()).initCause(e);
    }
  }

  private static Outline outline(PathIterator path) {
    List<Contour> contours = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    double[] at = new double[6];
    Point start = new Point(0, 0);
    Point pen = start;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(at);
      Point end = new Point(at[0], at[1]);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> {
          close(segments, pen, start, contours);
          start = end;
        }
        case PathIterator.SEG_LINETO -> segments.add(new Line(pen, end));
        case PathIterator.SEG_CUBICTO -> {
          Point last = new Point(at[4], at[5]);
          segments.add(new Cubic(pen, end, new Point(at[2], at[3]), last));
          end = last;
        }
        default -> {
          close(segments, pen, start, contours);
          end = start;
        }
      }
      pen = end;
    }
    close(segments, pen, start, contours);
    return new Outline(contours);
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
