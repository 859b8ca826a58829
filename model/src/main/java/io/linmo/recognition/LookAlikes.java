package io.linmo.recognition;

import io.linmo.image.GlyphImage;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** For each of many characters those whose content glyphs look most alike. */
final class LookAlikes {

  /** How many are kept for each character. */
  static final int COUNT = 12;

  private static final int GRID = 16;

  private final int[][] nearest;

  /** Compares all content glyphs with all others, by squared differences at 16 x 16. */
  LookAlikes(List<GlyphImage> contents) {
    float[][] small = contents.stream().map(c -> c.reduced(GRID)).toArray(float[][]::new);
    nearest =
        IntStream.range(0, small.length)
            .parallel()
            .mapToObj(i -> nearest(small, i))
            .toArray(int[][]::new);
  }

  private static int[] nearest(float[][] small, int own) {
    int count = Math.min(COUNT, small.length - 1);
    int[] best = new int[count];
    float[] distances = new float[count];
    Arrays.fill(distances, Float.POSITIVE_INFINITY);
    for (int j = 0; j < small.length; j++) {
      if (j != own) {
        insert(best, distances, j, distance(small[own], small[j]));
      }
    }
    return best;
  }

  /** Keeps the least distances in rising order. */
  private static void insert(int[] best, float[] distances, int index, float distance) {
    int at = best.length;
    while (at > 0 && distances[at - 1] > distance) {
      at--;
      if (at + 1 < best.length) {
        best[at + 1] = best[at];
        distances[at + 1] = distances[at];
      }
    }
    if (at < best.length) {
      best[at] = index;
      distances[at] = distance;
    }
  }

  private static float distance(float[] a, float[] b) {
    float[] sums = new float[8];
    for (int i = 0; i < a.length; i += 8) {
      for (int j = 0; j < 8; j++) {
        float difference = a[i + j] - b[i + j];
        sums[j] += difference * difference;
      }
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]) + (sums[4] + sums[5]) + (sums[6] + sums[7]);
  }

  /**
   * Different characters in groups that look alike: one at random, then some of its look-alikes.
   *
   * @param count of all, at most the number of characters
   */
  int[] groups(int count, int group, SplittableRandom random) {
    if (count > nearest.length) {
      throw new IllegalArgumentException(
          "%d different characters of %d".formatted(count, nearest.length));
    }
    int[] chosen = new int[count];
    int done = 0;
    while (done < count) {
      int first = random.nextInt(nearest.length);
      int end = Math.min(count, done + group);
      done = add(chosen, done, first);
      for (int i = 0; i < COUNT && done < end && nearest[first].length > 0; i++) {
        done = add(chosen, done, nearest[first][random.nextInt(nearest[first].length)]);
      }
    }
    return chosen;
  }

  /** Adds a character that is not yet among the chosen; returns how many there are. */
  private static int add(int[] chosen, int done, int index) {
    for (int i = 0; i < done; i++) {
      if (chosen[i] == index) {
        return done;
      }
    }
    if (done < chosen.length) {
      chosen[done] = index;
      return done + 1;
    }
    return done;
  }
}
