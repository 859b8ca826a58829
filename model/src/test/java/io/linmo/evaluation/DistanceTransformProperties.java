package io.linmo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.DistanceTransform;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DistanceTransformProperties {

  @Property(tries = 100, seed = "1")
  void distancesAreThoseOfAnExhaustiveSearch(
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll @IntRange(min = 1, max = 40) int height,
      @ForAll @IntRange(max = 60) int dots,
      @ForAll long seed) {
    InkBitmap ink = InkBitmap.of(scattered(width, height, dots, new Random(seed)));

    float[] distances = DistanceTransform.toInk(ink);

    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        assertThat(distances[y * width + x]).isEqualTo(nearest(ink, x, y));
      }
    }
  }

  private static GlyphImage scattered(int width, int height, int dots, Random random) {
    float[] coverage = new float[width * height];
    for (int i = 0; i < dots; i++) {
      coverage[random.nextInt(coverage.length)] = 1;
    }
    return GlyphImage.of(width, height, coverage);
  }

  private static float nearest(InkBitmap ink, int x, int y) {
    double best = Double.POSITIVE_INFINITY;
    for (int v = 0; v < ink.height(); v++) {
      for (int u = 0; u < ink.width(); u++) {
        if (ink.at(u, v)) {
          best = Math.min(best, Math.sqrt((u - x) * (u - x) + (v - y) * (v - y)));
        }
      }
    }
    return (float) best;
  }
}
