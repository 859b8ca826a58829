package io.linmo.style;

import io.linmo.image.Script;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The style of one hand in one script.
 *
 * @param script which base model the code belongs to
 * @param baseModelId checksum of the base model
 * @param code the style code: [styleSize] float32
 * @param tunedWeights parameter arrays that replace the base model's, by name; empty where only the
 *     code was tuned
 * @param heldOutIou shift-tolerant IoU on the references held out while tuning, in [0, 1]; NaN
 *     where too few were given
 * @param heldOut those references' characters
 */
public record LearnedStyle(
    Script script,
    String baseModelId,
    float[] code,
    Map<String, float[]> tunedWeights,
    double heldOutIou,
    Set<Integer> heldOut) {

  public LearnedStyle {
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(baseModelId, "baseModelId");
    code = code.clone();
    tunedWeights = Map.copyOf(tunedWeights);
    heldOut = Set.copyOf(heldOut);
  }

  @Override
  public float[] code() {
    return code.clone();
  }
}
