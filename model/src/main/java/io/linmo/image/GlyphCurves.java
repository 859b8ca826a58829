package io.linmo.image;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Scanner;

/**
 * An outline as somebody drew it: closed contours of lines and of quadratic and cubic Bézier
 * curves, filled by the non-zero winding rule. The unit is the holder's: em, y up, in a {@link
 * GlyphSample}.
 *
 * <p>As text it is SVG path data of the commands M, L, Q, C and Z.
 */
public final class GlyphCurves {

  /** Numbers that follow a command, by the kinds of {@link PathIterator}. */
  private static final int[] NUMBERS = {2, 2, 4, 6, 0};

  private static final String COMMANDS = "MLQCZ";

  private final byte[] kinds;
  private final double[] numbers;

  private GlyphCurves(byte[] kinds, double[] numbers) {
    this.kinds = kinds;
    this.numbers = numbers;
  }

  /** The outline of a shape; its winding rule is left aside. */
  public static GlyphCurves of(Shape shape) {
    return of(shape.getPathIterator(null));
  }

  private static GlyphCurves of(PathIterator path) {
    byte[] kinds = new byte[64];
    double[] numbers = new double[256];
    double[] at = new double[6];
    int segments = 0;
    int length = 0;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(at);
      kinds = segments < kinds.length ? kinds : Arrays.copyOf(kinds, 2 * segments);
      numbers = length + 6 <= numbers.length ? numbers : Arrays.copyOf(numbers, 2 * length);
      kinds[segments++] = (byte) kind;
      System.arraycopy(at, 0, numbers, length, NUMBERS[kind]);
      length += NUMBERS[kind];
    }
    return new GlyphCurves(Arrays.copyOf(kinds, segments), Arrays.copyOf(numbers, length));
  }

  public Path2D toShape() {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    int at = 0;
    for (byte kind : kinds) {
      double[] n = numbers;
      switch (kind) {
        case PathIterator.SEG_MOVETO -> path.moveTo(n[at], n[at + 1]);
        case PathIterator.SEG_LINETO -> path.lineTo(n[at], n[at + 1]);
        case PathIterator.SEG_QUADTO -> path.quadTo(n[at], n[at + 1], n[at + 2], n[at + 3]);
        case PathIterator.SEG_CUBICTO ->
            path.curveTo(n[at], n[at + 1], n[at + 2], n[at + 3], n[at + 4], n[at + 5]);
        default -> path.closePath();
      }
      at += NUMBERS[kind];
    }
    return path;
  }

  public GlyphCurves transformed(AffineTransform transform) {
    return of(toShape().getPathIterator(transform));
  }

  /** As text, to a ten-millionth of the unit. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (byte kind : kinds) {
      text.append(text.isEmpty() ? "" : " ").append(COMMANDS.charAt(kind));
      for (int i = 0; i < NUMBERS[kind]; i++) {
        text.append(' ').append(decimal(numbers[at++]));
      }
    }
    return text.toString();
  }

  private static String decimal(double value) {
    String text = String.format(Locale.ROOT, "%.7f", value);
    return text.replaceFirst("\\.?0+$", "");
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static GlyphCurves parse(String text) {
    Path2D.Double path = new Path2D.Double();
    try (Scanner words = new Scanner(text).useLocale(Locale.ROOT)) {
      while (words.hasNext()) {
        append(words.next(), words, path);
      }
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "curves: expected commands M, L, Q, C, Z with their numbers", e);
    }
    return of(path);
  }

  private static void append(String command, Scanner words, Path2D path) {
    double[] n = new double[6];
    int kind = COMMANDS.indexOf(command);
    for (int i = 0; i < NUMBERS[kind]; i++) {
      n[i] = Double.parseDouble(words.next());
    }
    switch (kind) {
      case PathIterator.SEG_MOVETO -> path.moveTo(n[0], n[1]);
      case PathIterator.SEG_LINETO -> path.lineTo(n[0], n[1]);
      case PathIterator.SEG_QUADTO -> path.quadTo(n[0], n[1], n[2], n[3]);
      case PathIterator.SEG_CUBICTO -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
      default -> path.closePath();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GlyphCurves curves
        && Arrays.equals(curves.kinds, kinds)
        && Arrays.equals(curves.numbers, numbers);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(kinds) + Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return "GlyphCurves[%d segments]".formatted(kinds.length);
  }
}
