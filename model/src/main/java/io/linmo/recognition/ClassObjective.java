package io.linmo.recognition;

import io.linmo.gan.Losses;
import io.linmo.gan.Network;
import io.linmo.gan.Recognisers;
import java.util.SplittableRandom;

/** Cross-entropy of {@value LatinForms#COUNT} class logits. */
final class ClassObjective implements RecognitionObjective {

  private static final int BATCH = 64;
  private static final int PIXELS = Recognisers.LAYOUT.pixels();

  private final TrainingGlyphs glyphs;

  ClassObjective(RecognitionData data) {
    this.glyphs = new TrainingGlyphs(data.script(), data.fonts());
  }

  @Override
  public int outputs() {
    return LatinForms.COUNT;
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public double run(Network network, SplittableRandom random) {
    float[] input = new float[BATCH * PIXELS];
    int[] classes = new int[BATCH];
    for (int n = 0; n < BATCH; n++) {
      do {
        classes[n] = random.nextInt(LatinForms.COUNT);
      } while (!glyphs.draw(LatinForms.FIRST + classes[n], random, input, n * PIXELS));
    }
    float[] logits = network.forward(BATCH, input);
    float[] byLogits = new float[logits.length];
    double loss = Losses.classification(logits, BATCH, 0, LatinForms.COUNT, classes, 1, byLogits);
    network.backward(byLogits);
    return loss;
  }
}
