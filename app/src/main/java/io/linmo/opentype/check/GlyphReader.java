package io.linmo.opentype.check;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads the outlines of glyf, composites assembled from their parts. */
final class GlyphReader {

  private static final int ON_CURVE = 0x01;
  private static final int X_SHORT = 0x02;
  private static final int Y_SHORT = 0x04;
  private static final int REPEAT = 0x08;
  private static final int X_SAME_OR_POSITIVE = 0x10;
  private static final int Y_SAME_OR_POSITIVE = 0x20;

  private static final int WORDS = 0x0001;
  private static final int OFFSETS = 0x0002;
  private static final int SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int MATRIX = 0x0080;

  private static final int DEEPEST = 6;

  private final ByteBuffer glyf;
  private final ByteBuffer loca;
  private final boolean longOffsets;

  /** A stored point. */
  private record Stored(Point at, boolean onCurve) {}

  GlyphReader(ByteBuffer glyf, ByteBuffer loca, boolean longOffsets) {
    this.glyf = glyf;
    this.loca = loca;
    this.longOffsets = longOffsets;
  }

  /** Where a glyph's description begins; of the one after the last, where it ends. */
  long offset(int glyph) {
    return longOffsets
        ? loca.getInt(4 * glyph) & 0xFFFFFFFFL
        : 2L * (loca.getShort(2 * glyph) & 0xFFFF);
  }

  /** The ink box that the glyph states, as left, bottom, right, top; empty without ink. */
  int[] statedBox(int glyph) {
    ByteBuffer description = description(glyph);
    return description.capacity() == 0
        ? new int[0]
        : new int[] {
          description.getShort(2),
          description.getShort(4),
          description.getShort(6),
          description.getShort(8)
        };
  }

  boolean isComposite(int glyph) {
    ByteBuffer description = description(glyph);
    return description.capacity() > 0 && description.getShort(0) < 0;
  }

  /** The glyph's outline in font units. */
  Outline outline(int glyph) {
    return new Outline(
        contours(glyph, 0).stream()
            .filter(points -> !points.isEmpty())
            .map(GlyphReader::contour)
            .toList());
  }

  private ByteBuffer description(int glyph) {
    long start = offset(glyph);
    long end = offset(glyph + 1);
    if (start > end || end > glyf.capacity()) {
      throw new IndexOutOfBoundsException("glyph description at %d to %d".formatted(start, end));
    }
    return glyf.slice((int) start, (int) (end - start));
  }

  private List<List<Stored>> contours(int glyph, int depth) {
    ByteBuffer in = description(glyph);
    if (in.capacity() == 0) {
      return List.of();
    }
    int count = in.getShort();
    if (in.getShort(2) > in.getShort(6) || in.getShort(4) > in.getShort(8)) {
      throw new IndexOutOfBoundsException("box inside out");
    }
    in.position(10);
    return count < 0 ? composite(in, depth) : simple(in, count);
  }

  private static List<List<Stored>> simple(ByteBuffer in, int count) {
    int[] ends = new int[count];
    int points = 0;
    for (int i = 0; i < count; i++) {
      ends[i] = in.getShort() & 0xFFFF;
      if (ends[i] + 1 < points) {
        throw new IndexOutOfBoundsException("contour ends at point " + ends[i]);
      }
      points = ends[i] + 1;
    }
    skip(in, in.getShort() & 0xFFFF);
    byte[] flags = flags(in, points);
    for (byte flag : flags) {
      if (flag < 0) {
        throw new IndexOutOfBoundsException("flag %02X".formatted(flag));
      }
    }
    int[] xs = coordinates(in, flags, X_SHORT, X_SAME_OR_POSITIVE);
    int[] ys = coordinates(in, flags, Y_SHORT, Y_SAME_OR_POSITIVE);
    List<List<Stored>> contours = new ArrayList<>();
    int next = 0;
    for (int end : ends) {
      List<Stored> contour = new ArrayList<>();
      for (; next <= end; next++) {
        contour.add(new Stored(new Point(xs[next], ys[next]), (flags[next] & ON_CURVE) != 0));
      }
      contours.add(contour);
    }
    return contours;
  }

