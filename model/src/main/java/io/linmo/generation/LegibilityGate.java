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
  private record Try(double variation, Manner manner) {}

  private static final List<Try> TRIES =
      List.of(
          new Try(0.5, Manner.OWN),
          new Try(0, Manner.ofForm(0)),
          new Try(0, Manner.ofForm(1)),
          new Try(0, Manner.ofForm(2)),
          new Try(1, Manner.OWN),
          new Try(0, Manner.ofStrength(0.6)),
          new Try(0.5, Manner.ofStrength(0.6)),
          new Try(0, Manner.ofStrength(0.25)),
          new Try(0, Manner.ofStrength(0)),
          new Try(0, Manner.ofForm(3)),
          new Try(0, Manner.ofForm(4)),
          new Try(0, Manner.ofForm(5)),
          new Try(0, Manner.smoothed(2)),
          new Try(0, Manner.plain(0.6)),
          new Try(0, Manner.plain(0)));

  private final Legibility legibility;

  LegibilityGate(Legibility legibility) {
    this.legibility = legibility;
  }

  /** One drawing of a character and what was found of it. */
  record Drawing(GlyphSample sample, GlyphCheck check) {}

  /** What is found of a glyph that is kept however it reads. */
  GlyphCheck look(GlyphSample written) {
    return legibility.check(List.of(written)).get(0);
  }

  /** The best drawing of each of some characters, as many as {@link ScriptGenerator#draw} takes. */
  Map<Integer, Drawing> draw(
      ScriptGenerator generator, List<Integer> codePoints, GenerationOptions options) {
    Map<Integer, Drawing> best = new LinkedHashMap<>();
    add(best, generator.draw(codePoints, options, Manner.OWN), 0, 1);
    List<Try> tries = TRIES.stream().filter(t -> generator.hasManner(t.manner())).toList();
    List<Integer> poor = poor(best);
    for (int i = 0; i < tries.size() && !poor.isEmpty(); i++) {
      Try next = tries.get(i);
      GenerationOptions other =
          new GenerationOptions(
              options.seed() + 7919L * (i + 1), Math.max(next.variation(), options.variation()));
      add(best, generator.draw(poor, other, next.manner()), i + 1, next.manner().strength());
      poor = poor(best);
    }
    return best;
  }

  private static List<Integer> poor(Map<Integer, Drawing> drawings) {
    return drawings.keySet().stream().filter(c -> !drawings.get(c).check().clear()).toList();
  }

  private void add(
      Map<Integer, Drawing> best, List<GlyphSample> samples, int tries, double strength) {
    List<GlyphCheck> checks = new ArrayList<>(legibility.check(samples));
    for (int i = 0; i < samples.size(); i++) {
      GlyphSample sample = samples.get(i);
      GlyphCheck check = checks.get(i).after(tries, strength);
      best.merge(
          sample.codePoint(), new Drawing(sample, check), (old, now) -> better(old, now, tries));
    }
  }

  private static Drawing better(Drawing old, Drawing now, int tries) {
    Drawing kept = now.check().score() > old.check().score() ? now : old;
    return new Drawing(kept.sample(), kept.check().after(tries, kept.check().strength()));
  }
}
