package io.linmo.generation;

import io.linmo.image.GlyphSample;
import io.linmo.work.Progress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Redraws glyphs that read badly or are more ragged than the written ones.
 *
 * <p>The first drawing is as requested. Further drawings use new noise, then the form of one known
 * hand, then a style nearer to that of known hands, then further known hands, smoother edges and
 * the content glyph's form. The drawing with the best {@link GlyphQuality#score} is kept; a clear
 * one ends the search.
 */
final class LegibilityGate {

  /** How a further try differs. */
  private record Try(double variation, DrawingMode mode) {}

  private static final List<Try> TRIES =
      List.of(
          new Try(0.5, DrawingMode.OWN),
          new Try(0, DrawingMode.ofHand(0)),
          new Try(0, DrawingMode.ofHand(1)),
          new Try(0, DrawingMode.ofHand(2)),
          new Try(1, DrawingMode.OWN),
          new Try(0, DrawingMode.ofStrength(0.6)),
          new Try(0.5, DrawingMode.ofStrength(0.6)),
          new Try(0, DrawingMode.ofStrength(0.25)),
          new Try(0, DrawingMode.ofStrength(0)),
          new Try(0, DrawingMode.ofHand(3)),
          new Try(0, DrawingMode.ofHand(4)),
          new Try(0, DrawingMode.ofHand(5)),
          new Try(0, DrawingMode.smoothed(2)),
          new Try(0, DrawingMode.ofContent(0.6)),
          new Try(0, DrawingMode.ofContent(0)));

  /** Share of the time that the first drawings take, about: one in four is drawn again. */
  private static final double FIRST_SHARE = 0.4;

  /** Keeps every first drawing. */
  static final LegibilityGate OPEN =
      new LegibilityGate(glyphs -> Collections.nCopies(glyphs.size(), GlyphQuality.NONE));

  private final Function<List<GlyphSample>, List<GlyphQuality>> inspector;

  /**
   * @param inspector judges glyphs, each meant to be the character of its code point
   */
  LegibilityGate(Function<List<GlyphSample>, List<GlyphQuality>> inspector) {
    this.inspector = inspector;
  }

  /** Draws characters in one script of a hand. */
  interface Drawer {

    /** The most characters that are drawn at once. */
    int most();

    /** Whether the network can be shown the form that a mode asks for. */
    boolean supports(DrawingMode mode);

    /** One glyph for each of the characters, in their order. */
    List<GlyphSample> draw(List<Integer> codePoints, GenerationOptions options, DrawingMode mode);
  }

  /** One drawing of a character and its quality. */
  record CheckedGlyph(GlyphDrawing drawing, GlyphQuality check) {

    /** A glyph that is not inspected. */
    CheckedGlyph(GlyphDrawing drawing) {
      this(drawing, GlyphQuality.NONE);
    }

    CheckedGlyph(GlyphSample sample) {
      this(sample, GlyphQuality.NONE);
    }

    CheckedGlyph(GlyphSample sample, GlyphQuality check) {
      this(GlyphDrawing.of(sample, List.of()), check);
    }

    GlyphSample sample() {
      return drawing.sample();
    }
  }

  /** The quality of glyphs that are kept in any case. */
  List<GlyphQuality> inspect(List<GlyphSample> kept) {
    return inspector.apply(kept);
  }

  /**
   * The best drawing of each of some characters. Those that are poor are drawn again together,
   * since to draw few at once takes nearly as long as to draw many.
   */
  Map<Integer, CheckedGlyph> draw(
      Drawer drawer, List<Integer> codePoints, GenerationOptions options, Progress progress) {
    Map<Integer, CheckedGlyph> best = new LinkedHashMap<>();
    List<Try> tries = TRIES.stream().filter(t -> drawer.supports(t.mode())).toList();
    Progress first = progress.part(0, FIRST_SHARE);
    Progress further = progress.part(FIRST_SHARE, 1);
    add(best, drawer, codePoints, new Attempt(options, DrawingMode.OWN, 0), first);
    List<Integer> poor = poor(best);
    for (int i = 0; i < tries.size() && !poor.isEmpty(); i++) {
      Try next = tries.get(i);
      GenerationOptions other =
          new GenerationOptions(
              options.seed() + 7919L * (i + 1),
              Math.max(next.variation(), options.variation()),
              options.forms());
      Progress own = further.part((double) i / tries.size(), (i + 1.0) / tries.size());
      add(best, drawer, poor, new Attempt(other, next.mode(), i + 1), own);
      poor = poor(best);
    }
    return best;
  }

  private static List<Integer> poor(Map<Integer, CheckedGlyph> drawings) {
    return drawings.keySet().stream().filter(c -> !drawings.get(c).check().clear()).toList();
  }

  /** One drawing of all characters that are drawn. */
  private record Attempt(GenerationOptions options, DrawingMode mode, int number) {}

  private void add(
      Map<Integer, CheckedGlyph> best,
      Drawer drawer,
      List<Integer> codePoints,
      Attempt attempt,
      Progress progress) {
    int count = codePoints.size();
    for (int from = 0; from < count; from += drawer.most()) {
      progress.checkCancelled();
      int to = Math.min(count, from + drawer.most());
      add(
          best,
          drawer.draw(codePoints.subList(from, to), attempt.options(), attempt.mode()),
          attempt);
      progress.report((double) to / count, "drawing");
    }
  }

  private void add(Map<Integer, CheckedGlyph> best, List<GlyphSample> samples, Attempt attempt) {
    int tries = attempt.number();
    List<GlyphQuality> checks = inspector.apply(samples);
    for (int i = 0; i < samples.size(); i++) {
      GlyphSample sample = samples.get(i);
      GlyphQuality check = checks.get(i).after(tries, attempt.mode().strength());
      best.merge(
          sample.codePoint(),
          new CheckedGlyph(sample, check),
          (old, now) -> better(old, now, tries));
    }
  }

  private static CheckedGlyph better(CheckedGlyph old, CheckedGlyph now, int tries) {
    CheckedGlyph kept = now.check().score() > old.check().score() ? now : old;
    return new CheckedGlyph(kept.drawing(), kept.check().after(tries, kept.check().strength()));
  }
}
