package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.contour.Bitmaps;
import io.linmo.curve.Box;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontOutlineTest {

  private static final GlyphFrame FRAME = new GlyphFrame(0.1, 0.8, 0.02, 0.7);

  private static Outline fontOutline(int scale, String... rows) {
    Outline pixels = new GlyphTracer(TraceOptions.DEFAULT).trace(Bitmaps.enlarged(scale, rows));
    return FontOutline.of(pixels, FRAME, 1000, 1);
  }

  @Test
  void emptyStaysEmpty() {
    assertThat(FontOutline.of(Outline.EMPTY, FRAME, 1000, 1)).isEqualTo(Outline.EMPTY);
  }

  @Test
  void theFrameSaysWherePixelsLie() {
    Box bounds = fontOutline(8, "....", ".##.", ".##.", "....").box();
    assertThat(bounds.left()).isCloseTo(100 + 8 * 20, within(4.0));
    assertThat(bounds.right()).isCloseTo(100 + 24 * 20, within(4.0));
    assertThat(bounds.top()).isCloseTo(800 - 8 * 20, within(4.0));
    assertThat(bounds.bottom()).isCloseTo(800 - 24 * 20, within(4.0));
  }

  @Test
  void outerContoursRunClockwiseAndHolesAgainstThem() {
    Outline ring = fontOutline(6, ".....", ".###.", ".#.#.", ".###.", ".....");
    List<Double> areas = ring.contours().stream().map(Topology::area).toList();
    assertThat(areas).hasSize(2);
    assertThat(areas.get(0)).isNegative();
    assertThat(areas.get(1)).isPositive();
    OutlineChecks.assertFitForAFont(ring);
  }

  @Test
  void touchingSquaresStayClearOfEachOther() {
    OutlineChecks.assertFitForAFont(fontOutline(5, "....", ".#..", "..#.", "...."));
  }

  @Test
  void coarseUnitsStillGiveASoundOutline() {
    Outline pixels = new GlyphTracer(TraceOptions.DEFAULT).trace(Bitmaps.disc(64, 31.7, 32.2, 24));
    OutlineChecks.assertFitForAFont(
        FontOutline.of(pixels, new GlyphFrame(0, 0.8, 1.0 / 64, 1), 100, 1));
  }

  /** A grid that noise moves about, thousands of contours large, as an untrained network draws. */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"0, 0.5, 500", "0.4, 0.2, 500", "0.4, 0.03, 1000"})
  void noiseOfAWholeGlyphEndsInTime(double grid, double noise, int contours) {
    int size = 256;
    Random random = new Random(1);
    float[] coverage = new float[size * size];
    for (int i = 0; i < coverage.length; i++) {
      boolean ink = (i % size / 2 + i / size / 2) % 2 == 0;
      double value = 0.5 + (ink ? grid : -grid) + noise * random.nextGaussian();
      coverage[i] = (float) Math.min(1, Math.max(0, value));
    }
    long start = processorTime();
    Outline pixels =
        new GlyphTracer(TraceOptions.DEFAULT).trace(GlyphImage.of(size, size, coverage));
    Outline units = FontOutline.of(pixels, new GlyphFrame(0, 0.8, 1.0 / size, 1), 1000, 1);

    assertThat(Duration.ofNanos(processorTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(units.contours()).hasSizeGreaterThan(contours);
    OutlineChecks.assertFitForAFont(units);
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
