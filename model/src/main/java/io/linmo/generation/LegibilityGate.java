package io.linmo.generation;

import io.linmo.image.GlyphSample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws glyphs until they can be read and are no more ragged than the writing: first as asked for,
 * then with other noise and after the form of one known hand, then in a style nearer to that of
 * known hands, then after further known hands, smoother, and more plainly; the best drawing is
 * kept.
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

  private final Legibility legibility;

  LegibilityGate(Legibility legibility) {
    this.legibility = legibility;
  }

  /** One drawing of a character and what was found of it. */
  record CheckedGlyph(GlyphSample sample, GlyphQuality check) {}

  /** What is found of glyphs that are kept however they read. */
  List<GlyphQuality> look(List<GlyphSample> kept) {
    return legibility.check(kept);
  }

  /** The best drawing of each of some characters, as many as {@link ScriptGenerator#draw} takes. */
  Map<Integer, CheckedGlyph> draw(
      ScriptGenerator generator, List<Integer> codePoints, GenerationOptions options) {
    Map<Integer, CheckedGlyph> best = new LinkedHashMap<>();
    add(best, generator.draw(codePoints, options, DrawingMode.OWN), 0, 1);
    List<Try> tries = TRIES.stream().filter(t -> generator.supports(t.mode())).toList();
    List<Integer> poor = poor(best);
    for (int i = 0; i < tries.size() && !poor.isEmpty(); i++) {
      Try next = tries.get(i);
      GenerationOptions other =
          new GenerationOptions(
              options.seed() + 7919L * (i + 1), Math.max(next.variation(), options.variation()));
      add(best, generator.draw(poor, other, next.mode()), i + 1, next.mode().strength());
      poor = poor(best);
    }
    return best;
  }

  private static List<Integer> poor(Map<Integer, CheckedGlyph> drawings) {
    return drawings.keySet().stream().filter(c -> !drawings.get(c).check().clear()).toList();
  }

  private void add(
      Map<Integer, CheckedGlyph> best, List<GlyphSample> samples, int tries, double strength) {
    List<GlyphQuality> checks = new ArrayList<>(legibility.check(samples));
    for (int i = 0; i < samples.size(); i++) {
      GlyphSample sample = samples.get(i);
      GlyphQuality check = checks.get(i).after(tries, strength);
      best.merge(
          sample.codePoint(),
          new CheckedGlyph(sample, check),
          (old, now) -> better(old, now, tries));
    }
  }

  private static CheckedGlyph better(CheckedGlyph old, CheckedGlyph now, int tries) {
    CheckedGlyph kept = now.check().score() > old.check().score() ? now : old;
    return new CheckedGlyph(kept.sample(), kept.check().after(tries, kept.check().strength()));
  }
}
