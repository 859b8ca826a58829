package io.linmo.workshop;

import io.linmo.curve.Point;
import io.linmo.generation.GeneratedGlyph;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphSample;
import io.linmo.opentype.check.FontCheck;
import io.linmo.outline.FontOutline;
import io.linmo.outline.GlyphTracer;
import io.linmo.outline.Outline;
import io.linmo.outline.TraceOptions;
import io.linmo.typeface.TypefaceBuilder;
import io.linmo.typesetting.InkedGlyph;
import io.linmo.work.ParallelWork;
import io.linmo.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Traces the glyphs of a hand, several at a time. */
final class GlyphTracing {

  /**
   * How far a font's quadratics may lie from the traced curves, in font units. The first that gives
   * a sound outline is taken: where strokes nearly touch, rounding to whole units may make them
   * cross with one and not with another.
   */
  private static final double[] TOLERANCES_UNITS = {0.5, 0.35, 0.7, 1, 1.4, 2};

  /**
   * Where none does, the glyph is traced again, to this accuracy. Rare: all of 3,000 Han glyphs of
   * ten faces were sound at the first tolerance above. Of 954 Han glyphs under heavy noise 15 were
   * not; 1 px mends 4 of these and 1.4 px 9, while .3 to .7 px mend at most 3 and 2.8 px no more.
   */
  private static final double[] COARSER_PX = {1, 1.4};

  /**
   * Glyphs are traced no closer than this, in font units: dots and accents, which the network draws
   * as large as letters, would else get nodes that rounding to whole units throws about.
   */
  private static final double CLOSEST_UNITS = 2;

  /** The least share of the ink that an outline in font units keeps: specks may go. */
  private static final double KEPT = 0.95;

  private final int threads;
  private final boolean forFont;

  /**
   * @param forFont whether outlines in font units are wanted too
   */
  GlyphTracing(int threads, boolean forFont) {
    this.threads = threads;
    this.forFont = forFont;
  }

  /** The traced glyphs, in the order of the given ones. */
  List<TracedGlyph> trace(List<GeneratedGlyph> glyphs, Progress progress)
      throws InterruptedException {
    List<Callable<TracedGlyph>> pieces = new ArrayList<>(glyphs.size());
    glyphs.forEach(glyph -> pieces.add(() -> trace(glyph)));
    return new ParallelWork(threads).map(pieces, progress, "tracing");
  }

  private TracedGlyph trace(GeneratedGlyph glyph) {
    GlyphSample sample = glyph.sample();
    GlyphFrame frame = sample.frame();
    Outline pixels = pixels(sample, TraceOptions.DEFAULT.accuracyPx());
    Outline em = pixels.map(p -> new Point(frame.xEm(p.x()), frame.yEm(p.y())));
    Outline units = forFont ? units(pixels, sample) : Outline.EMPTY;
    return new TracedGlyph(glyph, new InkedGlyph(sample.codePoint(), em, frame.advance()), units);
  }

  /** A picture's outline in font units. */
  static Outline units(GlyphSample sample) {
    return units(pixels(sample, TraceOptions.DEFAULT.accuracyPx()), sample);
  }

  /** The outline in pixels, to an accuracy in pixels, but no closer than a font needs. */
  private static Outline pixels(GlyphSample sample, double accuracyPx) {
    double enough = CLOSEST_UNITS / unitsPerPixel(sample.frame());
    double minimumAreaPx = TraceOptions.DEFAULT.minimumAreaPx();
    TraceOptions options = new TraceOptions(Math.max(accuracyPx, enough), minimumAreaPx);
    return new GlyphTracer(options).trace(sample.image());
  }

  private static double unitsPerPixel(GlyphFrame frame) {
    return frame.pixelSize() * TypefaceBuilder.UNITS_PER_EM;
  }

  private static Outline units(Outline pixels, GlyphSample sample) {
    Optional<Outline> sound = soundUnits(pixels, sample.frame());
    for (double accuracy : COARSER_PX) {
      if (sound.isEmpty()) {
        sound = soundUnits(pixels(sample, accuracy), sample.frame());
      }
    }
    return sound.orElseGet(() -> units(pixels, sample.frame(), TOLERANCES_UNITS[0]));
  }

  private static Optional<Outline> soundUnits(Outline pixels, GlyphFrame frame) {
    for (double tolerance : TOLERANCES_UNITS) {
      Outline units = units(pixels, frame, tolerance);
      if (keepsInk(units, pixels, frame)
          && FontCheck.isSound(units, TypefaceBuilder.UNITS_PER_EM)) {
        return Optional.of(units);
      }
    }
    return Optional.empty();
  }

  /** Contours that could not be freed from contact are dropped, which may be most of the glyph. */
  private static boolean keepsInk(Outline units, Outline pixels, GlyphFrame frame) {
    double unitsPerPixel = unitsPerPixel(frame);
    return units.area() >= KEPT * pixels.area() * unitsPerPixel * unitsPerPixel;
  }

  private static Outline units(Outline pixels, GlyphFrame frame, double tolerance) {
    return FontOutline.of(pixels, frame, TypefaceBuilder.UNITS_PER_EM, tolerance);
  }
}
