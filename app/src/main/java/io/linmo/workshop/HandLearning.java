package io.linmo.workshop;

import io.linmo.generation.StrokeLearning;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.style.Hand;
import io.linmo.style.HandLearner;
import io.linmo.style.LearnedStyle;
import io.linmo.style.LearningOptions;
import io.linmo.style.LearningPreview;
import io.linmo.training.BaseModel;
import io.linmo.work.Progress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Learns a hand in each script that it has written, sharing the time between the scripts. */
final class HandLearning {

  private final Installation installation;
  private final LearnRequest request;
  private final Optional<Hand> known;
  private final Optional<LearningPreview> preview;

  HandLearning(Installation installation, LearnRequest request, Optional<LearningPreview> preview) {
    this.installation = installation;
    this.request = request;
    this.known = request.previous().map(LearnRequest.Previous::hand);
    this.preview = preview;
  }

  Hand learn(Progress progress) {
    List<GlyphSample> written = together();
    Map<Script, List<GlyphSample>> scripts = byScript(written);
    Map<Script, BaseModel> models = new EnumMap<>(Script.class);
    for (Script script : scripts.keySet()) {
      models.put(script, installation.baseModel(script));
    }
    installation.startNetworks();
    Map<Script, LearnedStyle> styles = new EnumMap<>(Script.class);
    for (var entry : models.entrySet()) {
      double count = models.size();
      Progress part = progress.part(styles.size() / count, (styles.size() + 1) / count);
      List<GlyphSample> references = scripts.get(entry.getKey());
      styles.put(entry.getKey(), learn(entry.getValue(), references, models.size(), part));
    }
    Hand hand =
        new Hand(request.name(), written, styles, provenance(written, models), true, wordSpace());
    return scripts.containsKey(Script.HAN)
        ? installation.strokes().map(m -> hand.with(StrokeLearning.of(m, written))).orElse(hand)
        : hand;
  }

  /** The new characters, and those of the previous hand that they do not replace. */
  private List<GlyphSample> together() {
    List<GlyphSample> added = request.references().glyphs();
    Set<Integer> replaced = added.stream().map(GlyphSample::codePoint).collect(Collectors.toSet());
    Stream<GlyphSample> kept =
        known.stream()
            .filter(Hand::asWritten)
            .flatMap(hand -> hand.references().stream())
            .filter(sample -> !replaced.contains(sample.codePoint()));
    return Stream.concat(kept, added.stream()).toList();
  }

  private OptionalDouble wordSpace() {
    OptionalDouble own = request.references().wordSpace();
    return own.isPresent() ? own : known.map(Hand::wordSpace).orElse(OptionalDouble.empty());
  }

  private LearnedStyle learn(
      BaseModel model, List<GlyphSample> references, int scripts, Progress progress) {
    LearningOptions options =
        new LearningOptions(request.time().dividedBy(scripts), request.seed(), request.mostTier());
    return HandLearner.learn(
        model,
        installation.content(model.script()),
        references,
        known.map(hand -> hand.styles().get(model.script())),
        options,
        progress,
        preview);
  }

  /**
   * What was written in each script. A few marks beside Han text make no Latin hand: they are kept
   * as they are.
   */
  private static Map<Script, List<GlyphSample>> byScript(List<GlyphSample> written) {
    Map<Script, List<GlyphSample>> scripts = new EnumMap<>(Script.class);
    for (GlyphSample sample : written) {
      scripts
          .computeIfAbsent(Script.of(sample.codePoint()), script -> new ArrayList<>())
          .add(sample);
    }
    List<GlyphSample> latin = scripts.getOrDefault(Script.LATIN, List.of());
    if (scripts.size() > 1
        && latin.stream().noneMatch(sample -> Character.isLetterOrDigit(sample.codePoint()))) {
      scripts.remove(Script.LATIN);
    }
    return scripts;
  }

  private Map<String, String> provenance(List<GlyphSample> written, Map<Script, BaseModel> models) {
    Map<String, String> provenance = new LinkedHashMap<>(request.references().facts());
    request.previous().ifPresent(p -> provenance.put("went on from", p.source()));
    Map<String, String> before = known.map(Hand::provenance).orElse(Map.of());
    for (String fact : List.of("copyright", "licence")) {
      if (before.containsKey(fact)) {
        provenance.putIfAbsent(fact, before.get(fact));
      }
    }
    boolean stated = !request.consent().equals(Consent.NOT_STATED);
    String words = request.consent().words();
    provenance.put("consent", stated ? words : before.getOrDefault("consent", words));
    provenance.put("characters written", Integer.toString(written.size()));
    provenance.put("most minutes", Double.toString(request.time().toMillis() / 60_000.0));
    provenance.put("tuned at most", request.mostTier().name());
    provenance.put("seed", Long.toString(request.seed()));
    models.forEach(
        (script, model) ->
            provenance.put(
                Installation.label(script) + " base model",
                "%.12s, trained on %d fonts".formatted(model.id(), model.faces().size())));
    return provenance;
  }
}
