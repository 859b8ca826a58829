package io.linmo.strokes;

import java.util.Arrays;

/**
 * Finds for samples of strokes where the ink draws them, and how strongly: softly, by distance and
 * direction.
 */
final class InkMatching {

  /** What a match across the direction of a line costs, in half squared deviations. */
  static final float ACROSS = 4f;

  /** The weight of strokes that look for ink beside that of ink that looks for strokes. */
  static final double BACK = 0.7;

  /** Points nearer to each other than this carry the same information, in em. */
  static final double CORRELATED = 0.03;

  /** Beyond this many deviations an ink point draws the less, the farther it is. */
  private static final double ROBUST = 3.0;

  private static final double LEAST_ROBUST = 0.035;
  private static final float NEGLIGIBLE = 9f;
  private static final int SHARINGS = 6;

  /** How strictly ink is shared, 1 to the letter. */
  private static final double BALANCE = 0.9;

  final double[] weight;
  final double[] targetX;
  final double[] targetY;
  private final ThinInk ink;
  private final StrokeSamples samples;
  private final float[] cost;

  InkMatching(ThinInk ink, StrokeSamples samples) {
    this.ink = ink;
    this.samples = samples;
    this.cost = new float[samples.size() * ink.size()];
    this.weight = new double[samples.size()];
    this.targetX = new double[samples.size()];
    this.targetY = new double[samples.size()];
  }

  /**
   * Shares the ink out among the samples, so that each has about as much of it (Sinkhorn): no
   * stroke lies on another's ink while its own is left.
   */
  void share(double deviation) {
    int inks = ink.size();
    int count = samples.size();
    float scale = (float) (0.5 / (deviation * deviation));
    for (int m = 0; m < count; m++) {
      for (int n = 0, at = m * inks; n < inks; n++, at++) {
        float dx = ink.x[n] - samples.x[m];
        float dy = ink.y[n] - samples.y[m];
        float cos = ink.directionX[n] * samples.alongX[m] + ink.directionY[n] * samples.alongY[m];
        float c = scale * (dx * dx + dy * dy) + ACROSS * ink.certainty[n] * (1 - cos * cos);
        cost[at] = c < Exponential.LARGEST ? Exponential.of(c) : 1e-9f;
      }
    }
    float[] ofInk = new float[inks];
    float[] ofSample = new float[count];
    float[] sums = new float[inks];
    Arrays.fill(ofSample, 1);
    float capacity = (float) inks / count;
    for (int round = 0; round <= SHARINGS; round++) {
      Arrays.fill(sums, 0);
      for (int m = 0; m < count; m++) {
        float a = ofSample[m];
        for (int n = 0, at = m * inks; n < inks; n++, at++) {
          sums[n] += a * cost[at];
        }
      }
      for (int n = 0; n < inks; n++) {
        ofInk[n] = (float) Math.pow(sums[n], -BALANCE);
      }
      if (round == SHARINGS) {
        break;
      }
      for (int m = 0; m < count; m++) {
        float sum = 0;
        for (int n = 0, at = m * inks; n < inks; n++, at++) {
          sum += ofInk[n] * cost[at];
        }
        ofSample[m] = (float) Math.pow(sum / capacity, -BALANCE);
      }
    }
    double factor = ThinInk.SPACING / CORRELATED;
    for (int m = 0; m < count; m++) {
      double sum = 0;
      double sumX = 0;
      double sumY = 0;
      for (int n = 0, at = m * inks; n < inks; n++, at++) {
        double p = ofInk[n] * cost[at];
        sum += p;
        sumX += p * ink.x[n];
        sumY += p * ink.y[n];
      }
      weight[m] = Math.min(2 * capacity, ofSample[m] * sum) * factor;
      targetX[m] = sumX / sum;
      targetY[m] = sumY / sum;
    }
  }

