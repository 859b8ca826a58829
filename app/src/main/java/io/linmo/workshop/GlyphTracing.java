package io.linmo.workshop;

import io.linmo.curve.Point;
import io.linmo.generation.GeneratedGlyph;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphSample;
import io.linmo.opentype.check.FontCheck;
import io.linmo.outline.DrawnOutline;
import io.linmo.outline.FontOutline;
import io.linmo.outline.GlyphTracer;
import io.linmo.outline.Outline;
import io.linmo.outline.PenOutline;
import io.linmo.outline.ShapeOutline;
import io.linmo.outline.TraceOptions;
import io.linmo.typeface.TypefaceBuilder;
import io.linmo.typesetting.InkedGlyph;
import io.linmo.work.ParallelWork;
import io.linmo.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Turns the glyphs of a hand into curves, several at a time: those drawn by strokes along the
 * strokes, others by tracing their picture.
 */
final class GlyphTracing {

  /** How far a font's quadratics may lie from the traced curves, in font units. */
  private static final double TOLERANCE_UNITS = 0.5;

  /**
   * Glyphs are traced no closer than this, in font units: dots and accents, which the network draws
   * as large as letters, would else get nodes that rounding to whole units throws about.
   */
  private static final double CLOSEST_UNITS = 2;

  /** Pixels to the em that outlines of strokes are fitted at. */
  private static final int STROKES_SIZE = 256;

  private static final GlyphFrame STROKES_FRAME = EmBox.frame(1, STROKES_SIZE);

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
    if (glyph.source() == GeneratedGlyph.Source.STROKES && !glyph.strokes().isEmpty()) {
      return byStrokes(glyph);
    }
    GlyphSample sample = glyph.sample();
    if (sample.curves().isPresent()) {
      return drawn(glyph, ShapeOutline.of(sample.curves().get().toShape()));
    }
    return outlined(glyph, pixels(sample), sample.frame());
  }

  /** A glyph whose strokes are all of its ink; traced for the font where curves cross there. */
  private TracedGlyph byStrokes(GeneratedGlyph glyph) {
    Outline pixels = new PenOutline(options(STROKES_FRAME)).of(glyph.strokes(), STROKES_SIZE);
    TracedGlyph traced = outlined(glyph, pixels, STROKES_FRAME);
    boolean sound = !forFont || FontCheck.isSound(traced.units(), TypefaceBuilder.UNITS_PER_EM);
    return sound ? traced : outlined(glyph, pixels(glyph.sample()), glyph.sample().frame());
  }

  private TracedGlyph outlined(GeneratedGlyph glyph, Outline pixels, GlyphFrame frame) {
    Outline em = pixels.map(p -> new Point(frame.xEm(p.x()), frame.yEm(p.y())));
    Outline units = forFont ? units(pixels, frame) : Outline.EMPTY;
    return new TracedGlyph(glyph, new InkedGlyph(glyph.codePoint(), em, frame.advance()), units);
  }

  /** A glyph that was drawn as curves, as it is; traced for the font where they cross there. */
  private TracedGlyph drawn(GeneratedGlyph glyph, Outline em) {
    GlyphSample sample = glyph.sample();
    InkedGlyph ink = new InkedGlyph(sample.codePoint(), em, sample.frame().advance());
    if (!forFont) {
      return new TracedGlyph(glyph, ink, Outline.EMPTY);
    }
    Outline units = DrawnOutline.of(em, TypefaceBuilder.UNITS_PER_EM, TOLERANCE_UNITS);
    boolean sound = FontCheck.isSound(units, TypefaceBuilder.UNITS_PER_EM);
    return new TracedGlyph(glyph, ink, sound ? units : units(sample));
  }

  /** A picture's outline in font units. */
  static Outline units(GlyphSample sample) {
    return units(pixels(sample), sample.frame());
  }

  /** The outline in pixels, no closer than a font needs. */
  private static Outline pixels(GlyphSample sample) {
    return new GlyphTracer(options(sample.frame())).trace(sample.image());
  }

  private static TraceOptions options(GlyphFrame frame) {
    double unitsPerPixel = frame.pixelSize() * TypefaceBuilder.UNITS_PER_EM;
    double accuracyPx = Math.max(TraceOptions.DEFAULT.accuracyPx(), CLOSEST_UNITS / unitsPerPixel);
    return new TraceOptions(accuracyPx, TraceOptions.DEFAULT.minimumAreaPx());
  }

  private static Outline units(Outline pixels, GlyphFrame frame) {
    return FontOutline.of(pixels, frame, TypefaceBuilder.UNITS_PER_EM, TOLERANCE_UNITS);
  }
}
