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
import java.util.function.Supplier;

/**
 * A pen whose strokes are all about equally thick. The network draws such strokes swollen where
 * they meet, thin in between, and wavering. Redrawn along their skeleton, they are as even and as
 * steady as written ones.
 *
 * @param thickness of a stroke in em
 * @param kept share of swelling, wavering and corner rounding that is kept
 */
record MonolinePen(double thickness, SkeletonRedraw.Kept kept) {

  /**
   * Most spread of the thickness of a pen's strokes, from the first to the ninth decile, in
   * medians; brushes spread more.
   */
  private static final double MOST_SPREAD = 0.45;

  /** Glyphs that are measured. */
  static final int COMPARED = 24;

  private static final int LEAST_COMPARED = 4;

  private static final double TENTH = 0.1;

  /**
   * Measures of the strokes of several glyphs.
   *
   * @param glyphs that are measured
   * @param lines of each glyph
   * @param median thickness along the skeletons, in em
   * @param spread distance between first and ninth decile of the thickness, in medians
   */
  private record Strokes(
      List<GlyphSample> glyphs, SkeletonRedraw[] lines, double median, double spread) {

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
      double median = thicknesses.lower(0.5).orElse(0);
      double spread =
          thicknesses.lower(1 - TENTH).orElse(Double.POSITIVE_INFINITY)
              - thicknesses.lower(TENTH).orElse(0);
      return new Strokes(glyphs, lines, median, spread / median);
    }

    /** Distance of the skeletons from smooth ones, in em. */
    double straying() {
      return inEm(glyphs, lines, SkeletonRedraw::strayings).lower(0.5).orElse(0);
    }

    /** Distance of the skeletons from the tips of their corners, in em. */
    double cut() {
      return inEm(glyphs, lines, SkeletonRedraw::cuts).lower(0.5).orElse(0);
    }

    /** A measure in pixels over all glyphs, in em. */
    private static Quantiles inEm(
        List<GlyphSample> glyphs,
        SkeletonRedraw[] lines,
        Function<SkeletonRedraw, double[]> measure) {
      double[][] inEm = new double[lines.length][];
      for (int i = 0; i < lines.length; i++) {
        inEm[i] = measure.apply(lines[i]).clone();
        for (int j = 0; j < inEm[i].length; j++) {
          inEm[i][j] *= glyphs.get(i).frame().pixelSize();
        }
      }
      return Quantiles.of(Arrays.stream(inEm).flatMapToDouble(Arrays::stream).toArray());
    }
  }

  /**
   * The pen of a hand; empty if the written strokes are not even, or if the drawn ones are as even.
   *
   * @param written glyphs
   * @param drawn the same characters as the network draws them, asked for only where the written
   *     strokes are even
   */
  static Optional<MonolinePen> of(List<GlyphSample> written, Supplier<List<GlyphSample>> drawn) {
    if (written.size() < LEAST_COMPARED) {
      return Optional.empty();
    }
    Strokes hand = Strokes.of(written);
    if (hand.spread > MOST_SPREAD) {
      return Optional.empty();
    }
    Strokes network = Strokes.of(drawn.get());
    if (network.spread <= hand.spread) {
      return Optional.empty();
    }
    SkeletonRedraw.Kept kept =
        new SkeletonRedraw.Kept(
            hand.spread / network.spread,
            share(hand.straying(), network.straying()),
            share(hand.cut(), network.cut()));
    double ratio = new MonolinePen(hand.median, kept).ratio(written, hand.lines);
    return Optional.of(new MonolinePen(ratio * hand.median, kept));
  }

  /** Spread of the thickness of strokes, from the first to the ninth decile, in medians. */
  static double spread(List<GlyphSample> written) {
    return Strokes.of(written.stream().limit(COMPARED).toList()).spread;
  }

  /** The factor that reduces a drawn amount to the written one. */
  private static double share(double written, double drawn) {
    return drawn > written ? written / drawn : 1;
  }

  /** Median ratio of the thickness of glyphs to their thickness when redrawn. */
  private double ratio(List<GlyphSample> written, SkeletonRedraw[] lines) {
    double[] ratios = new double[written.size()];
    Backend.forEach(
        ratios.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            double redrawn = StrokeThickness.of(redraw(written.get(i), lines[i]).image());
            ratios[i] = StrokeThickness.of(written.get(i).image()) / redrawn;
          }
        });
    return Quantiles.median(ratios);
  }

  /** The glyph redrawn with this pen. */
  GlyphSample redraw(GlyphSample drawn) {
    return redraw(drawn, SkeletonRedraw.of(drawn.image()));
  }

  private GlyphSample redraw(GlyphSample drawn, SkeletonRedraw lines) {
    double pixels = thickness / drawn.frame().pixelSize();
    return new GlyphSample(drawn.codePoint(), lines.redrawn(pixels, kept), drawn.frame());
  }
}
