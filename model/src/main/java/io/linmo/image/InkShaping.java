package io.linmo.image;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * Changes the shape of a glyph's ink: thicker or thinner strokes, smoother edges, another slant, a
 * displacement, a mean of two. The canvas grows where the ink would leave it, and becomes square;
 * the glyph keeps its place in the em square.
 */
public final class InkShaping {

  /** Distances are taken on an image this many times as fine. */
  private static final int FINE = 3;

  /** Halvings of the range of levels: finer than a pixel's worth of ink. */
  private static final int LEVEL_STEPS = 14;

  private InkShaping() {}

  /**
   * The glyph with its outline moved outwards, and smoothed.
   *
   * @param growth how far the outline moves, in pixels; below 0 inwards
   * @param smoothing standard deviation of the Gaussian that smooths the distance to the outline,
   *     in pixels; keep it well below half a stroke's width
   */
  public static GlyphSample reshaped(GlyphSample glyph, double growth, double smoothing) {
    if (glyph.image().isEmpty() || growth == 0 && smoothing == 0) {
      return glyph;
    }
    GlyphSample roomy = growth > 0 ? padded(glyph, (int) Math.ceil(growth) + 1) : glyph.squared();
    int size = roomy.image().width();
    GlyphImage fine = roomy.resize(FINE * size).image();
    float[] distance = DistanceTransform.signed(InkBitmap.of(fine));
    if (smoothing > 0) {
      distance = GaussianBlur.of(distance, FINE * size, FINE * smoothing);
    }
    return new GlyphSample(roomy.codePoint(), inside(distance, FINE * growth, size), roomy.frame());
  }

  /**
   * The glyph with each stroke thinner by a share of its own thickness there, so that fine parts do
   * not break.
   *
   * @param share in [0, 1)
   */
  public static GlyphSample thinned(GlyphSample glyph, double share) {
    if (glyph.image().isEmpty() || share == 0) {
      return glyph;
    }
    GlyphSample square = glyph.squared();
    int size = square.image().width();
    GlyphImage fine = square.resize(FINE * size).image();
    // Ink alone becomes paper: only distances in ink count.
    float[] distance = DistanceTransform.withinInk(InkBitmap.of(fine));
    LocalThickness.of(distance, FINE * size, FINE).thin(distance, (float) share);
    return new GlyphSample(glyph.codePoint(), inside(distance, 0, size), glyph.frame());
  }

  /**
   * The glyph without ragged edges and gray spots: its coverage blurred, and then as much ink as
   * before, with edges a pixel wide.
   *
   * @param deviation standard deviation of the Gaussian in pixels
   */
  public static GlyphImage smoothed(GlyphImage image, double deviation) {
    int size = image.width();
    int ink = InkBitmap.of(image).area();
    if (ink == 0) {
      return image;
    }
    float[] blurred = GaussianBlur.of(image.coverage(), size, deviation);
    double steepness = deviation * Math.sqrt(2 * Math.PI);
    double low = 0;
    double high = 1;
    double level = 0;
    float[] above = blurred;
    for (int i = 0; i < LEVEL_STEPS; i++) {
      level = (low + high) / 2;
      if (inkArea(above, steepness, level) > ink) {
        low = level;
        above = inked(above, steepness, level);
      } else {
        high = level;
      }
    }
    return sharpened(blurred, size, steepness, level);
  }

  /** The ink of the {@link #sharpened} field, in pixels of area. */
  private static double inkArea(float[] field, double steepness, double level) {
    double sum = 0;
    for (float value : field) {
      double ink = 0.5 + steepness * (value - level);
      if (ink > 0) {
        sum += (float) Math.min(1, ink);
      }
    }
    return sum;
  }

  /** The values that are ink in the {@link #sharpened} field; no others are at a higher level. */
  private static float[] inked(float[] field, double steepness, double level) {
    float[] result = new float[field.length];
    int count = 0;
    for (float value : field) {
      if (0.5 + steepness * (value - level) > 0) {
        result[count++] = value;
      }
    }
    return Arrays.copyOf(result, count);
  }

