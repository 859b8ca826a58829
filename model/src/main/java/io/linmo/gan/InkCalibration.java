package io.linmo.gan;

import java.util.Arrays;
import org.hipparchus.util.KthSelector;

/**
 * Turns logits into coverage whose level set at one half has as much area as the network expects
 * ink.
 *
 * <p>Where the network is unsure of a stroke's place, its belief spreads and may stay below one
 * half everywhere, so that the stroke would vanish. {@code coverage = sigmoid(l + b)} with b such
 * that the number of pixels at or above one half equals the expected ink, {@code sum(sigmoid(l))}
 * over the pixels where it is {@value #HAZE} or more: what is left of belief all over the paper is
 * no stroke, but on a comma would sum up to more than its ink. On sharp drawings b is about zero.
 */
public final class InkCalibration {

  private static final float HAZE = 0.1f;

  private InkCalibration() {}

  /** Coverage of every image of {@code length} values in {@code logits}. */
  public static float[] coverage(float[] logits, int length) {
    float[] coverage = Losses.sigmoid(logits);
    Backend.forEach(
        logits.length / length,
        (from, to) -> {
          for (int n = from; n < to; n++) {
            calibrate(logits, coverage, n * length, length);
          }
        });
    return coverage;
  }

  private static void calibrate(float[] logits, float[] coverage, int start, int length) {
    float shift = shift(logits, coverage, start, length);
    for (int i = start; i < start + length; i++) {
      coverage[i] = (float) (1 / (1 + Math.exp(-(logits[i] + shift))));
    }
  }

  private static float shift(float[] logits, float[] coverage, int start, int length) {
    int ink = expectedInk(coverage, start, length);
    if (ink < 1 || ink >= length) {
      return 0;
    }
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      values[i] = logits[start + i];
    }
    int least = length - ink;
    float ofInk = (float) new KthSelector().select(values, null, least);
    float ofPaper = (float) Arrays.stream(values, 0, least).max().orElseThrow();
    return -(ofInk + ofPaper) / 2;
  }

  private static int expectedInk(float[] coverage, int start, int length) {
    double ink = 0;
    for (int i = start; i < start + length; i++) {
      ink += coverage[i] < HAZE ? 0 : coverage[i];
    }
    return (int) Math.round(ink);
  }
}
