package io.linmo.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class InkBitmapProperties {

  private static final int HEIGHT = 41;

  private static InkBitmap dots(int width, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] coverage = new float[width * HEIGHT];
    for (int i = 0; i < 12; i++) {
      coverage[random.nextInt(coverage.length)] = 1;
    }
    return InkBitmap.of(GlyphImage.of(width, HEIGHT, coverage));
  }

  @Property(tries = 60, seed = "1")
  void grownInkIsWhatLiesWithinTheRadius(
      @ForAll @IntRange(min = 1, max = 200) int width,
      @ForAll @DoubleRange(min = 0, max = 12) double radius,
      @ForAll long seed) {
    InkBitmap ink = dots(width, seed);
    InkBitmap grown = ink.grown(radius);
    float[] distance = DistanceTransform.toInk(ink);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < width; x++) {
        assertThat(grown.at(x, y)).isEqualTo(distance[y * width + x] <= (float) radius);
      }
    }
  }

  @Property(tries = 60, seed = "1")
  void theBoxHoldsAllInkAndNoMore(
      @ForAll @IntRange(min = 1, max = 200) int width, @ForAll long seed) {
    InkBitmap ink = dots(width, seed);
    Rectangle2D box = null;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < width; x++) {
        if (ink.at(x, y)) {
          Rectangle2D pixel = new Rectangle2D.Double(x, y, 1, 1);
          box = box == null ? pixel : box.createUnion(pixel);
        }
      }
    }
    assertThat(ink.inkBox()).isEqualTo(box);
  }
}
