package io.linmo.gan;

/**
 * The terms of both players' losses. Each method returns its mean over the batch and adds {@code
 * weight} times its gradient to the array given.
 */
public final class Losses {

  /** Values that are summed by one thread. */
  private static final int BLOCK = 4096;

  private Losses() {}

  /** Logistic function of every value. */
  public static float[] sigmoid(float[] logits) {
    float[] result = new float[logits.length];
    Backend.forEach(
        logits.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            result[i] = (float) (1 / (1 + Math.exp(-logits[i])));
          }
        });
    return result;
  }

  /**
   * Binary cross-entropy of coverage, in nats a pixel.
   *
   * @param logits the generator's output
   * @param coverage its logistic function
   */
  public static double crossEntropy(
      float[] logits, float[] coverage, float[] target, double weight, float[] gradient) {
    float factor = (float) (weight / logits.length);
    return sum(
            logits.length,
            i -> {
              float l = logits[i];
              float p = coverage[i];
              gradient[i] += factor * (p - target[i]);
              return Math.max(l, 0) - l * target[i] - Math.log(Math.max(p, 1 - p));
            })
        / logits.length;
  }

  /**
   * Soft Dice loss {@code 1 - 2 sum(p y) / (sum(p) + sum(y))}, mean over samples; it counts ink, so
   * that a blank page is never a good answer. The gradient is by the logits.
   */
  public static double dice(
      float[] coverage, float[] target, int batch, double weight, float[] gradient) {
    int length = coverage.length / batch;
    double total = 0;
    for (int n = 0; n < batch; n++) {
      int start = n * length;
      double both = 1 + 2 * Sums.dot(coverage, start, target, start, length);
      double sum = 1 + Sums.sum(coverage, start, length) + Sums.sum(target, start, length);
      total += 1 - both / sum;
      float a = (float) (weight / batch * both / (sum * sum));
      float b = (float) (weight / batch * 2 / sum);
      for (int i = start; i < start + length; i++) {
        float p = coverage[i];
        gradient[i] += (a - b * target[i]) * p * (1 - p);
      }
    }
    return total / batch;
  }

  /**
   * Hinge loss {@code max(0, 1 - s)} on real scores, or {@code max(0, 1 + s)} on generated ones.
   */
  public static double hinge(
      float[] output, int batch, int patches, boolean real, double weight, float[] gradient) {
    int width = output.length / batch;
    float sign = real ? -1 : 1;
    float share = (float) (weight / (batch * patches));
    double sum = 0;
    for (int n = 0; n < batch; n++) {
      for (int i = n * width; i < n * width + patches; i++) {
        float margin = 1 + sign * output[i];
        if (margin > 0) {
          sum += margin;
          gradient[i] += sign * share;
        }
      }
    }
    return sum / (batch * patches);
  }

  /** Mean square of the scores: keeps them about zero, which the hinge game alone does not. */
  public static double drift(
      float[] output, int batch, int patches, double weight, float[] gradient) {
    int width = output.length / batch;
    float share = (float) (2 * weight / (batch * patches));
    double sum = 0;
    for (int n = 0; n < batch; n++) {
      for (int i = n * width; i < n * width + patches; i++) {
        sum += output[i] * output[i];
        gradient[i] += share * output[i];
      }
    }
    return sum / (batch * patches);
  }

  /** The generator's part of the hinge game: minus the mean score. */
  public static double adversarial(
      float[] output, int batch, int patches, double weight, float[] gradient) {
    int width = output.length / batch;
    double sum = 0;
    for (int n = 0; n < batch; n++) {
      for (int i = n * width; i < n * width + patches; i++) {
        sum -= output[i];
        gradient[i] -= (float) (weight / (batch * patches));
      }
    }
    return sum / (batch * patches);
  }

  /**
   * Mean of the logistic function of the scores: the discriminator's belief that samples are real.
   */
  public static double meanBelief(float[] output, int batch, int patches) {
    int width = output.length / batch;
    double sum = 0;
    for (int n = 0; n < batch; n++) {
      for (int i = n * width; i < n * width + patches; i++) {
        sum += 1 / (1 + Math.exp(-output[i]));
      }
    }
    return sum / (batch * patches);
  }

  /**
   * Softmax cross-entropy, in nats, of the class logits at {@code [from, to)} of each row.
   *
   * @param classes the true class of each sample, counted from {@code from}
   */
  public static double classification(
      float[] output, int batch, int from, int to, int[] classes, double weight, float[] gradient) {
    int width = output.length / batch;
    double total = 0;
    for (int n = 0; n < batch; n++) {
      int start = n * width + from;
      int end = n * width + to;
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = start; i < end; i++) {
        largest = Math.max(largest, output[i]);
      }
      double sum = 0;
      for (int i = start; i < end; i++) {
        sum += Math.exp(output[i] - largest);
      }
      int truth = start + classes[n];
      total += largest + Math.log(sum) - output[truth];
      for (int i = start; i < end; i++) {
        double p = Math.exp(output[i] - largest) / sum;
        gradient[i] += (float) (weight / batch * (p - (i == truth ? 1 : 0)));
      }
    }
    return total / batch;
  }

  /** Mean absolute difference of features; the gradient is by {@code features}. */
  public static double featureMatching(
      float[] features, float[] target, double weight, float[] gradient) {
    float share = (float) (weight / features.length);
    return sum(
            features.length,
            i -> {
              float difference = features[i] - target[i];
              gradient[i] += share * Math.signum(difference);
              return Math.abs(difference);
            })
        / features.length;
  }

  /** A term of a loss that one value has a part in. */
  @FunctionalInterface
  private interface Term {
    double at(int index);
  }

  /** The sum over 0 … length − 1, the same on any number of threads. */
  private static double sum(int length, Term term) {
    double[] sums = new double[(length + BLOCK - 1) / BLOCK];
    Backend.forEach(
        sums.length,
        (from, to) -> {
          for (int block = from; block < to; block++) {
            double sum = 0;
            for (int i = block * BLOCK; i < Math.min(length, (block + 1) * BLOCK); i++) {
              sum += term.at(i);
            }
            sums[block] = sum;
          }
        });
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    return total;
  }
}
