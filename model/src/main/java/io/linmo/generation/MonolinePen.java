package io.linmo.generation;

import io.linmo.gan.Backend;
import io.linmo.image.GlyphSample;
import io.linmo.image.StrokeThickness;
import io.linmo.numeric.Quantiles;
import io.linmo.skeleton.SkeletonRedraw;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A pen that writes characters with strokes all about as thick. The network draws such strokes
 * swollen where they meet and thin between, and wavering; drawn anew along their middle lines, they
 * are as even and as steady as written ones.
 *
 * @param thickness of a stroke in em
 * @param kept of what drawn strokes swell and waver and are round at corners
 */
record MonolinePen(double thickness, SkeletonRedraw.Kept kept) {

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
   * @param cut median distance of the middle lines from the tips of their corners, in em
   */
  private record Strokes(double median, double spread, double straying, double cut) {

    static Strokes of(List<GlyphSample> glyphs) {
      SkeletonRedraw[] lines = new SkeletonRedraw[glyphs.size()];
      Backend.forEach(
          lines.length,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              lines[i] = SkeletonRedraw.of(glyphs.get(i).image());
            }
          });
      Quantiles thicknesses = inEm(glyphs, lines, SkeletonRedraw::thicknesses);
      double median = thicknesses.median().orElse(0);
      double spread =
          thicknesses.at(1 - TENTH).orElse(Double.POSITIVE_INFINITY)
              - thicknesses.at(TENTH).orElse(0);
      return new Strokes(
          median,
          spread / median,
          inEm(glyphs, lines, SkeletonRedraw::strayings).median().orElse(0),
          inEm(glyphs, lines, SkeletonRedraw::cuts).median().orElse(0));
    }

    /** A measure in pixels over all glyphs, in em. */
    private static Quantiles inEm(
        List<GlyphSample> glyphs,
        SkeletonRedraw[] lines,
        Function<SkeletonRedraw, double[]> measure) {
      return Quantiles.of(
          IntStream.range(0, lines.length)
              .boxed()
              .flatMapToDouble(
                  i ->
                      Arrays.stream(measure.apply(lines[i]))
                          .map(v -> v * glyphs.get(i).frame().pixelSize())));
    }
  }

  /**
   * The pen of a hand; none if its strokes are not even, or drawn ones are as even.
   *
   * @param written glyphs
   * @param drawn the same characters as the network draws them
   */
  static Optional<MonolinePen> of(List<GlyphSample> written, List<GlyphSample> drawn) {
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
    SkeletonRedraw.Kept kept =
        new SkeletonRedraw.Kept(
            hand.spread / network.spread,
            share(hand.straying, network.straying),
            share(hand.cut, network.cut));
    double ratio = new MonolinePen(hand.median, kept).ratio(written);
    return Optional.of(new MonolinePen(ratio * hand.median, kept));
  }

  /**
   * How much strokes differ in thickness, from their thinnest tenth to the thickest, in medians.
   */
  static double spread(List<GlyphSample> written) {
    return Strokes.of(written.stream().limit(COMPARED).toList()).spread;
  }

  /** What of a drawn amount is to be kept for as much as was written. */
  private static double share(double written, double drawn) {
    return drawn > written ? written / drawn : 1;
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
    return Quantiles.median(ratios);
  }

  /** The glyph with strokes as thick, as even and as steady as the pen's. */
  GlyphSample redraw(GlyphSample drawn) {
    double pixels = thickness / drawn.frame().pixelSize();
    return new GlyphSample(
        drawn.codePoint(), SkeletonRedraw.of(drawn.image()).redrawn(pixels, kept), drawn.frame());
  }
}
