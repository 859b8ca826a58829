package io.linmo.style;

import io.linmo.image.GlyphSample;
import io.linmo.image.InkShaping;
import io.linmo.image.Script;
import io.linmo.training.BaseModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A hand between two: their codes and tuned weights are averaged, and what both have written is
 * brought halfway to guide sizes and similarity. Nothing of it counts as written by anyone.
 */
public final class HandBlend {

  private HandBlend() {}

  /**
   * @param share of the second hand, in [0, 1]
   * @param models base model of each script of either hand
   * @throws IllegalArgumentException if the hands share no script or were learned with other models
   */
  public static Hand of(
      String name, Hand first, Hand second, double share, Map<Script, BaseModel> models) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share %s, expected 0 to 1".formatted(share));
    }
    Map<Script, LearnedStyle> styles = new EnumMap<>(Script.class);
    for (Script script : first.styles().keySet()) {
      if (second.styles().containsKey(script)) {
        LearnedStyle a = first.styles().get(script);
        LearnedStyle b = second.styles().get(script);
        styles.put(script, blend(a, b, share, models.get(script)));
      }
    }
    if (styles.isEmpty()) {
      throw new IllegalArgumentException(
          "hands '%s' and '%s' have no script in common".formatted(first.name(), second.name()));
    }
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("source", "blend, %.2f of the second hand".formatted(share));
    first.provenance().forEach((fact, value) -> provenance.put("first: " + fact, value));
    second.provenance().forEach((fact, value) -> provenance.put("second: " + fact, value));
    return new Hand(
        name,
        references(first, second, share, styles.keySet()),
        styles,
        provenance,
        false,
        mix(first.wordSpace(), second.wordSpace(), share));
  }

  private static OptionalDouble mix(OptionalDouble a, OptionalDouble b, double share) {
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of((1 - share) * a.getAsDouble() + share * b.getAsDouble())
        : OptionalDouble.empty();
  }

  private static LearnedStyle blend(LearnedStyle a, LearnedStyle b, double share, BaseModel model) {
    for (LearnedStyle style : List.of(a, b)) {
      if (!style.baseModelId().equals(model.id())) {
        throw new IllegalArgumentException(
            "a hand was learned with another %s base model (%.8s, this is %.8s): learn it again"
                .formatted(model.script(), style.baseModelId(), model.id()));
      }
    }
    Set<String> names = new HashSet<>(a.tunedWeights().keySet());
    names.addAll(b.tunedWeights().keySet());
    Map<String, float[]> weights = new LinkedHashMap<>();
    for (String array : names) {
      float[] base = model.weights().get(array);
      weights.put(
          array,
          mix(
              a.tunedWeights().getOrDefault(array, base),
              b.tunedWeights().getOrDefault(array, base),
              share));
    }
    return new LearnedStyle(
        a.script(), model.id(), mix(a.code(), b.code(), share), weights, Double.NaN, Set.of());
  }

  private static float[] mix(float[] a, float[] b, double share) {
    float[] result = new float[a.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) ((1 - share) * a[i] + share * b[i]);
    }
    return result;
  }

  /** What both have written, in between; of the rest, what the hand with the larger share has. */
  private static List<GlyphSample> references(
      Hand first, Hand second, double share, Set<Script> scripts) {
    List<GlyphSample> references = new ArrayList<>();
    Hand larger = share < 0.5 ? first : second;
    for (GlyphSample sample : larger.references()) {
      int codePoint = sample.codePoint();
      Optional<GlyphSample> a = find(first, codePoint);
      Optional<GlyphSample> b = find(second, codePoint);
      if (scripts.contains(Script.of(codePoint))) {
        references.add(
            a.isPresent() && b.isPresent() ? InkShaping.between(a.get(), b.get(), share) : sample);
      }
    }
    return references;
  }

  private static Optional<GlyphSample> find(Hand hand, int codePoint) {
    return hand.references().stream().filter(s -> s.codePoint() == codePoint).findFirst();
  }
}
