package io.linmo.capture;

import io.linmo.numeric.OrderStatistics;
import java.awt.image.BufferedImage;

/**
 * A picture as planes of red, green, blue and opacity, brought down by a whole factor: {@code
 * values: [4][height * width] float32 in [0, 1]}, row-major, y down.
 */
record ColourPlanes(int width, int height, float[][] values) {

  static ColourPlanes of(BufferedImage picture, int factor) {
    int width = (picture.getWidth() + factor - 1) / factor;
    int height = (picture.getHeight() + factor - 1) / factor;
    float[][] values = new float[PixelRows.CHANNELS][width * height];
    int[] count = new int[width * height];
    PixelRows rows = new PixelRows(picture);
    float[] row = new float[PixelRows.CHANNELS * picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      rows.read(y, row);
      for (int x = 0; x < picture.getWidth(); x++) {
        int at = y / factor * width + x / factor;
        count[at]++;
        for (int channel = 0; channel < PixelRows.CHANNELS; channel++) {
          values[channel][at] += row[PixelRows.CHANNELS * x + channel];
        }
      }
    }
    for (float[] plane : values) {
      for (int i = 0; i < plane.length; i++) {
        plane[i] /= count[i];
      }
    }
    return new ColourPlanes(width, height, values);
  }

  float[] alpha() {
    return values[3].clone();
  }

  float borderAlpha() {
    return borderMedian(values[3]);
  }

  /** Lightness on white. */
  float[] lightness() {
    float[] light = new float[width * height];
    for (int i = 0; i < light.length; i++) {
      float luma = 0.299f * values[0][i] + 0.587f * values[1][i] + 0.114f * values[2][i];
      light[i] = luma * values[3][i] + 1 - values[3][i];
    }
    return light;
  }

  /** The median of the values along the border. */
  float borderMedian(float[] plane) {
    float[] edge = new float[2 * (width + height)];
    for (int x = 0; x < width; x++) {
      edge[2 * x] = plane[x];
      edge[2 * x + 1] = plane[(height - 1) * width + x];
    }
    for (int y = 0; y < height; y++) {
      edge[2 * (width + y)] = plane[y * width];
      edge[2 * (width + y) + 1] = plane[y * width + width - 1];
    }
    return OrderStatistics.median(edge, edge.length);
  }
}
