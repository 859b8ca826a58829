package io.linmo.generation;

import io.linmo.generation.GeneratedGlyph.Source;
import io.linmo.image.GlyphCurves;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.strokes.DrawnStroke;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A drawn glyph as bytes, exactly as it is, its picture too.
 *
 * <p>Layout, big-endian: code point; image as width, height and runs of equal coverage; frame;
 * source; quality; strokes; curves; then the CRC-32 of all before it.
 */
final class GlyphRecord {

  /** Largest edge of an image, and most strokes of a glyph or points of a stroke. */
  private static final int MOST = 4096;

  /** Numbers of each kind of segment of {@link PathIterator}. */
  private static final int[] NUMBERS = {2, 2, 4, 6, 0};

  private GlyphRecord() {}

  static byte[] encode(GeneratedGlyph glyph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      GlyphSample sample = glyph.sample();
      out.writeInt(sample.codePoint());
      writeImage(sample.image(), out);
      GlyphFrame frame = sample.frame();
      out.writeDouble(frame.left());
      out.writeDouble(frame.top());
      out.writeDouble(frame.pixelSize());
      out.writeDouble(frame.advance());
      out.writeByte(glyph.source().ordinal());
      writeQuality(glyph.check(), out);
      writeStrokes(glyph.strokes(), out);
      out.writeBoolean(sample.curves().isPresent());
      if (sample.curves().isPresent()) {
        writeCurves(sample.curves().get(), out);
      }
      out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IOException if the bytes are damaged
   */
  static GeneratedGlyph decode(byte[] bytes) throws IOException {
    int end = bytes.length - Integer.BYTES;
    if (end < 0 || ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes, end)) {
      throw new IOException("drawn glyph: damaged: its checksum does not fit");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end))) {
      int codePoint = in.readInt();
      GlyphImage image = readImage(in);
      GlyphFrame frame =
          new GlyphFrame(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
      Source source = Source.values()[in.readByte()];
      GlyphQuality check = readQuality(in);
      List<DrawnStroke> strokes = readStrokes(in);
      Optional<GlyphCurves> curves =
          in.readBoolean() ? Optional.of(readCurves(in)) : Optional.empty();
      GlyphSample sample = new GlyphSample(codePoint, image, frame, curves);
      return new GeneratedGlyph(GlyphDrawing.of(sample, strokes), source, check);
    } catch (RuntimeException e) {
      throw new IOException("drawn glyph: damaged: " + e.getMessage(), e);
    }
  }

  private static int checksum(byte[] bytes, int end) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, end);
    return (int) crc.getValue();
  }

  private static void writeImage(GlyphImage image, DataOutputStream out) throws IOException {
    out.writeShort(image.width());
    out.writeShort(image.height());
    float[] coverage = image.coverage();
    int start = 0;
    while (start < coverage.length) {
      int bits = Float.floatToRawIntBits(coverage[start]);
      int next = start + 1;
      while (next < coverage.length && Float.floatToRawIntBits(coverage[next]) == bits) {
        next++;
      }
      writeNumber(next - start, out);
      out.writeInt(bits);
      start = next;
    }
  }

  private static GlyphImage readImage(DataInputStream in) throws IOException {
    int width = in.readUnsignedShort();
    int height = in.readUnsignedShort();
    require(width <= MOST && height <= MOST, "image too large");
    float[] coverage = new float[width * height];
    int start = 0;
    while (start < coverage.length) {
      int count = readNumber(in);
      require(count >= 1 && count <= coverage.length - start, "run too long");
      Arrays.fill(coverage, start, start + count, Float.intBitsToFloat(in.readInt()));
      start += count;
    }
    return GlyphImage.of(width, height, coverage);
  }

  /** Seven bits a byte, the lowest first; the high bit where more follow. */
  private static void writeNumber(int number, DataOutputStream out) throws IOException {
    int rest = number;
    while (rest > 0x7F) {
      out.writeByte(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static int readNumber(DataInputStream in) throws IOException {
    int number = 0;
    for (int shift = 0; shift < 28; shift += 7) {
      int next = in.readUnsignedByte();
      number |= (next & 0x7F) << shift;
      if (next <= 0x7F) {
        return number;
      }
    }
    throw new IOException("drawn glyph: damaged: number too long");
  }

  private static void writeQuality(GlyphQuality check, DataOutputStream out) throws IOException {
    out.writeDouble(check.confidence());
    out.writeInt(check.readAs());
    writeText(check.fault(), out);
    out.writeBoolean(check.legible());
    out.writeBoolean(check.clear());
    out.writeDouble(check.raggedness());
    out.writeInt(check.retries());
    out.writeDouble(check.strength());
  }

  private static GlyphQuality readQuality(DataInputStream in) throws IOException {
    return new GlyphQuality(
        in.readDouble(),
        in.readInt(),
        readText(in),
        in.readBoolean(),
        in.readBoolean(),
        in.readDouble(),
        in.readInt(),
        in.readDouble());
  }

  private static void writeStrokes(List<DrawnStroke> strokes, DataOutputStream out)
      throws IOException {
    out.writeShort(strokes.size());
    for (DrawnStroke stroke : strokes) {
      out.writeShort(stroke.size());
      out.writeBoolean(stroke.isJoined());
      for (int i = 0; i < stroke.size(); i++) {
        out.writeFloat(stroke.x(i));
        out.writeFloat(stroke.y(i));
        out.writeFloat(stroke.width(i));
      }
    }
  }

  private static List<DrawnStroke> readStrokes(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    require(count <= MOST, "too many strokes");
    List<DrawnStroke> strokes = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      int size = in.readUnsignedShort();
      require(size <= MOST, "too many points");
      boolean joined = in.readBoolean();
      float[] x = new float[size];
      float[] y = new float[size];
      float[] width = new float[size];
      for (int i = 0; i < size; i++) {
        x[i] = in.readFloat();
        y[i] = in.readFloat();
        width[i] = in.readFloat();
      }
      strokes.add(DrawnStroke.of(x, y, width, joined));
    }
    return strokes;
  }

  /** Each segment as its kind and its points; the last kind is -1. */
  private static void writeCurves(GlyphCurves curves, DataOutputStream out) throws IOException {
    double[] points = new double[6];
    for (PathIterator path = curves.toShape().getPathIterator(null); !path.isDone(); path.next()) {
      int kind = path.currentSegment(points);
      out.writeByte(kind);
      for (int i = 0; i < NUMBERS[kind]; i++) {
        out.writeDouble(points[i]);
      }
    }
    out.writeByte(-1);
  }

  private static GlyphCurves readCurves(DataInputStream in) throws IOException {
    Path2D path = new Path2D.Double();
    double[] p = new double[6];
    for (int kind = in.readByte(); kind >= 0; kind = in.readByte()) {
      for (int i = 0; i < NUMBERS[kind]; i++) {
        p[i] = in.readDouble();
      }
      switch (kind) {
        case PathIterator.SEG_MOVETO -> path.moveTo(p[0], p[1]);
        case PathIterator.SEG_LINETO -> path.lineTo(p[0], p[1]);
        case PathIterator.SEG_QUADTO -> path.quadTo(p[0], p[1], p[2], p[3]);
        case PathIterator.SEG_CUBICTO -> path.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
        default -> path.closePath();
      }
    }
    return GlyphCurves.of(path);
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    require(length >= 0 && length <= in.available(), "text too long");
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static void require(boolean sound, String fault) throws IOException {
    if (!sound) {
      throw new IOException("drawn glyph: damaged: " + fault);
    }
  }
}
