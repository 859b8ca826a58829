package io.linmo.evaluation;

import io.linmo.image.GlyphSample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Draws the references of a hand, the same ones for the same plan, face and seed.
 *
 * <p>A character counts only where both the hand's face and the standard face have ink for it.
 */
final class TaskChoice {

  private final EvaluationPlan plan;
  private final GlyphLookup lookup;

  TaskChoice(EvaluationPlan plan, GlyphLookup lookup) {
    this.plan = plan;
    this.lookup = lookup;
  }

  HandTask task(String faceId, long seed) {
    List<Integer> shuffled = new ArrayList<>(plan.referencePool());
    Collections.shuffle(shuffled, new Random(31 * seed + faceId.hashCode()));
    Map<Integer, GlyphSample> content = new LinkedHashMap<>();
    List<GlyphSample> references = references(faceId, shuffled, content);
    List<Integer> targets = targets(faceId, references, content);
    if (targets.isEmpty()) {
      throw new IllegalArgumentException(
          "face '%s': has none of the characters to draw, expected 1 or more".formatted(faceId));
    }
    return new HandTask(faceId, plan.script(), references, content, targets);
  }

  private List<GlyphSample> references(
      String faceId, List<Integer> shuffled, Map<Integer, GlyphSample> content) {
    List<GlyphSample> references = new ArrayList<>();
    for (int codePoint : shuffled) {
      if (references.size() == plan.references()) {
        break;
      }
      if (standardHas(codePoint, content)) {
        lookup.glyph(faceId, codePoint).ifPresent(references::add);
      }
    }
    if (references.size() < plan.references()) {
      throw new IllegalArgumentException(
          "face '%s': has %d of the %d characters for references, expected at least %d"
              .formatted(
                  faceId, references.size(), plan.referencePool().size(), plan.references()));
    }
    return references;
  }

  private List<Integer> targets(
      String faceId, List<GlyphSample> references, Map<Integer, GlyphSample> content) {
    Set<Integer> written = new HashSet<>();
    references.forEach(sample -> written.add(sample.codePoint()));
    return plan.characters().stream()
        .filter(codePoint -> !written.contains(codePoint))
        .filter(codePoint -> standardHas(codePoint, content))
        .filter(codePoint -> lookup.glyph(faceId, codePoint).isPresent())
        .toList();
  }

  private boolean standardHas(int codePoint, Map<Integer, GlyphSample> content) {
    if (!content.containsKey(codePoint)) {
      Optional<GlyphSample> glyph = lookup.glyph(plan.contentFace(), codePoint);
      glyph.ifPresent(sample -> content.put(codePoint, sample));
    }
    return content.containsKey(codePoint);
  }
}
