package io.linmo.numeric;

import java.util.SplittableRandom;

/** Finds values by their rank without sorting, in time that grows as the number of values. */
public final class OrderStatistics {

  private OrderStatistics() {}

  /**
   * The value that would stand at index {@code rank} if {@code values} were sorted from {@code
   * from} to before {@code to}; puts none that is larger before it there and none that is less
   * after it.
   */
  public static float select(float[] values, int from, int to, int rank) {
    SplittableRandom random = new SplittableRandom(0);
    int low = from;
    int high = to;
    while (true) {
      float pivot = values[random.nextInt(low, high)];
      int less = low; // before it lies what is less, from greater on what is greater
      int greater = high;
      for (int i = low; i < greater; ) {
        float value = values[i];
        if (value < pivot) {
          values[i++] = values[less];
          values[less++] = value;
        } else if (value > pivot) {
          values[i] = values[--greater];
          values[greater] = value;
        } else {
          i++;
        }
      }
      if (rank < less) {
        high = less;
      } else if (rank >= greater) {
        low = greater;
      } else {
        return pivot;
      }
    }
  }

  /** The upper one of the two middle values, where their number is even. */
  public static float median(float[] values, int count) {
    return select(values, 0, count, count / 2);
  }

  /** Moves the values up to a threshold to the front and returns how many these are. */
  public static int split(float[] values, double threshold) {
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      float value = values[i];
      if (value <= threshold) {
        values[i] = values[count];
        values[count++] = value;
      }
    }
    return count;
  }
}