  private static GlyphImage sharpened(float[] field, int size, double steepness, double level) {
    float[] coverage = new float[field.length];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = (float) Math.max(0, Math.min(1, 0.5 + steepness * (field[i] - level)));
    }
    return GlyphImage.of(size, size, coverage);
  }

  /** Area means of the level set of a fine distance field. */
  private static GlyphImage inside(float[] distance, double level, int size) {
    float[] coverage = new float[size * size];
    int i = 0;
    for (int y = 0; y < FINE * size; y++) {
      int row = y / FINE * size;
      for (int x = 0; x < size; x++) {
        for (int end = i + FINE; i < end; i++) {
          double ink = 0.5 + level - distance[i];
          if (ink > 0) {
            coverage[row + x] += (float) (Math.min(1, ink) / (FINE * FINE));
          }
        }
      }
    }
    return GlyphImage.of(size, size, coverage);
  }

  /** The glyph on a square canvas that is larger by a margin of paper on each side. */
  public static GlyphSample padded(GlyphSample glyph, int margin) {
    GlyphImage image = glyph.squared().image();
    int size = image.width() + 2 * margin;
    float[] coverage = new float[size * size];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        coverage[(y + margin) * size + x + margin] = image.at(x, y);
      }
    }
    GlyphFrame frame = glyph.frame();
    double shift = margin * frame.pixelSize();
    return new GlyphSample(
        glyph.codePoint(),
        GlyphImage.of(size, size, coverage),
        new GlyphFrame(
            frame.left() - shift, frame.top() + shift, frame.pixelSize(), frame.advance()));
  }

  /**
   * The glyph sheared to the right.
   *
   * @param shear how far a point moves right for each em that it lies above {@code pivot}
   * @param pivot the height that stays in place, in em above the baseline
   */
  public static GlyphSample slanted(GlyphSample glyph, double shear, double pivot) {
    if (shear == 0) {
      return glyph;
    }
    GlyphFrame before = glyph.frame();
    double top = Math.abs(before.top() - pivot);
    double bottom = Math.abs(before.yEm(glyph.image().height()) - pivot);
    double most = Math.abs(shear) * Math.max(top, bottom) / before.pixelSize();
    GlyphSample roomy = padded(glyph, (int) Math.ceil(most) + 1);
    GlyphFrame frame = roomy.frame();
    return warped(
        roomy, (x, y) -> x - shear * (frame.yEm(y) - pivot) / frame.pixelSize(), (x, y) -> y);
  }

  /** The glyph with its ink displaced; ink that leaves the image is lost. */
  public static GlyphSample displaced(GlyphSample glyph, Displacement displacement) {
    double size = glyph.squared().image().width();
    return warped(
        glyph,
        (x, y) -> x - size * displacement.at(0, x / size, y / size),
        (x, y) -> y - size * displacement.at(1, x / size, y / size));
  }

  /**
   * The glyph whose ink at (x, y), in pixels from the upper left corner, is what was at the given
   * place.
   */
  public static GlyphSample warped(
      GlyphSample glyph, DoubleBinaryOperator fromX, DoubleBinaryOperator fromY) {
    GlyphImage image = glyph.squared().image();
    int size = image.width();
    float[] coverage = new float[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        coverage[y * size + x] =
            image.interpolated(
                fromX.applyAsDouble(x + 0.5, y + 0.5) - 0.5,
                fromY.applyAsDouble(x + 0.5, y + 0.5) - 0.5);
      }
    }
    return new GlyphSample(glyph.codePoint(), GlyphImage.of(size, size, coverage), glyph.frame());
  }

  /**
   * A glyph between two of the same character: where the mean of the distances to both outlines is
   * zero. Shapes that lie far apart lose strokes on the way; it serves to compare, not to show.
   *
   * @param share of the second, in [0, 1]
   */
  public static GlyphSample between(GlyphSample first, GlyphSample second, double share) {
    int size = 128;
    GlyphSample a = first.resize(size);
    GlyphSample b = second.resize(size);
    float[] distance = DistanceTransform.signed(InkBitmap.of(a.resize(FINE * size).image()));
    float[] other = DistanceTransform.signed(InkBitmap.of(b.resize(FINE * size).image()));
    for (int i = 0; i < distance.length; i++) {
      distance[i] = (float) ((1 - share) * distance[i] + share * other[i]);
    }
    GlyphFrame f = a.frame();
    GlyphFrame g = b.frame();
    GlyphFrame frame =
        new GlyphFrame(
            mix(f.left(), g.left(), share),
            mix(f.top(), g.top(), share),
            mix(f.pixelSize(), g.pixelSize(), share),
            mix(f.advance(), g.advance(), share));
    return new GlyphSample(first.codePoint(), inside(distance, 0, size), frame);
  }

  private static double mix(double a, double b, double share) {
    return (1 - share) * a + share * b;
  }
}
