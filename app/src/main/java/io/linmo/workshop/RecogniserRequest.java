package io.linmo.workshop;

import io.linmo.image.Script;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What recogniser to train.
 *
 * @param folder of the run; one that holds a checkpoint is resumed
 * @param images how many training images to show; the rate falls to zero on the way
 * @param seed of all chance
 */
public record RecogniserRequest(Script script, Path folder, long images, long seed) {

  public RecogniserRequest {
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(folder, "folder");
    TrainRequest.requireImages(images);
  }
}
