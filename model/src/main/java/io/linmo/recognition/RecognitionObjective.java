package io.linmo.recognition;

import io.linmo.gan.Network;
import java.util.SplittableRandom;

/** What a recogniser's network is trained to do; one kind for each script. */
sealed interface RecognitionObjective permits ClassObjective, EmbeddingObjective {

  static RecognitionObjective of(RecognitionData data) {
    return switch (data.script()) {
      case LATIN -> new ClassObjective(data);
      case HAN -> new EmbeddingObjective(data);
    };
  }

  /** Length of the network's output for one glyph. */
  int outputs();

  /** Training images in a step. */
  int batch();

  /**
   * Runs a batch forward and backward, which leaves the gradient in the network.
   *
   * @return mean loss in nats
   */
  double run(Network network, SplittableRandom random);
}
