package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.linmo.contour.Bitmaps;
import io.linmo.curve.Bounds;
import io.linmo.curve.Segment;
import io.linmo.raster.GlyphFrame;
import io.linmo.raster.GlyphImage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FontOutlineTest {

  private static final GlyphFrame FRAME = new GlyphFrame(0.1, 0.8, 0.02, 0.7);

  private static Outline fontOutline(int scale, String... rows) {
    Outline pixels = new GlyphTracer(TraceOptions.DEFAULT).trace(Bitmaps.enlarged(scale, rows));
    return FontOutline.of(pixels, FRAME, 1000, 1);
  }

  private static Bounds bounds(Outline outline) {
    return outline.contours().stream()
        .flatMap(contour -> contour.segments().stream())
        .map(Segment::bounds)
        .reduce(Bounds.EMPTY, Bounds::union);
  }

  @Test
  void emptyStaysEmpty() {
    assertThat(FontOutline.of(Outline.EMPTY, FRAME, 1000, 1)).isEqualTo(Outline.EMPTY);
  }

  @Test
  void theFrameSaysWherePixelsLie() {
    Bounds bounds = bounds(fontOutline(8, "....", ".##.", ".##.", "...."));
    assertThat(bounds.minX()).isCloseTo(100 + 8 * 20, within(4.0));
    assertThat(bounds.maxX()).isCloseTo(100 + 24 * 20, within(4.0));
    assertThat(bounds.maxY()).isCloseTo(800 - 8 * 20, within(4.0));
    assertThat(bounds.minY()).isCloseTo(800 - 24 * 20, within(4.0));
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

  @Test
  void noiseOfAWholeGlyphEndsInTime() {
    Random random = new Random(1);
    float[] coverage = new float[128 * 128];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = random.nextFloat();
    }
    Outline outline =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> {
              GlyphTracer tracer = new GlyphTracer(TraceOptions.DEFAULT);
              Outline pixels = tracer.trace(GlyphImage.of(128, 128, coverage));
              return FontOutline.of(pixels, new GlyphFrame(0, 0.8, 1.0 / 128, 1), 1000, 1);
            });
    assertThat(outline.contours()).hasSizeGreaterThan(50);
    OutlineChecks.assertFitForAFont(outline);
  }
}