  /** Finds for each sample where the ink draws it, and how strongly. */
  void match(double deviation) {
    int inks = ink.size();
    float scale = (float) (0.5 / (deviation * deviation));
    float[] least = new float[inks];
    Arrays.fill(least, Float.MAX_VALUE);
    float[] sampleLeast = new float[samples.size()];
    for (int m = 0; m < samples.size(); m++) {
      float lowest = Float.MAX_VALUE;
      for (int n = 0, at = m * inks; n < inks; n++, at++) {
        float dx = ink.x[n] - samples.x[m];
        float dy = ink.y[n] - samples.y[m];
        float cos = ink.directionX[n] * samples.alongX[m] + ink.directionY[n] * samples.alongY[m];
        float c = scale * (dx * dx + dy * dy) + ACROSS * ink.certainty[n] * (1 - cos * cos);
        cost[at] = c;
        lowest = Math.min(lowest, c);
        least[n] = Math.min(least[n], c);
      }
      sampleLeast[m] = lowest;
    }
    double reach = Math.max(LEAST_ROBUST, ROBUST * deviation);
    double inkFactor = ThinInk.SPACING / CORRELATED;
    double sampleFactor = BACK * StrokeSamples.STEP / CORRELATED;
    double[] sums = new double[inks];
    for (int m = 0; m < samples.size(); m++) {
      for (int n = 0, at = m * inks; n < inks; n++, at++) {
        float above = cost[at] - least[n];
        if (above < NEGLIGIBLE) {
          sums[n] += Exponential.of(above);
        }
      }
    }
    double[] inkWeight = new double[inks];
    for (int n = 0; n < inks; n++) {
      double squared = least[n] / scale;
      inkWeight[n] = inkFactor * robust(squared, reach) / sums[n];
    }
    for (int m = 0; m < samples.size(); m++) {
      double ownSum = 0;
      double ownX = 0;
      double ownY = 0;
      double sum = 0;
      double sumX = 0;
      double sumY = 0;
      float lowest = sampleLeast[m];
      for (int n = 0, at = m * inks; n < inks; n++, at++) {
        float c = cost[at];
        if (c - lowest < NEGLIGIBLE) {
          double q = Exponential.of(c - lowest);
          ownSum += q;
          ownX += q * ink.x[n];
          ownY += q * ink.y[n];
        }
        if (c - least[n] < NEGLIGIBLE) {
          double p = Exponential.of(c - least[n]) * inkWeight[n];
          sum += p;
          sumX += p * ink.x[n];
          sumY += p * ink.y[n];
        }
      }
      double back = sampleFactor * robust(lowest / scale, reach);
      weight[m] = sum + back;
      targetX[m] = (sumX + back * ownX / ownSum) / weight[m];
      targetY[m] = (sumY + back * ownY / ownSum) / weight[m];
    }
    for (int m = 0; m < samples.size(); m++) {
      if (samples.outwards[m] != 0 && weight[m] > 0) {
        stretch(m, least, inkWeight);
      }
    }
  }

  /**
   * Draws the end of a stroke not to the middle of its ink but to where that ends: ink that lies
   * evenly over a length reaches as far from its middle as the square root of 3 deviations.
   */
  private void stretch(int m, float[] least, double[] inkWeight) {
    int inks = ink.size();
    double sum = 0;
    double mean = 0;
    double square = 0;
    for (int n = 0, at = m * inks; n < inks; n++, at++) {
      float above = cost[at] - least[n];
      if (above < NEGLIGIBLE) {
        double p = Exponential.of(above) * inkWeight[n];
        double along =
            (ink.x[n] - samples.x[m]) * samples.alongX[m]
                + (ink.y[n] - samples.y[m]) * samples.alongY[m];
        sum += p;
        mean += p * along;
        square += p * along * along;
      }
    }
    if (sum > 1e-6) {
      mean /= sum;
      double deviation = Math.sqrt(Math.max(0, square / sum - mean * mean));
      double more = samples.outwards[m] * Math.min(StrokeSamples.STEP, Math.sqrt(3) * deviation);
      targetX[m] += more * samples.alongX[m];
      targetY[m] += more * samples.alongY[m];
    }
  }

  /** 1 near by, falling to 0 beyond {@code reach} (Geman and McClure). */
  private static double robust(double squared, double reach) {
    double t = 1 + squared / (reach * reach);
    return 1 / (t * t) + 1e-6;
  }
}
