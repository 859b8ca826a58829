package io.linmo.strokes;

import io.linmo.image.DistanceTransform;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import io.linmo.skeleton.Spurs;
import io.linmo.skeleton.Thinning;
import java.util.Arrays;

/**
 * The middle line of a character's ink as points about {@link #SPACING} apart, each with the
 * direction of the line there.
 *
 * <p>Where lines meet there is no one direction: {@link #certainty} falls to 0.
 */
final class ThinInk {

  /** How far points lie apart, in em. */
  static final double SPACING = 0.012;

  /** How far about a point its direction is taken, in em. */
  private static final double REACH = 0.03;

  final float[] x;
  final float[] y;

  /** The unit direction of the line, of which the sign means nothing. */
  final float[] directionX;

  final float[] directionY;

  /** From 0, no direction, to 1, a straight line. */
  final float[] certainty;

  /** Half the ink's thickness at the point, in em. */
  final float[] halfWidth;

  /** Area of the ink over the length of its middle line, in em. */
  final double thickness;

  private ThinInk(int count, double thickness) {
    this.x = new float[count];
    this.y = new float[count];
    this.directionX = new float[count];
    this.directionY = new float[count];
    this.certainty = new float[count];
    this.halfWidth = new float[count];
    this.thickness = thickness;
  }

  int size() {
    return x.length;
  }

  /**
   * @param image the em box, square
   */
  static ThinInk of(GlyphImage image) {
    int size = image.width();
    InkBitmap ink = InkBitmap.of(image).placed(size + 2, size + 2, 1, 1);
    float[] radius = DistanceTransform.toPaper(ink);
    boolean[][] line = new boolean[size + 2][size + 2];
    for (int y = 1; y <= size; y++) {
      for (int x = 1; x <= size; x++) {
        line[y][x] = ink.at(x, y);
      }
    }
    Thinning.thin(line);
    Spurs.remove(line, (x, y) -> radius[y * (size + 2) + x]);
    int[] pixels = pixels(line);
    int[] chosen = chosen(line, pixels);
    double length = length(line, pixels) / size;
    double area = ink.area() / (double) (size * size);
    ThinInk thin = new ThinInk(chosen.length, length == 0 ? 0 : area / length);
    for (int i = 0; i < chosen.length; i++) {
      thin.set(i, chosen[i], line, radius);
    }
    return thin;
  }

  private static int[] pixels(boolean[][] line) {
    int[] all = new int[line.length * line.length];
    int count = 0;
    for (int y = 0; y < line.length; y++) {
      for (int x = 0; x < line.length; x++) {
        if (line[y][x]) {
          all[count++] = y * line.length + x;
        }
      }
    }
    return Arrays.copyOf(all, count);
  }

  /**
   * In each cell of a grid the end of a line, or the pixel nearest to the middle of those there.
   */
  private static int[] chosen(boolean[][] line, int[] pixels) {
    int edge = line.length;
    int cells = (int) Math.ceil(1 / SPACING) + 1;
    int[] count = new int[cells * cells];
    int[] sumX = new int[cells * cells];
    int[] sumY = new int[cells * cells];
    for (int pixel : pixels) {
      int cell = cell(pixel, edge, cells);
      count[cell]++;
      sumX[cell] += pixel % edge;
      sumY[cell] += pixel / edge;
    }
    int[] best = new int[cells * cells];
    Arrays.fill(best, -1);
    double[] least = new double[cells * cells];
    for (int pixel : pixels) {
      int cell = cell(pixel, edge, cells);
      double dx = pixel % edge - (double) sumX[cell] / count[cell];
      double dy = pixel / edge - (double) sumY[cell] / count[cell];
      boolean end = Thinning.neighbourCount(line, pixel % edge, pixel / edge) == 1;
      double distance = end ? -1 : dx * dx + dy * dy;
      if (best[cell] < 0 || distance < least[cell]) {
        best[cell] = pixel;
        least[cell] = distance;
      }
    }
    return Arrays.stream(best).filter(pixel -> pixel >= 0).toArray();
  }

  private static int cell(int pixel, int edge, int cells) {
    int column = (int) (pixel % edge / SPACING / edge);
    int row = (int) (pixel / edge / SPACING / edge);
    return row * cells + column;
  }

  /** Steps between neighbouring pixels, each once. */
  private static double length(boolean[][] line, int[] pixels) {
    double sum = 0;
    for (int pixel : pixels) {
      int x = pixel % line.length;
      int y = pixel / line.length;
      sum += line[y][x + 1] ? 1 : 0;
      sum += line[y + 1][x] ? 1 : 0;
      boolean downRight = line[y + 1][x + 1] && !line[y][x + 1] && !line[y + 1][x];
      boolean downLeft = line[y + 1][x - 1] && !line[y][x - 1] && !line[y + 1][x];
      sum += downRight ? Math.sqrt(2) : 0;
      sum += downLeft ? Math.sqrt(2) : 0;
    }
    return sum;
  }

  private void set(int i, int pixel, boolean[][] line, float[] radius) {
    int edge = line.length;
    int px = pixel % edge;
    int py = pixel / edge;
    double em = 1.0 / (edge - 2);
    x[i] = (float) ((px - 0.5) * em);
    y[i] = (float) ((py - 0.5) * em);
    halfWidth[i] = (float) (radius[pixel] * em);
    int reach = (int) Math.ceil(REACH / em);
    double count = 0;
    double meanX = 0;
    double meanY = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int qy = Math.max(0, py - reach); qy <= Math.min(edge - 1, py + reach); qy++) {
      for (int qx = Math.max(0, px - reach); qx <= Math.min(edge - 1, px + reach); qx++) {
        double dx = qx - px;
        double dy = qy - py;
        if (line[qy][qx] && dx * dx + dy * dy <= reach * reach) {
          count++;
          meanX += dx;
          meanY += dy;
          xx += dx * dx;
          xy += dx * dy;
          yy += dy * dy;
        }
      }
    }
    meanX /= count;
    meanY /= count;
    xx = xx / count - meanX * meanX;
    xy = xy / count - meanX * meanY;
    yy = yy / count - meanY * meanY;
    double angle = Math.atan2(2 * xy, xx - yy) / 2;
    directionX[i] = (float) Math.cos(angle);
    directionY[i] = (float) Math.sin(angle);
    double spread = xx + yy;
    double certain = spread == 0 ? 0 : Math.hypot(xx - yy, 2 * xy) / spread;
    certainty[i] = (float) (certain * certain);
  }
}
