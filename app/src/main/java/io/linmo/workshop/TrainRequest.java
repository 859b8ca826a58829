package io.linmo.workshop;

import io.linmo.image.Script;
import io.linmo.training.TrainingOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What base model to train.
 *
 * @param folder of the run; one that holds a checkpoint is resumed
 * @param start the base model whose weights a new run begins with
 * @param images after how many training images to stop
 * @param time after which to stop
 * @param options changes the usual training options, or those of the run that is resumed
 */
public record TrainRequest(
    Script script,
    Path folder,
    Optional<Path> start,
    long images,
    Duration time,
    UnaryOperator<TrainingOptions> options) {

  public TrainRequest {
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(options, "options");
    requireImages(images);
    if (time.isNegative()) {
      throw LinmoException.request("hours", time.toMillis() / 3_600_000.0, "0 or more");
    }
    start.ifPresent(file -> InputFile.require(file, "a base model"));
  }

  static void requireImages(long images) {
    if (images < 1) {
      throw LinmoException.request("images", images, "1 or more");
    }
  }
}
