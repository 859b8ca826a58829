package io.linmo.image;

import java.util.ArrayList;
import java.util.List;

/**
 * How large ink is in a square image, and where it stands, compared with other ink: {@code x' - c =
 * scaleX (x - c) + shiftX} about the image's centre c, and the same in y.
 *
 * <p>Taken from the ink's mean and variance in x and y over all pairs, as strokes of another form
 * change these little.
 *
 * @param shiftX in shares of the image's edge, to the right
 * @param shiftY in shares of the image's edge, downwards
 */
public record InkProportions(double scaleX, double scaleY, double shiftX, double shiftY) {

  public static final InkProportions SAME = new InkProportions(1, 1, 0, 0);

  /** Ink along one axis, in shares of the edge from the centre. */
  private record Spread(double mean, double variance) {

    /**
     * @param ink sums of coverage by row or by column
     */
    static Spread of(double[] ink) {
      double area = 0;
      double mean = 0;
      double square = 0;
      for (int i = 0; i < ink.length; i++) {
        double at = (i + 0.5) / ink.length - 0.5;
        area += ink[i];
        mean += ink[i] * at;
        square += ink[i] * at * at;
      }
      mean /= area;
      return new Spread(mean, square / area - mean * mean);
    }
  }

  /** Ink along both axes. */
  private record Place(Spread x, Spread y) {

    static Place of(GlyphImage image) {
      double[] columns = new double[image.width()];
      double[] rows = new double[image.height()];
      for (int y = 0; y < rows.length; y++) {
        for (int x = 0; x < columns.length; x++) {
          columns[x] += image.at(x, y);
          rows[y] += image.at(x, y);
        }
      }
      return new Place(Spread.of(columns), Spread.of(rows));
    }
  }

  /** A drawing's and a writing's ink along one axis. */
  private record Axis(Spread drawn, Spread written) {}

  /**
   * What makes drawn ink as large as written ink and puts it where that stands, on the whole.
   *
   * @param drawn without ink are left out, as are pairs with writing that has none
   */
  public static InkProportions between(List<GlyphImage> drawn, List<GlyphImage> written) {
    List<Axis> x = new ArrayList<>();
    List<Axis> y = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      if (!drawn.get(i).isEmpty() && !written.get(i).isEmpty()) {
        Place from = Place.of(drawn.get(i));
        Place to = Place.of(written.get(i));
        x.add(new Axis(from.x, to.x));
        y.add(new Axis(from.y, to.y));
      }
    }
    double scaleX = scale(x);
    double scaleY = scale(y);
    return new InkProportions(scaleX, scaleY, shift(x, scaleX), shift(y, scaleY));
  }

  /** By the sums of variances, to which a single stroke along the other axis adds little. */
  private static double scale(List<Axis> axes) {
    double drawn = axes.stream().mapToDouble(a -> a.drawn.variance).sum();
    double written = axes.stream().mapToDouble(a -> a.written.variance).sum();
    return drawn > 0 && written > 0 ? Math.sqrt(written / drawn) : 1;
  }

  private static double shift(List<Axis> axes, double scale) {
    return axes.stream()
        .mapToDouble(a -> a.written.mean - scale * a.drawn.mean)
        .average()
        .orElse(0);
  }

  /** The image with its ink so scaled and moved; what would leave it is lost. */
  public GlyphImage apply(GlyphImage image) {
    if (equals(SAME)) {
      return image;
    }
    int width = image.width();
    int height = image.height();
    float[] moved = new float[width * height];
    for (int y = 0; y < height; y++) {
      double fromY = source(y, height, scaleY, shiftY);
      for (int x = 0; x < width; x++) {
        moved[y * width + x] = image.interpolated(source(x, width, scaleX, shiftX), fromY);
      }
    }
    return GlyphImage.of(width, height, moved);
  }

  /** Where a pixel's ink comes from, in pixels between centres. */
  private static double source(int pixel, int size, double scale, double shift) {
    double centre = (size - 1) / 2.0;
    return (pixel - centre - shift * size) / scale + centre;
  }
}
