package io.linmo.strokes.writer;

import static io.linmo.strokes.writer.WriterSamples.CROSS;
import static io.linmo.strokes.writer.WriterSamples.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.strokes.StrokeForm;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoftLinesTest {

  private static final int NUMBERS = CROSS.strokes() * ReferenceHead.DISPLACEMENT;
  private static final double STEP = 1e-4;

  private final Random random = new Random(1);

  @Test
  void aLineIsBlackInItsMiddleAndGoneTwoAndAHalfPixelsAway() {
    float[] points = new float[ReferenceHead.DISPLACEMENT];
    for (int p = 0; p < StrokeForm.POINTS; p++) {
      points[2 * p] = 0.2f + 0.6f * p / (StrokeForm.POINTS - 1);
      points[2 * p + 1] = 0.5f + 0.5f / 52; // through the middles of pixels
    }
    float[] image = new SoftLines(points).image();
    assertThat((double) image[32 * SoftLines.SIZE + 32]).isCloseTo(1, within(1e-5));
    assertThat((double) image[34 * SoftLines.SIZE + 32]).isCloseTo(0.1296, within(1e-4));
    assertThat(image[35 * SoftLines.SIZE + 32]).isZero();
    assertThat(image[32 * SoftLines.SIZE + 4]).isZero();
  }

  @Test
  void gradientsByThePointsAreThoseOfDifferences() {
    float[] points = new CentredForm(CROSS, noise(random, NUMBERS, 0.03)).points();
    float[] byImage = noise(random, SoftLines.SIZE * SoftLines.SIZE, 1);
    float[] found = new SoftLines(points).gradient(byImage);
    for (int i = 0; i < points.length; i++) {
      float kept = points[i];
      points[i] = (float) (kept + STEP);
      double above = value(points, byImage);
      points[i] = (float) (kept - STEP);
      double below = value(points, byImage);
      points[i] = kept;
      assertThat((double) found[i]).isCloseTo((above - below) / (2 * STEP), within(1.0));
    }
    assertThat(rms(found)).isGreaterThan(20);
  }

  @Test
  void gradientsByDisplacementsThroughCentringAreThoseOfDifferences() {
    float[] displacements = noise(random, NUMBERS, 0.03);
    float[] byPoints = noise(random, NUMBERS, 1);
    float[] found = new CentredForm(CROSS, displacements).gradient(byPoints.clone());
    for (int i = 0; i < displacements.length; i++) {
      float kept = displacements[i];
      displacements[i] = kept + 1e-3f;
      double above = dot(new CentredForm(CROSS, displacements).points(), byPoints);
      displacements[i] = kept - 1e-3f;
      double below = dot(new CentredForm(CROSS, displacements).points(), byPoints);
      displacements[i] = kept;
      assertThat((double) found[i]).isCloseTo((above - below) / 2e-3, within(2e-3));
    }
  }

  @Test
  void aShiftOfTheWholeIsTakenBack() {
    float[] shifted = new float[NUMBERS];
    Arrays.fill(shifted, 0.07f);
    float[] points = new CentredForm(CROSS, shifted).points();
    for (int i = 0; i < points.length; i += 2) {
      assertThat(points[i]).isCloseTo(CROSS.x()[i / 2], within(1e-6f));
    }
  }

  private static double value(float[] points, float[] byImage) {
    return dot(new SoftLines(points).image(), byImage);
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static double rms(float[] values) {
    return Math.sqrt(dot(values, values) / values.length);
  }
}
