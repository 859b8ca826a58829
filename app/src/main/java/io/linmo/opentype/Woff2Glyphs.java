package io.linmo.opentype;

import io.linmo.opentype.GlyphEncoder.GlyphPoint;
import java.util.List;

/**
 * The glyf table as WOFF2 stores it: numbers of one kind side by side, each point as a flag and one
 * to four bytes, and no box that follows from the points.
 */
final class Woff2Glyphs {

  private static final int OFF_CURVE = 0x80;

  private final TableWriter contourCounts = new TableWriter();
  private final TableWriter pointCounts = new TableWriter();
  private final TableWriter flags = new TableWriter();
  private final TableWriter coordinates = new TableWriter();
  private int lastX;
  private int lastY;

  private Woff2Glyphs() {}

  static byte[] encode(FontContent content) {
    Woff2Glyphs glyphs = new Woff2Glyphs();
    content.typeface().glyphs().forEach(glyph -> glyphs.add(GlyphEncoder.contours(glyph)));
    return glyphs.table(content);
  }

  private void add(List<List<GlyphPoint>> contours) {
    contourCounts.u16(contours.size());
    lastX = 0;
    lastY = 0;
    contours.forEach(contour -> count(contour.size(), pointCounts));
    contours.forEach(contour -> contour.forEach(this::add));
    if (!contours.isEmpty()) {
      count(0, coordinates); // no instructions
    }
  }

  private byte[] table(FontContent content) {
    int glyphs = content.glyphs().size();
    boolean longOffsets = GlyfTable.encode(content.glyphs()).longOffsets();
    int boxBits = 4 * ((glyphs + 31) / 32);
    return new TableWriter()
        .u16(0)
        .u16(0) // no options
        .u16(glyphs)
        .u16(longOffsets ? 1 : 0)
        .u32(contourCounts.size())
        .u32(pointCounts.size())
        .u32(flags.size())
        .u32(coordinates.size())
        .u32(0) // composites
        .u32(boxBits)
        .u32(0) // instructions
        .bytes(contourCounts.toByteArray())
        .bytes(pointCounts.toByteArray())
        .bytes(flags.toByteArray())
        .bytes(coordinates.toByteArray())
        .zeros(boxBits)
        .toByteArray();
  }

  private void add(GlyphPoint point) {
    int dx = point.x() - lastX;
    int dy = point.y() - lastY;
    flags.u8(step(dx, dy) | (point.onCurve() ? 0 : OFF_CURVE));
    lastX = point.x();
    lastY = point.y();
  }

  /** Writes the size of a step and returns its flag: the form of the bytes and the signs. */
  private int step(int dx, int dy) {
    int x = Math.abs(dx);
    int y = Math.abs(dy);
    int right = dx >= 0 ? 1 : 0;
    int up = dy >= 0 ? 1 : 0;
    int signs = right + 2 * up;
    if (x == 0 && y < 1280) {
      coordinates.u8(y & 0xFF);
      return 2 * (y >> 8) + up;
    }
    if (y == 0 && x < 1280) {
      coordinates.u8(x & 0xFF);
      return 10 + 2 * (x >> 8) + right;
    }
    if (x == 0 || y == 0 || x > 768 || y > 768) {
      return longStep(x, y) + signs;
    }
    if (x <= 64 && y <= 64) {
      coordinates.u8(((x - 1) & 0xF) << 4 | (y - 1) & 0xF);
      return 20 + 16 * ((x - 1) >> 4) + 4 * ((y - 1) >> 4) + signs;
    }
    coordinates.u8((x - 1) & 0xFF).u8((y - 1) & 0xFF);
    return 84 + 12 * ((x - 1) >> 8) + 4 * ((y - 1) >> 8) + signs;
  }

  private int longStep(int x, int y) {
    if (x < 4096 && y < 4096) {
      coordinates.u8(x >> 4).u8((x & 0xF) << 4 | y >> 8).u8(y & 0xFF);
      return 120;
    }
    coordinates.u16(x).u16(y);
    return 124;
  }

  /** A count in one byte up to 252, and in two or three above. */
  private static void count(int value, TableWriter out) {
    if (value < 253) {
      out.u8(value);
    } else if (value < 506) {
      out.u8(255).u8(value - 253);
    } else if (value < 762) {
      out.u8(254).u8(value - 506);
    } else {
      out.u8(253).u16(value);
    }
  }
}
