package io.linmo.workshop;

import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.style.Hand;
import io.linmo.style.HandStatistics;
import io.linmo.style.LearnedStyle;
import io.linmo.style.NearestHands;
import io.linmo.style.RepeatSpread;
import io.linmo.training.BaseModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Facts about a learned hand. */
final class HandFacts {

  private static final int NEAREST = 5;

  private HandFacts() {}

  static void add(Map<String, Object> facts, Hand hand, Installation installation) {
    facts.put("kind", "learned hand");
    facts.put("name", hand.name());
    facts.put("written", text(hand.references()));
    for (LearnedStyle style : hand.styles().values()) {
      facts.put(Installation.label(style.script()), script(hand, style, installation));
    }
    facts.put("provenance", hand.provenance());
  }

  private static Map<String, Object> script(
      Hand hand, LearnedStyle style, Installation installation) {
    List<GlyphSample> references =
        hand.references().stream().filter(r -> Script.of(r.codePoint()) == style.script()).toList();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("references", text(references));
    HandStatistics.of(style.script(), references).forEach((name, f) -> facts.put(name, map(f)));
    RepeatSpread.variation(references)
        .ifPresent(
            strength ->
                facts.put("variation of repeated characters (--variation)", rounded(strength)));
    facts.put(
        "IoU on held-out characters",
        Double.isFinite(style.heldOutIou()) ? rounded(style.heldOutIou()) : null);
    facts.put("arrays tuned", style.tunedWeights().size());
    facts.put("base model id", style.baseModelId());
    addModel(facts, style, installation);
    return facts;
  }

  private static void addModel(
      Map<String, Object> facts, LearnedStyle style, Installation installation) {
    BaseModel model = installation.findBaseModel(style.script()).orElse(null);
    if (model == null) {
      facts.put("base model", "not at hand");
      return;
    }
    if (!model.id().equals(style.baseModelId())) {
      facts.put("base model", "not at hand; the one here is %.12s".formatted(model.id()));
      return;
    }
    Map<String, Object> nearest = new LinkedHashMap<>();
    NearestHands.of(model, style.code()).stream()
        .limit(NEAREST)
        .forEach(near -> nearest.put(near.face(), rounded(near.distance())));
    facts.put("nearest known hands, by distance of their codes", nearest);
    facts.put(
        "licences of the base model's fonts", FileFacts.licences(model.provenance().get("fonts")));
  }

  private static Map<String, Object> map(HandStatistics.Figure figure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("mean", rounded(figure.mean()));
    map.put("spread", rounded(figure.spread()));
    map.put("unit", figure.unit());
    map.put("glyphs", figure.glyphs());
    return map;
  }

  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value));
  }

  private static String text(List<GlyphSample> samples) {
    return samples.stream()
        .map(GlyphSample::codePoint)
        .map(Character::toString)
        .collect(Collectors.joining());
  }
}
