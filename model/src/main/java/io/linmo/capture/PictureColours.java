package io.linmo.capture;

import io.linmo.numeric.OrderStatistics;

/**
 * The colours of a picture of ink: the ink's as one, the paper's as a surface for each channel.
 *
 * @param ink red, green, blue in [0, 1]
 * @param paper a surface for each of them; of light ink on dark paper that of the inverted channel
 * @param above how much lighter the surfaces are than the middle of the paper's grain
 */
record PictureColours(float[] ink, PaperSurface[] paper, float[] above, boolean inverted) {

  private static final float SOLID = 0.95f;

  static PictureColours of(ColourPlanes planes, StainedInk stained) {
    float[] ink = new float[3];
    PaperSurface[] paper = new PaperSurface[3];
    float[] above = new float[3];
    for (int channel = 0; channel < 3; channel++) {
      float[] plane = planes.values()[channel];
      ink[channel] = inkColour(plane, planes, stained);
      paper[channel] = surface(plane, planes, stained.inverted(), ink[channel]);
      above[channel] = above(paper[channel], plane, planes, stained);
    }
    return new PictureColours(ink, paper, above, stained.inverted());
  }

  private static float above(
      PaperSurface paper, float[] plane, ColourPlanes planes, StainedInk stained) {
    float[] differences = new float[plane.length];
    int count = 0;
    for (int i = 0; i < plane.length; i++) {
      int x = i % planes.width();
      int y = i / planes.width();
      if (stained.ink().at(x, y) == 0 && !stained.stains().at(x, y)) {
        float light = stained.inverted() ? 1 - plane[i] : plane[i];
        differences[count++] = (float) paper.at(x, y) - light;
      }
    }
    return count == 0 ? 0 : OrderStatistics.median(differences, count);
  }

  /** The median of solid ink outside stains; of all ink where there is none. */
  private static float inkColour(float[] plane, ColourPlanes planes, StainedInk stained) {
    for (float least : new float[] {SOLID, 0.5f, -1}) {
      float[] chosen = new float[plane.length];
      int count = 0;
      for (int i = 0; i < plane.length; i++) {
        int x = i % planes.width();
        int y = i / planes.width();
        boolean bare = least == 0.5f || !stained.stains().at(x, y);
        if (bare && stained.ink().at(x, y) > least) {
          chosen[count++] = plane[i];
        }
      }
      if (count > 0) {
        return OrderStatistics.median(chosen, count);
      }
    }
    return 0;
  }

  private static PaperSurface surface(
      float[] plane, ColourPlanes planes, boolean inverted, float ink) {
    float[] light = plane.clone();
    if (inverted) {
      for (int i = 0; i < light.length; i++) {
        light[i] = 1 - light[i];
      }
    }
    float border = planes.borderMedian(light);
    double darkest = Math.min(border, inverted ? 1 - ink : ink);
    return PaperSurface.fit(light, planes.width(), planes.height(), border, darkest);
  }

  /** A channel where a share of a pixel is ink. */
  float mixed(int channel, int x, int y, float share) {
    double bare = Math.min(1, paper[channel].at(x, y) - above[channel]);
    double ground = inverted ? 1 - bare : bare;
    return (float) (ground + share * (ink[channel] - ground));
  }
}