  private static void skip(ByteBuffer in, int bytes) {
    if (bytes > in.remaining()) {
      throw new IndexOutOfBoundsException(bytes + " bytes of instructions");
    }
    in.position(in.position() + bytes);
  }

  private static byte[] flags(ByteBuffer in, int count) {
    byte[] flags = new byte[count];
    for (int i = 0; i < count; ) {
      byte flag = in.get();
      int run = (flag & REPEAT) != 0 ? 1 + (in.get() & 0xFF) : 1;
      for (int j = 0; j < run; j++) {
        flags[i++] = flag;
      }
    }
    return flags;
  }

  private static int[] coordinates(ByteBuffer in, byte[] flags, int shortFlag, int sameOrPositive) {
    int[] values = new int[flags.length];
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean set = (flags[i] & sameOrPositive) != 0;
      if ((flags[i] & shortFlag) != 0) {
        int step = in.get() & 0xFF;
        value += set ? step : -step;
      } else if (!set) {
        value += in.getShort();
      }
      values[i] = value;
    }
    return values;
  }

  private List<List<Stored>> composite(ByteBuffer in, int depth) {
    if (depth > DEEPEST) {
      throw new IndexOutOfBoundsException("composite of composites, more than " + DEEPEST);
    }
    List<List<Stored>> contours = new ArrayList<>();
    int flags;
    do {
      flags = in.getShort() & 0xFFFF;
      int part = in.getShort() & 0xFFFF;
      int dx = (flags & WORDS) != 0 ? in.getShort() : in.get();
      int dy = (flags & WORDS) != 0 ? in.getShort() : in.get();
      double[] m = matrix(in, flags);
      boolean moved = (flags & OFFSETS) != 0;
      double x = moved ? dx : 0;
      double y = moved ? dy : 0;
      for (List<Stored> contour : contours(part, depth + 1)) {
        contours.add(
            contour.stream()
                .map(
                    p ->
                        new Stored(
                            new Point(
                                m[0] * p.at().x() + m[2] * p.at().y() + x,
                                m[1] * p.at().x() + m[3] * p.at().y() + y),
                            p.onCurve()))
                .toList());
      }
    } while ((flags & MORE) != 0);
    return contours;
  }

  private static double[] matrix(ByteBuffer in, int flags) {
    if ((flags & SCALE) != 0) {
      double scale = f2dot14(in);
      return new double[] {scale, 0, 0, scale};
    }
    if ((flags & TWO_SCALES) != 0) {
      return new double[] {f2dot14(in), 0, 0, f2dot14(in)};
    }
    if ((flags & MATRIX) != 0) {
      return new double[] {f2dot14(in), f2dot14(in), f2dot14(in), f2dot14(in)};
    }
    return new double[] {1, 0, 0, 1};
  }

  private static double f2dot14(ByteBuffer in) {
    return in.getShort() / 16384.0;
  }

  /** Lines and quadratics, with the on-curve points that are implied between control points. */
  private static Contour contour(List<Stored> points) {
    int count = points.size();
    List<Point> nodes = new ArrayList<>();
    List<Point> controls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Stored point = points.get(i);
      Stored next = points.get((i + 1) % count);
      if (point.onCurve()) {
        nodes.add(point.at());
        controls.add(next.onCurve() ? null : next.at());
      } else if (!next.onCurve()) {
        nodes.add(point.at().lerp(next.at(), 0.5));
        controls.add(next.at());
      }
    }
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Point end = nodes.get((i + 1) % nodes.size());
      Point control = controls.get(i);
      segments.add(
          control == null
              ? new Line(nodes.get(i), end)
              : new Quadratic(nodes.get(i), control, end));
    }
    return new Contour(segments);
  }
}
