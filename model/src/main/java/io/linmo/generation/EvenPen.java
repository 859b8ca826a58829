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
 * swollen where they meet and thin between; drawn anew along their middle lines, they are as even
 * as written ones.
 *
 * @param thickness of a stroke in em
 * @param share of what a drawn stroke is thicker or thinner in places that is kept, in [0, 1]
 */
record EvenPen(double thickness, double share) {

  /** A brush's strokes differ by more, from their thinnest tenth to the thickest, in medians. */
  private static final double MOST_SPREAD = 0.45;

  /** As many glyphs tell how even strokes are. */
  static final int COMPARED = 24;

  private static final int LEAST_COMPARED = 4;

  private static final double TENTH = 0.1;

  /** How thick strokes are along their middle lines, over several glyphs, in em. */
  private record Thickness(double median, double spread) {

    static Thickness of(List<GlyphSample> glyphs) {
      double[][] each = new double[glyphs.size()][];
      Backend.forEach(
          each.length,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              GlyphSample glyph = glyphs.get(i);
              double[] pixels = MiddleLines.of(glyph.image()).thicknesses();
              double em = glyph.frame().pixelSize();
              each[i] = Arrays.stream(pixels).map(t -> t * em).toArray();
            }
          });
      double[] all = Arrays.stream(each).flatMapToDouble(Arrays::stream).sorted().toArray();
      if (all.length == 0) {
        return new Thickness(0, Double.POSITIVE_INFINITY);
      }
      double median = all[all.length / 2];
      int tenth = (int) (TENTH * all.length);
      return new Thickness(median, (all[all.length - 1 - tenth] - all[tenth]) / median);
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
    Thickness hand = Thickness.of(written);
    if (hand.spread > MOST_SPREAD) {
      return Optional.empty();
    }
    Thickness network = Thickness.of(drawn);
    if (network.spread <= hand.spread) {
      return Optional.empty();
    }
    EvenPen measured = new EvenPen(hand.median, hand.spread / network.spread);
    return Optional.of(new EvenPen(measured.ratio(written) * hand.median, measured.share));
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

  /** The glyph with strokes as thick and as even as the pen's. */
  GlyphSample redraw(GlyphSample drawn) {
    double pixels = thickness / drawn.frame().pixelSize();
    return new GlyphSample(
        drawn.codePoint(), MiddleLines.of(drawn.image()).redrawn(pixels, share), drawn.frame());
  }
}
