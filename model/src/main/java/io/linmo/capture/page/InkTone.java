package io.linmo.capture.page;

import io.linmo.image.Bilinear;

/**
 * How dark solid ink is at each point of a page.
 *
 * <p>The page is cut into square cells; a cell's tone is the upper quartile of its inked pixels.
 * Cells take part by their number of inked pixels in a mean over their neighbours; where there is
 * no ink near, the page's tone stands in.
 */
final class InkTone {

  /** Inked pixels at which a cell's own tone weighs as much as the page's. */
  private static final float PRIOR = 12;

  private final int edge;
  private final int columns;
  private final int rows;
  private final float[] tones;

  private InkTone(int edge, int columns, int rows) {
    this.edge = edge;
    this.columns = columns;
    this.rows = rows;
    this.tones = new float[columns * rows];
  }

  /**
   * @param cells along the longer side
   * @param least darkness from which a pixel is inked, in [0, 1]
   * @param tone the page's, in [0, 1]
   */
  static InkTone measure(InkPlane darkness, int cells, double least, double tone) {
    int edge = Math.max(8, Math.max(darkness.width, darkness.height) / cells);
    int columns = (darkness.width + edge - 1) / edge;
    int rows = (darkness.height + edge - 1) / edge;
    InkTone field = new InkTone(edge, columns, rows);
    float[] weights = new float[columns * rows];
    for (int i = 0; i < weights.length; i++) {
      field.measureCell(darkness, i, (int) Math.ceil(least * InkPlane.FULL), weights);
    }
    field.smooth(weights, (float) (tone * InkPlane.FULL));
    return field;
  }

  private void measureCell(InkPlane darkness, int cell, int least, float[] weights) {
    int[] histogram = new int[InkPlane.FULL + 1];
    int left = cell % columns * edge;
    int top = cell / columns * edge;
    int count = 0;
    for (int y = top; y < Math.min(darkness.height, top + edge); y++) {
      for (int x = left; x < Math.min(darkness.width, left + edge); x++) {
        int value = darkness.at(x, y);
        if (value >= least) {
          histogram[value]++;
          count++;
        }
      }
    }
    int above = 0;
    for (int value = InkPlane.FULL; value >= least && 4 * above < count; value--) {
      above += histogram[value];
      tones[cell] = value;
    }
    weights[cell] = count;
  }

  private void smooth(float[] weights, float prior) {
    for (int i = 0; i < tones.length; i++) {
      tones[i] *= weights[i];
    }
    BoxMeans means = new BoxMeans(columns, rows, 1);
    means.sum(tones);
    means.sum(weights);
    for (int i = 0; i < tones.length; i++) {
      tones[i] = (tones[i] + PRIOR * prior) / (weights[i] + PRIOR);
    }
  }

  /** The tone along a row of pixels, on the scale of bytes. */
  void row(int y, float[] result) {
    float v = Math.max(0, Math.min(rows - 1, (y + 0.5f) / edge - 0.5f));
    int top = (int) v;
    int below = Math.min(rows - 1, top + 1);
    float fy = v - top;
    for (int x = 0; x < result.length; x++) {
      float u = Math.max(0, Math.min(columns - 1, (x + 0.5f) / edge - 0.5f));
      int left = (int) u;
      int right = Math.min(columns - 1, left + 1);
      result[x] =
          (float)
              Bilinear.within(
                  tones[top * columns + left],
                  tones[top * columns + right],
                  tones[below * columns + left],
                  tones[below * columns + right],
                  u - left,
                  fy);
    }
  }
}
