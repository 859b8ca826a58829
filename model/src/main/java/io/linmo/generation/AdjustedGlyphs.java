package io.linmo.generation;

import io.linmo.generation.GeneratedGlyph.Source;
import io.linmo.image.Displacement;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.InkShaping;
import io.linmo.image.Script;
import io.linmo.image.StrokeThickness;
import io.linmo.numeric.Quantiles;
import io.linmo.strokes.DrawnStroke;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Turns adjustments on glyphs, written ones included, so that they still belong together. */
public final class AdjustedGlyphs {

  /** Most that an uneven stroke is thinned or thickened, as a factor. */
  private static final double MOST_EVENING = 1.4;

  /** Smoothing at a neatness of 1, in strokes' widths and at most in pixels. */
  private static final double SMOOTHING_STROKES = 0.3;

  private static final double MOST_SMOOTHING = 2;

  /** A letter whose foot is nearer to the baseline than this, in em, means to stand on it. */
  private static final double STANDS = 0.08;

  /** Round letters go below the baseline by about this much of an em. */
  private static final double OVERSHOOT = 0.012;

  private static final String HANGING = "gjpqyQ,;\"'`^~*-=+|/\\()[]{}@_$";

  /** At a neatness of -1: standard deviations of baseline in em and slant in degrees. */
  private static final double UNTIDY_BASELINE = 0.03;

  private static final double UNTIDY_SLANT = 4;
  private static final double UNTIDY_DISPLACEMENT = 1.5;

  private final StyleAdjustments adjustments;
  private final long seed;
  private final Map<Script, Double> strokes = new EnumMap<>(Script.class);

  private AdjustedGlyphs(StyleAdjustments adjustments, long seed) {
    this.adjustments = adjustments;
    this.seed = seed;
  }

  /** The glyphs with the adjustments turned, in the same order. */
  public static List<GeneratedGlyph> of(
      List<GeneratedGlyph> glyphs, StyleAdjustments adjustments, long seed) {
    if (adjustments.isNone() || glyphs.isEmpty()) {
      return glyphs;
    }
    AdjustedGlyphs adjusted = new AdjustedGlyphs(adjustments, seed);
    for (Script script : Script.values()) {
      Quantiles widths =
          Quantiles.of(
              glyphs.stream()
                  .map(GeneratedGlyph::sample)
                  .filter(s -> script.has(s.codePoint()) && !s.image().isEmpty())
                  .mapToDouble(StrokeThickness::inEm));
      adjusted.strokes.put(script, widths.median().orElse(0));
    }
    return IntStream.range(0, glyphs.size())
        .parallel()
        .mapToObj(glyphs::get)
        .map(adjusted::adjust)
        .toList();
  }

  private GeneratedGlyph adjust(GeneratedGlyph glyph) {
    List<DrawnStroke> lines = strokes(glyph);
    boolean byStrokes = glyph.source() == Source.STROKES && !lines.isEmpty();
    GlyphDrawing drawing =
        byStrokes
            ? GlyphDrawing.byStrokes(glyph.codePoint(), lines)
            : GlyphDrawing.of(adjust(glyph.sample()), lines);
    return new GeneratedGlyph(drawing, glyph.source(), glyph.check());
  }

  /** The strokes adjusted likewise; none where they would stray at random. */
  private List<DrawnStroke> strokes(GeneratedGlyph glyph) {
    Script script = Script.of(glyph.codePoint());
    if (adjustments.neatness() < 0) {
      return List.of();
    }
    double shear = Math.tan(Math.toRadians(adjustments.slant()));
    double pivot = EmBox.TOP - script.slantPivot();
    return glyph.strokes().stream()
        .map(stroke -> stroke.slanted(shear, pivot).widened(adjustments.weight()))
        .toList();
  }

  private GlyphSample adjust(GlyphSample glyph) {
    if (glyph.image().isEmpty()) {
      return glyph;
    }
    Script script = Script.of(glyph.codePoint());
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + glyph.codePoint());
    double untidy = Math.max(0, -adjustments.neatness());
    double degrees = adjustments.slant() + untidy * UNTIDY_SLANT * random.nextGaussian();
    GlyphSample turned = reshape(glyph, strokes.get(script));
    turned = InkShaping.slanted(turned, Math.tan(Math.toRadians(degrees)), script.slantPivot());
    if (untidy > 0) {
      turned =
          InkShaping.displaced(turned, Displacement.random(random, untidy * UNTIDY_DISPLACEMENT));
      turned = raised(turned, untidy * UNTIDY_BASELINE * random.nextGaussian());
    } else if (ScriptRules.of(script).standsOnBaseline()
        && HANGING.indexOf(glyph.codePoint()) < 0) {
      turned = raised(turned, adjustments.neatness() * towardsBaseline(glyph));
    }
    return turned;
  }

  private GlyphSample reshape(GlyphSample glyph, double usual) {
    double neat = Math.max(0, adjustments.neatness());
    double width = StrokeThickness.inEm(glyph);
    double even = Math.max(width / MOST_EVENING, Math.min(width * MOST_EVENING, usual));
    double wanted = adjustments.weight() * (width + neat * (even - width));
    double pixel = glyph.frame().pixelSize();
    double smoothing = neat * Math.min(MOST_SMOOTHING, SMOOTHING_STROKES * width / pixel);
    return InkShaping.reshaped(glyph, (wanted - width) / 2 / pixel, smoothing);
  }

  /** How far a letter must rise to stand on the baseline, in em. */
  private static double towardsBaseline(GlyphSample glyph) {
    double foot = glyph.frame().yEm(InkBitmap.of(glyph.image()).inkBox().getMaxY());
    if (Math.abs(foot) > STANDS) {
      return 0;
    }
    return -Math.signum(foot) * Math.max(0, Math.abs(foot) - OVERSHOOT);
  }

  private static GlyphSample raised(GlyphSample glyph, double em) {
    GlyphFrame f = glyph.frame();
    return new GlyphSample(
        glyph.codePoint(),
        glyph.image(),
        new GlyphFrame(f.left(), f.top() + em, f.pixelSize(), f.advance()));
  }
}
