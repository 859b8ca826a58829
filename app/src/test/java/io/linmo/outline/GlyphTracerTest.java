package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.contour.Bitmaps;
import io.linmo.curve.Segment.Line;
import io.linmo.raster.GlyphImage;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class GlyphTracerTest {

  private static final GlyphTracer TRACER = new GlyphTracer(TraceOptions.DEFAULT);

  @Test
  void emptyPaperGivesNoContour() {
    assertThat(TRACER.trace(GlyphImage.blank(9, 9)).isEmpty()).isTrue();
  }

  @Test
  void squareIsFourLines() {
    Outline outline =
        TRACER.trace(ShapeImages.render(new Rectangle2D.Double(0.21, 0.27, 0.5, 0.5), 64));
    assertThat(outline.contours()).hasSize(1);
    assertThat(outline.contours().get(0).segments()).hasSize(4).allMatch(Line.class::isInstance);
  }

  @Test
  void discIsFourCubics() {
    Outline outline = TRACER.trace(Bitmaps.disc(64, 31.7, 32.2, 24));
    assertThat(outline.contours().get(0).segments()).hasSize(4);
    assertThat(OutlineChecks.area(outline)).isCloseTo(Math.PI * 576, within(4.0));
  }

  @Test
  void fullImageIsARectangle() {
    Outline outline = TRACER.trace(Bitmaps.enlarged(8, "##", "##"));
    assertThat(outline.contours()).hasSize(1);
    assertThat(OutlineChecks.area(outline)).isCloseTo(256, within(6.0));
  }

  @Test
  void ringKeepsItsHole() {
    TraceResult result =
        TRACER.traceWithReport(Bitmaps.enlarged(5, ".....", ".###.", ".#.#.", ".###.", "....."));
    assertThat(result.report().components()).isEqualTo(1);
    assertThat(result.report().holes()).isEqualTo(1);
    OutlineChecks.assertSound(result.outline());
  }

  @Test
  void blackAndWhiteIsSmoothedFirst() {
    float[] coverage = new float[64 * 64];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = Math.hypot(i % 64 - 31.5, i / 64 - 31.5) < 22 ? 1 : 0;
    }
    TraceResult result = TRACER.traceWithReport(GlyphImage.of(64, 64, coverage));
    assertThat(result.report().smoothed()).isTrue();
    assertThat(result.report().nodes()).isLessThanOrEqualTo(8);
    assertThat(OutlineChecks.area(result.outline())).isCloseTo(Math.PI * 484, within(16.0));
  }

  @Test
  void hairlineKeepsItsLength() {
    Outline outline =
        TRACER.trace(
            Bitmaps.image(
                "..............",
                "..............",
                "..3########3..",
                "..............",
                ".............."));
    assertThat(outline.contours()).hasSize(1);
    OutlineChecks.assertSound(outline);
  }

  @Test
  void checkerboardStaysClearOfContact() {
    Outline outline =
        TRACER.trace(Bitmaps.enlarged(5, "#.#.#", ".#.#.", "#.#.#", ".#.#.", "#.#.#"));
    OutlineChecks.assertSound(outline);
    assertThat(OutlineChecks.area(outline)).isCloseTo(325, within(40.0));
  }

  @Test
  void optionsOutOfRangeAreRefusedByName() {
    assertThatThrownBy(() -> new TraceOptions(0, 2)).hasMessageContaining("accuracy 0.0 px");
  }
}
