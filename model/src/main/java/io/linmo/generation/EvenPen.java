package io.linmo.generation;

import io.linmo.gan.Backend;
import io.linmo.raster.GlyphSample;
import io.linmo.raster.MiddleLines;
import io.linmo.raster.StrokeThickness;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A pen that writes characters with strokes all about as thick. The network draws such strokes
 * swollen where they meet and thin between, and wavering; drawn anew along their middle lines, they
 * are as even and as steady as written ones.
 *
 * @param thickness of a stroke in em
 * @param swelling share of what a drawn stroke is thicker or thinner in places that is kept, in [0,
 *     1]
 * @param waver share of what a drawn stroke strays from a smooth line that is kept, in [0, 1]
 */
record EvenPen(double thickness, double swelling, double waver) {

  /** A brush's strokes differ by more, from their thinnest tenth to the thickest, in medians. */
  private static final double MOST_SPREAD = 0.45;

  /** As many glyphs tell how even strokes are. */
  static final int COMPARED = 24;

  private static final int LEAST_COMPARED = 4;

  private static final double TENTH = 0.1;

  /**
   * What strokes are like over several glyphs.
   *
   * @param median thickness along their middle lines, in em
   * @param spread of the thickness, from tenth to tenth, in medians
   * @param straying median distance of the middle lines from smooth ones, in em
   */
  private record Strokes(double median, double spread, double straying) {

    static Strokes of(List<GlyphSample> glyphs) {
      double[][] thicknesses = new double[glyphs.size()][];
      double[][] strayings = new double[glyphs.size()][];
      Backend.forEach(
          glyphs.size(),
          (from, to) -> {
            for (int i = from; i < to; i++) {
              MiddleLines lines = MiddleLines.of(glyphs.get(i).image());
              double em = glyphs.get(i).frame().pixelSize();
              thicknesses[i] = times(em, lines.thicknesses());
              strayings[i] = times(em, lines.strayings());
            }
          });
      double[] all = Arrays.stream(thicknesses).flatMapToDouble(Arrays::stream).sorted().toArray();
      if (all.length == 0) {
        return new Strokes(0, Double.POSITIVE_INFINITY, 0);
      }
      double median = all[all.length / 2];
      int tenth = (int) (TENTH * all.length);
      double spread = (all[all.length - 1 - tenth] - all[tenth]) / median;
      double[] off = Arrays.stream(strayings).flatMapToDouble(Arrays::stream).sorted().toArray();
      double straying = off.length == 0 ? 0 : off[off.length / 2];
      return new Strokes(median, spread, straying);
    }

    private static double[] times(double factor, double[] values) {
      return Arrays.stream(values).map(v -> v * factor).toArray();
    }
  }

  /**
   * The pen of a hand; none if its strokes are not even, or drawn ones are as even.
   *
   * @param written glyphs
   * @param drawn the same characters as the network draws them
   */
  static Optional<EvenPen> of(List<GlyphSample> written, List<GlyphSample> drawn) {
    if (drawn.size() < LEAST_COMPARED) {
      return Optional.empty();
    }
    Strokes hand = Strokes.of(written);
    if (hand.spread > MOST_SPREAD) {
      return Optional.empty();
    }
    Strokes network = Strokes.of(drawn);
    if (network.spread <= hand.spread) {
      return Optional.empty();
    }
    double waver = network.straying > hand.straying ? hand.straying / network.straying : 1;
    EvenPen measured = new EvenPen(hand.median, hand.spread / network.spread, waver);
    double thickness = measured.ratio(written) * hand.median;
    return Optional.of(new EvenPen(thickness, measured.swelling, waver));
  }

  /** Median thickness of glyphs as a multiple of theirs once they are redrawn. */
  private double ratio(List<GlyphSample> written) {
    double[] ratios = new double[written.size()];
    Backend.forEach(
        ratios.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            double redrawn = StrokeThickness.of(redraw(written.get(i)).image());
            ratios[i] = StrokeThickness.of(written.get(i).image()) / redrawn;
          }
        });
    Arrays.sort(ratios);
    return ratios[ratios.length / 2];
  }

  /** The glyph with strokes as thick, as even and as steady as the pen's. */
  GlyphSample redraw(GlyphSample drawn) {
    double pixels = thickness / drawn.frame().pixelSize();
    return new GlyphSample(
        drawn.codePoint(),
        MiddleLines.of(drawn.image()).redrawn(pixels, swelling, waver),
        drawn.frame());
  }
}
