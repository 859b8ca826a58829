package io.linmo.opentype.check;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The glyf table of a WOFF2 file brought back to its usual form, with 32-bit offsets in loca. */
final class Woff2Outlines {

  private static final int HEADER_SIZE = 36;
  private static final int ON_CURVE = 0x01;
  private static final int WORDS = 0x0001;
  private static final int SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int MATRIX = 0x0080;
  private static final int INSTRUCTIONS = 0x0100;

  private final ByteBuffer contourCounts;
  private final ByteBuffer pointCounts;
  private final ByteBuffer flags;
  private final ByteBuffer coordinates;
  private final ByteBuffer composites;
  private final ByteBuffer boxBits;
  private final ByteBuffer boxes;
  private final ByteBuffer instructions;
  private final int[] lefts;
  private final ByteArrayOutputStream glyf = new ByteArrayOutputStream();
  private final ByteBuffer loca;

  Woff2Outlines(ByteBuffer table) {
    int count = table.getShort(4) & 0xFFFF;
    ByteBuffer[] streams = new ByteBuffer[7];
    int at = HEADER_SIZE;
    for (int i = 0; i < streams.length; i++) {
      int size = table.getInt(8 + 4 * i);
      streams[i] = table.slice(at, size);
      at += size;
    }
    contourCounts = streams[0];
    pointCounts = streams[1];
    flags = streams[2];
    coordinates = streams[3];
    composites = streams[4];
    int bits = 4 * ((count + 31) / 32);
    boxBits = streams[5].slice(0, bits);
    boxes = streams[5].slice(bits, streams[5].capacity() - bits);
    instructions = streams[6];
    lefts = new int[count];
    loca = ByteBuffer.allocate(4 * (count + 1));
  }

  void read() {
    for (int glyph = 0; glyph < lefts.length; glyph++) {
      loca.putInt(glyf.size());
      int contours = contourCounts.getShort();
      boolean boxed = (boxBits.get(glyph / 8) >> (7 - glyph % 8) & 1) != 0;
      if (contours > 0) {
        addSimple(glyph, contours, boxed);
      } else if (contours < 0) {
        addComposite(glyph);
      }
      while (glyf.size() % 4 != 0) {
        glyf.write(0);
      }
    }
    loca.putInt(glyf.size());
  }

  ByteBuffer glyf() {
    return ByteBuffer.wrap(glyf.toByteArray());
  }

  ByteBuffer loca() {
    return loca.duplicate().rewind();
  }

  /** Where each glyph's box begins. */
  int[] lefts() {
    return lefts.clone();
  }

  private void addSimple(int glyph, int contours, boolean boxed) {
    int[] ends = new int[contours];
    int points = 0;
    for (int i = 0; i < contours; i++) {
      points += count(pointCounts);
      ends[i] = points - 1;
    }
    List<int[]> steps = new ArrayList<>();
    int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
    int x = 0;
    int y = 0;
    for (int i = 0; i < points; i++) {
      int[] step = step();
      steps.add(step);
      x += step[0];
      y += step[1];
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    byte[] program = new byte[count(coordinates)];
    instructions.get(program);
    if (boxed) {
      for (int i = 0; i < 4; i++) {
        box[i] = boxes.getShort();
      }
    }
    lefts[glyph] = box[0];
    short16(contours);
    for (int side : box) {
      short16(side);
    }
    for (int end : ends) {
      short16(end);
    }
    short16(program.length);
    glyf.writeBytes(program);
    steps.forEach(step -> glyf.write(step[2]));
    steps.forEach(step -> short16(step[0]));
    steps.forEach(step -> short16(step[1]));
  }

  private void addComposite(int glyph) {
    short16(-1);
    lefts[glyph] = boxes.getShort(boxes.position());
    for (int i = 0; i < 4; i++) {
      short16(boxes.getShort());
    }
    int part;
    boolean programmed = false;
    do {
      part = composites.getShort() & 0xFFFF;
      short16(part);
      int more = 2 + ((part & WORDS) != 0 ? 4 : 2);
      more += (part & SCALE) != 0 ? 2 : (part & TWO_SCALES) != 0 ? 4 : (part & MATRIX) != 0 ? 8 : 0;
      byte[] rest = new byte[more];
      composites.get(rest);
      glyf.writeBytes(rest);
      programmed |= (part & INSTRUCTIONS) != 0;
    } while ((part & MORE) != 0);
    if (programmed) {
      byte[] program = new byte[count(coordinates)];
      instructions.get(program);
      short16(program.length);
      glyf.writeBytes(program);
    }
  }

  /** The next point's step in x and y, and whether it lies on the curve. */
  private int[] step() {
    int flag = flags.get() & 0xFF;
    int form = flag & 0x7F;
    int x;
    int y;
    if (form < 20) {
      int far = (form % 10 / 2 << 8) + octet();
      x = form < 10 ? 0 : far;
      y = form < 10 ? far : 0;
    } else if (form < 84) {
      int both = octet();
      x = 1 + (form - 20 >> 4 << 4) + (both >> 4);
      y = 1 + ((form - 20 >> 2 & 3) << 4) + (both & 0xF);
    } else if (form < 120) {
      x = 1 + ((form - 84) / 12 << 8) + octet();
      y = 1 + ((form - 84) % 12 >> 2 << 8) + octet();
    } else if (form < 124) {
      int first = octet();
      int second = octet();
      x = (first << 4) + (second >> 4);
      y = ((second & 0xF) << 8) + octet();
    } else {
      x = (octet() << 8) + octet();
      y = (octet() << 8) + octet();
    }
    boolean lone = form < 20;
    boolean right = (form & 1) != 0;
    boolean up = lone ? right : (form >> 1 & 1) != 0;
    return new int[] {right ? x : -x, up ? y : -y, flag < 0x80 ? ON_CURVE : 0};
  }

  private int octet() {
    return coordinates.get() & 0xFF;
  }

  private void short16(int value) {
    glyf.write(value >> 8);
    glyf.write(value);
  }

  /** A count in one to three bytes. */
  private static int count(ByteBuffer in) {
    int first = in.get() & 0xFF;
    return switch (first) {
      case 253 -> in.getShort() & 0xFFFF;
      case 254 -> 506 + (in.get() & 0xFF);
      case 255 -> 253 + (in.get() & 0xFF);
      default -> first;
    };
  }
}
