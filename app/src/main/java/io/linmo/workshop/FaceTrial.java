package io.linmo.workshop;

import io.linmo.image.Script;
import io.linmo.style.LearningOptions.Tier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How to measure a base model on published faces that it was not trained on.
 *
 * @param references characters that each hand has written; by default 16 in Latin, 64 in Han
 * @param seeds how often references are drawn
 * @param faces validation faces to judge; none judges all
 * @param time the most time to learn each hand
 * @param tiers the model is judged once for each, tuned so far; none judges the baselines alone
 * @param model the base model's file; by default the installation's
 * @param seed the first of all chance
 */
public record FaceTrial(
    Script script,
    OptionalInt references,
    int seeds,
    List<String> faces,
    Duration time,
    List<Tier> tiers,
    Optional<Path> model,
    long seed) {

  public FaceTrial {
    Objects.requireNonNull(script, "script");
    faces = List.copyOf(faces);
    tiers = List.copyOf(tiers);
    LearnRequest.requireMinutes(time.toNanos() / 60e9);
    if (seeds < 1) {
      throw LinmoException.request("seeds", seeds, "1 or more");
    }
  }
}
