package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.raster.GlyphFrame;
import io.linmo.raster.GlyphImage;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GlyphTracerProperties {

  private static final GlyphTracer TRACER = new GlyphTracer(TraceOptions.DEFAULT);

  @Property(tries = 1000)
  void noiseNeverGivesAnUnsoundOutline(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 28) int width,
      @ForAll @IntRange(min = 1, max = 28) int height,
      @ForAll @IntRange(min = 1, max = 3) int levels) {
    assertNoiseIsTracedSoundly(seed, width, height, levels);
  }

  @Example
  void roundingDoesNotBendACurvePastItsEnd() {
    assertNoiseIsTracedSoundly(-7795, 10, 27, 3);
  }

  private static void assertNoiseIsTracedSoundly(long seed, int width, int height, int levels) {
    Random random = new Random(seed);
    float[] coverage = new float[width * height];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = levels == 3 ? random.nextFloat() : random.nextInt(levels + 1) / (float) levels;
    }
    Outline outline = TRACER.trace(GlyphImage.of(width, height, coverage));
    OutlineChecks.assertSound(outline);
    GlyphFrame frame = new GlyphFrame(0.01, 0.88, 1.0 / Math.max(width, height), 1);
    OutlineChecks.assertFitForAFont(FontOutline.of(outline, frame, 1000, 1));
  }

  @Property(tries = 40)
  void quarterTurnsCommuteWithTracing(@ForAll long seed) {
    GlyphImage image = blobs(seed);
    Outline outline = TRACER.trace(image);
    Outline turned = TRACER.trace(turned(image));
    assertThat(difference(ShapeImages.turned(outline.toShape(), SIZE), turned)).isLessThan(0.15);
  }

  @Property(tries = 40)
  void reflectionCommutesWithTracing(@ForAll long seed) {
    GlyphImage image = blobs(seed);
    Outline outline = TRACER.trace(image);
    Outline reflected = TRACER.trace(reflected(image));
    assertThat(difference(ShapeImages.reflected(outline.toShape(), SIZE), reflected))
        .isLessThan(0.15);
  }

  @Property(tries = 40)
  void inversionKeepsTheEdges(@ForAll long seed) {
    GlyphImage image = blobs(seed);
    float[] inverse = image.coverage();
    for (int i = 0; i < inverse.length; i++) {
      inverse[i] = 1 - inverse[i];
    }
    double ink = OutlineChecks.area(TRACER.trace(image));
    double paper = OutlineChecks.area(TRACER.trace(GlyphImage.of(SIZE, SIZE, inverse)));
    assertThat(ink + paper).isCloseTo(SIZE * SIZE, within(20.0));
  }

  private static final int SIZE = 48;

  /** A few soft discs that overlap, well inside the image. */
  private static GlyphImage blobs(long seed) {
    Random random = new Random(seed);
    float[] coverage = new float[SIZE * SIZE];
    for (int k = 0; k < 4; k++) {
      double x = 14 + 20 * random.nextDouble();
      double y = 14 + 20 * random.nextDouble();
      double radius = 4 + 6 * random.nextDouble();
      for (int i = 0; i < coverage.length; i++) {
        double away = Math.hypot(i % SIZE + 0.5 - x, i / SIZE + 0.5 - y) - radius;
        coverage[i] = (float) Math.max(coverage[i], Math.min(1, Math.max(0, 0.5 - away / 2)));
      }
    }
    return GlyphImage.of(SIZE, SIZE, coverage);
  }

  private static GlyphImage turned(GlyphImage image) {
    float[] coverage = new float[SIZE * SIZE];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        coverage[x * SIZE + SIZE - 1 - y] = image.at(x, y);
      }
    }
    return GlyphImage.of(SIZE, SIZE, coverage);
  }

  private static GlyphImage reflected(GlyphImage image) {
    float[] coverage = new float[SIZE * SIZE];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        coverage[y * SIZE + SIZE - 1 - x] = image.at(x, y);
      }
    }
    return GlyphImage.of(SIZE, SIZE, coverage);
  }

  /** Area between two shapes over the length of their edge, in pixels. */
  private static double difference(java.awt.Shape one, Outline other) {
    return ShapeImages.between(one, other.toShape()) / ShapeImages.length(one);
  }
}
