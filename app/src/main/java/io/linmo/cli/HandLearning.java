package io.linmo.cli;

import io.linmo.gan.Backend;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.style.Hand;
import io.linmo.style.HandLearner;
import io.linmo.style.LearnedStyle;
import io.linmo.style.LearningOptions;
import io.linmo.style.LearningOptions.Tier;
import io.linmo.style.LearningPreview;
import io.linmo.style.Progress;
import io.linmo.training.BaseModel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Learns a hand in each script that it has written, sharing the time between the scripts. */
final class HandLearning {

  private final BaseModels base;
  private final Duration time;
  private final Tier mostTier;
  private final CommonOptions common;
  private final Optional<Hand> known;
  private final Optional<LearningPreview> preview;

  HandLearning(
      BaseModels base,
      Duration time,
      Tier mostTier,
      Optional<Hand> known,
      Optional<LearningPreview> preview,
      CommonOptions common) {
    this.base = base;
    this.time = time;
    this.mostTier = mostTier;
    this.known = known;
    this.preview = preview;
    this.common = common;
  }

  /**
   * @param wordSpace what the source of the written characters tells of it
   * @param facts where the written characters come from
   */
  Hand learn(
      String name,
      List<GlyphSample> written,
      OptionalDouble wordSpace,
      Map<String, String> facts,
      Progress progress)
      throws CommandFailure, IOException {
    Map<Script, List<GlyphSample>> scripts = byScript(written);
    Map<Script, BaseModel> models = new EnumMap<>(Script.class);
    for (Script script : scripts.keySet()) {
      models.put(script, base.model(script));
    }
    Backend.useThreads(common.threads());
    Map<Script, LearnedStyle> styles = new EnumMap<>(Script.class);
    for (var entry : models.entrySet()) {
      Progress part = partOf(progress, styles.size(), models.size());
      List<GlyphSample> references = scripts.get(entry.getKey());
      styles.put(entry.getKey(), learn(entry.getValue(), references, models.size(), part));
    }
    return new Hand(name, written, styles, provenance(facts, written, models), true, wordSpace);
  }

  private LearnedStyle learn(
      BaseModel model, List<GlyphSample> references, int scripts, Progress progress)
      throws IOException {
    LearningOptions options = new LearningOptions(time.dividedBy(scripts), common.seed(), mostTier);
    return HandLearner.learn(
        model,
        base.content(model.script()),
        references,
        known.map(hand -> hand.styles().get(model.script())),
        options,
        progress,
        preview);
  }

  /**
   * What was written in each script. A few marks beside Han text tell of no Latin hand: they are
   * kept as they are.
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

  private static Progress partOf(Progress whole, int index, int count) {
    return (fraction, message) -> whole.report((index + fraction) / count, message);
  }

  private Map<String, String> provenance(
      Map<String, String> facts, List<GlyphSample> written, Map<Script, BaseModel> models) {
    Map<String, String> provenance = new LinkedHashMap<>(facts);
    provenance.put("characters written", Integer.toString(written.size()));
    provenance.put("most minutes", Double.toString(time.toMillis() / 60_000.0));
    provenance.put("tuned at most", mostTier.name());
    provenance.put("seed", Long.toString(common.seed()));
    models.forEach(
        (script, model) ->
            provenance.put(
                BaseModels.label(script) + " base model",
                "%.12s, trained on %d fonts".formatted(model.id(), model.faces().size())));
    return provenance;
  }
}
