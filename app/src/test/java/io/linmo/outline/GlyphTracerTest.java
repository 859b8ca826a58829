package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.contour.Bitmaps;
import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.image.GlyphImage;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class GlyphTracerTest {

  private static final GlyphTracer TRACER = new GlyphTracer(TraceOptions.DEFAULT);

  @Test
  void emptyPaperGivesNoContour() {
    assertThat(TRACER.trace(GlyphImage.blank(9, 9)).isEmpty()).isTrue();
  }

  @Test
  void squareIsFourLinesAndItsCornersAreSharp() {
    Outline outline =
        TRACER.trace(ShapeImages.render(new Rectangle2D.Double(0.2, 0.3, 0.5, 0.4), 64));
    assertThat(outline.contours()).hasSize(1);
    assertThat(outline.contours().get(0).segments()).hasSize(4).allMatch(Line.class::isInstance);
    for (Segment side : outline.contours().get(0).segments()) {
      double x = side.start().x() / 64;
      double y = side.start().y() / 64;
      assertThat(Math.min(Math.abs(x - 0.2), Math.abs(x - 0.7))).isLessThan(0.12 / 64);
      assertThat(Math.min(Math.abs(y - 0.3), Math.abs(y - 0.7))).isLessThan(0.12 / 64);
    }
  }

  @Test
  void discIsFourCubicsOnItsCircle() {
    Outline outline = TRACER.trace(Bitmaps.disc(64, 31.7, 32.2, 24));
    assertThat(outline.contours().get(0).segments()).hasSize(4);
    assertOnCircle(outline.contours().get(0), 31.7, 32.2, 24);
  }

  private static void assertOnCircle(Contour contour, double x, double y, double radius) {
    for (Segment segment : contour.segments()) {
      for (int k = 0; k < 8; k++) {
        double away = segment.at(k / 8.0).distanceTo(new Point(x, y));
        assertThat(away).isCloseTo(radius, within(0.06));
      }
    }
  }

  @Test
  void fullImageIsItsOwnRectangle() {
    Outline outline = TRACER.trace(Bitmaps.enlarged(8, "##", "##"));
    assertThat(outline.contours()).hasSize(1);
    assertThat(outline.contours().get(0).segments()).hasSize(4);
    assertThat(OutlineChecks.area(outline)).isCloseTo(256, within(6.0));
  }

  @Test
  void roundRingHasTwoCircles() {
    Area ring = new Area(new Ellipse2D.Double(0.1, 0.1, 0.8, 0.8));
    ring.subtract(new Area(new Ellipse2D.Double(0.25, 0.25, 0.5, 0.5)));
    Outline outline = TRACER.trace(ShapeImages.render(ring, 64));
    assertThat(outline.contours()).hasSize(2);
    assertOnCircle(outline.contours().get(0), 32, 32, 25.6);
    assertOnCircle(outline.contours().get(1), 32, 32, 16);
    assertThat(Topology.area(outline.contours().get(0))).isPositive();
    assertThat(Topology.area(outline.contours().get(1))).isNegative();
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
  void hairlineKeepsItsLengthAndWidth() {
    Outline outline =
        TRACER.trace(ShapeImages.render(new Rectangle2D.Double(0.1, 0.5, 0.8, 0.015), 64));
    assertThat(outline.contours()).hasSize(1);
    OutlineChecks.assertSound(outline);
    Rectangle2D box = outline.toShape().getBounds2D();
    assertThat(box.getWidth()).isCloseTo(51.2, within(0.5));
    assertThat(box.getHeight()).isCloseTo(0.96, within(0.15));
  }

  @Test
  void deviationIsWhatTheFitLeaves() {
    TraceReport report = TRACER.traceWithReport(Bitmaps.disc(64, 31.7, 32.2, 24)).report();
    assertThat(report.deviationPx()).isBetween(0.001, 0.2);
    assertThat(report.meanDeviationPx()).isBetween(0.0005, report.deviationPx());
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
