package io.linmo.strokes.writer;

import io.linmo.strokes.Stroke;
import io.linmo.strokes.StrokeForm;
import java.util.List;
import java.util.Random;

/** What several tests of the writer model use. */
final class WriterSamples {

  /** Two strokes that cross, neither quite straight. */
  static final StrokeForm CROSS =
      StrokeForm.of(
          List.of(
              Stroke.of(new float[] {0.2f, 0.8f}, new float[] {0.52f, 0.47f}),
              Stroke.of(new float[] {0.51f, 0.44f}, new float[] {0.2f, 0.85f})));

  private WriterSamples() {}

  /** Normally distributed numbers about 0. */
  static float[] noise(Random random, int length, double deviation) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }
}
