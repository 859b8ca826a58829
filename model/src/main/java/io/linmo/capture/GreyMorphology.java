package io.linmo.capture;

/** Least and greatest values in squares around each pixel of a plane, row-major. */
record GreyMorphology(int width, int height) {

  /** The mean of each pixel and its eight neighbours. */
  float[] mean(float[] values) {
    float[] result = new float[values.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float sum = 0;
        int count = 0;
        for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
          for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
            sum += values[v * width + u];
            count++;
          }
        }
        result[y * width + x] = sum / count;
      }
    }
    return result;
  }

  /** Greatest, then least values: dark parts narrower than the square are filled. */
  float[] closed(float[] values, int reach) {
    return least(greatest(values, reach), reach);
  }

  float[] least(float[] values, int reach) {
    float[] turned = values.clone();
    for (int i = 0; i < turned.length; i++) {
      turned[i] = -turned[i];
    }
    float[] result = greatest(turned, reach);
    for (int i = 0; i < result.length; i++) {
      result[i] = -result[i];
    }
    return result;
  }

  float[] greatest(float[] values, int reach) {
    float[] wide = new float[values.length];
    for (int y = 0; y < height; y++) {
      along(values, wide, y * width, 1, width, reach);
    }
    float[] result = new float[values.length];
    for (int x = 0; x < width; x++) {
      along(wide, result, x, width, height, reach);
    }
    return result;
  }

  /** A running maximum: {@code waiting} holds places of falling values. */
  private static void along(float[] from, float[] to, int start, int step, int count, int reach) {
    int[] waiting = new int[count];
    int first = 0;
    int end = 0;
    for (int i = 0; i < count + reach; i++) {
      if (i < count) {
        float value = from[start + i * step];
        while (end > first && from[start + waiting[end - 1] * step] <= value) {
          end--;
        }
        waiting[end++] = i;
      }
      int middle = i - reach;
      if (middle >= 0) {
        while (waiting[first] < middle - reach) {
          first++;
        }
        to[start + middle * step] = from[start + waiting[first] * step];
      }
    }
  }
}
