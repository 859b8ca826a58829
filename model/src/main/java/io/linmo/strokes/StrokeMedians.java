package io.linmo.strokes;

import io.linmo.storage.SectionFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The standard strokes of Han characters, in writing order.
 *
 * <p>A section file of kind {@value #KIND}, one byte a value: {@code characters}, how far each code
 * point lies above the one before (7 bits a byte, the lowest first, the high bit where more
 * follow); {@code strokes}, how many each has; {@code points}, how many each stroke has; {@code x}
 * and {@code y}, all points in units of 1/{@value #UNITS} em.
 */
public final class StrokeMedians {

  static final String KIND = "STRK";

  /** Units to the em; the em box reaches from 0 to 256. */
  static final int UNITS = 256;

  private static final int BYTE = 0xFF;
  private static final int MORE = 0x80;
  private static final int GROUP = 7;

  private final int[] codePoints;

  /** For each character and one past the last, its first stroke. */
  private final int[] firstStroke;

  /** For each stroke and one past the last, its first point. */
  private final int[] firstPoint;

  private final byte[] x;
  private final byte[] y;
  private final String source;

  private StrokeMedians(
      int[] codePoints, byte[] strokes, byte[] points, byte[] x, byte[] y, String source) {
    this.codePoints = codePoints;
    this.firstStroke = starts(strokes);
    this.firstPoint = starts(points);
    this.x = x;
    this.y = y;
    this.source = source;
  }

  private static int[] starts(byte[] counts) {
    int[] starts = new int[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      starts[i + 1] = starts[i] + (counts[i] & BYTE);
    }
    return starts;
  }

  public static StrokeMedians read(Path file) throws IOException {
    return SectionFile.read(file, KIND, StrokeMedians::of);
  }

  private static StrokeMedians of(SectionFile sections) throws IOException {
    int[] codePoints = codePoints(sections.bytes("characters"));
    byte[] counts = sections.bytes("strokes");
    byte[] sizes = sections.bytes("points");
    byte[] x = sections.bytes("x");
    byte[] y = sections.bytes("y");
    if (counts.length != codePoints.length
        || sum(counts) != sizes.length
        || sum(sizes) != x.length
        || x.length != y.length) {
      throw new IOException(
          "%d characters, %d counts of strokes, %d of points, %d x and %d y do not agree"
              .formatted(codePoints.length, counts.length, sizes.length, x.length, y.length));
    }
    return new StrokeMedians(codePoints, counts, sizes, x, y, sections.text("source"));
  }

  private static int sum(byte[] values) {
    return IntStream.range(0, values.length).map(i -> values[i] & BYTE).sum();
  }

  private static float[] ems(byte[] units, int from, int size) {
    float[] ems = new float[size];
    for (int i = 0; i < size; i++) {
      ems[i] = (float) (units[from + i] & BYTE) / UNITS;
    }
    return ems;
  }

  private static int[] codePoints(byte[] packed) {
    int[] result = new int[packed.length];
    int count = 0;
    int before = 0;
    int step = 0;
    int shift = 0;
    for (byte part : packed) {
      step |= (part & ~MORE & BYTE) << shift;
      shift += GROUP;
      if ((part & MORE) == 0) {
        before += step;
        result[count++] = before;
        step = 0;
        shift = 0;
      }
    }
    return Arrays.copyOf(result, count);
  }

  /** Writes the strokes of characters. */
  static void write(Map<Integer, List<Stroke>> strokes, String source, Path file)
      throws IOException {
    Bytes characters = new Bytes();
    Bytes counts = new Bytes();
    Bytes sizes = new Bytes();
    Bytes x = new Bytes();
    Bytes y = new Bytes();
    int before = 0;
    for (var entry : new TreeMap<>(strokes).entrySet()) {
      int step = entry.getKey() - before;
      for (; step >= MORE; step >>= GROUP) {
        characters.add(step & ~MORE & BYTE | MORE);
      }
      characters.add(step);
      before = entry.getKey();
      counts.add(entry.getValue().size());
      for (Stroke stroke : entry.getValue()) {
        sizes.add(stroke.size());
        for (int i = 0; i < stroke.size(); i++) {
          x.add(units(stroke.x(i)));
          y.add(units(stroke.y(i)));
        }
      }
    }
    new SectionFile(KIND)
        .putText("source", source)
        .put("characters", characters.all())
        .put("strokes", counts.all())
        .put("points", sizes.all())
        .put("x", x.all())
        .put("y", y.all())
        .write(file);
  }

  private static int units(float em) {
    return Math.max(0, Math.min(UNITS - 1, Math.round(em * UNITS)));
  }

  /** Where the strokes come from and by which licence. */
  public String source() {
    return source;
  }

  /** All characters whose strokes are known, in rising order. */
  public int[] codePoints() {
    return codePoints.clone();
  }

  /** A character's strokes in writing order; empty where they are not known. */
  public Optional<List<Stroke>> of(int codePoint) {
    int character = Arrays.binarySearch(codePoints, codePoint);
    if (character < 0) {
      return Optional.empty();
    }
    Stroke[] strokes = new Stroke[firstStroke[character + 1] - firstStroke[character]];
    for (int s = 0; s < strokes.length; s++) {
      int from = firstPoint[firstStroke[character] + s];
      int size = firstPoint[firstStroke[character] + s + 1] - from;
      strokes[s] = Stroke.of(ems(x, from, size), ems(y, from, size));
    }
    return Optional.of(List.of(strokes));
  }

  /** A growing array of bytes. */
  private static final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void add(int value) {
      if (value < 0 || value > BYTE) {
        throw new IllegalArgumentException("%d, expected a byte".formatted(value));
      }
      out.write(value);
    }

    byte[] all() {
      return out.toByteArray();
    }
  }
}
