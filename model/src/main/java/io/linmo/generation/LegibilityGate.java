package io.linmo.generation;

import io.linmo.raster.GlyphSample;
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

  /** What a further try changes; the form is that of {@link ScriptGenerator#setForm}. */
  private record Try(double variation, double strength, int form, double smoothing) {
    Try(double variation, double strength) {
      this(variation, strength, ScriptGenerator.ALL_FORMS, 1);
    }

    /** A form as one known hand writes it. */
    static Try ofForm(int place) {
      return new Try(0, 1, place, 1);
    }

    /** The content glyph in place of the mixture of standard faces. */
    static Try plainly(double strength) {
      return new Try(0, strength, ScriptGenerator.PLAIN_FORM, 1);
    }
  }

  private static final List<Try> TRIES =
      List.of(
          new Try(0.5, 1),
          Try.ofForm(0),
          Try.ofForm(1),
          Try.ofForm(2),
          new Try(1, 1),
          new Try(0, 0.6),
          new Try(0.5, 0.6),
          new Try(0, 0.25),
          new Try(0, 0),
          Try.ofForm(3),
          Try.ofForm(4),
          Try.ofForm(5),
          new Try(0, 1, ScriptGenerator.ALL_FORMS, 2),
          Try.plainly(0.6),
          Try.plainly(0));

  private static final int BATCH = 16;

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

  /** The best drawing of each character. */
  Map<Integer, Drawing> draw(
      ScriptGenerator generator, List<Integer> codePoints, GenerationOptions options) {
    Map<Integer, Drawing> best = new LinkedHashMap<>();
    generator.setStrength(1);
    add(best, generator.draw(codePoints, options), 0, 1);
    List<Try> tries = TRIES.stream().filter(t -> generator.hasForm(t.form())).toList();
    for (int i = 0; i < tries.size(); i++) {
      List<Integer> poor = codePoints.stream().filter(c -> !best.get(c).check().clear()).toList();
      Try next = tries.get(i);
      GenerationOptions other =
          new GenerationOptions(
              options.seed() + 7919L * (i + 1), Math.max(next.variation(), options.variation()));
      for (int from = 0; from < poor.size(); from += BATCH) {
        List<Integer> batch = poor.subList(from, Math.min(poor.size(), from + BATCH));
        generator.setStrength(next.strength());
        generator.setForm(next.form());
        generator.setSmoothing(next.smoothing());
        add(best, generator.draw(batch, other), i + 1, next.strength());
      }
    }
    generator.setStrength(1);
    generator.setForm(ScriptGenerator.ALL_FORMS);
    generator.setSmoothing(1);
    return best;
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
