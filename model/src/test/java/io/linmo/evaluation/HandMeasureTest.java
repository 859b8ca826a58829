package io.linmo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A cross of two strokes, 0.6 em wide and high, drawn with several pens, sizes and canvases. */
class HandMeasureTest {

  private static final GlyphSample WRITTEN = cross(0.06, 1, 128, 0);
  private final HandMeasure measure = HandMeasure.of(List.of(WRITTEN));

  private static GlyphSample cross(double pen, double scale, int pixels, double right) {
    Path2D lines = new Path2D.Double();
    lines.moveTo(0.2, 0.4);
    lines.lineTo(0.8, 0.4);
    lines.moveTo(0.5, 0.1);
    lines.lineTo(0.5, 0.7);
    AffineTransform place = AffineTransform.getTranslateInstance(0.5 + right, 0.4);
    place.scale(scale, scale);
    place.translate(-0.5, -0.4);
    Shape ink =
        new BasicStroke((float) pen, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
            .createStrokedShape(place.createTransformedShape(lines));
    GlyphFrame frame = new GlyphFrame(0, 0.9, 1.0 / pixels, 1);
    return new GlyphSample('十', GlyphRasterizer.render(ink, frame, pixels), frame);
  }

  @Test
  void theSameGlyphIsPerfectWhereverItStandsAndOnAnyCanvas() {
    for (GlyphSample same : List.of(WRITTEN, cross(0.06, 1, 256, 0), cross(0.06, 1, 128, 0.08))) {
      HandGlyph figures = measure.compare(same, WRITTEN, 1);

      assertThat(figures.codePoint()).isEqualTo('十');
      assertThat(figures.iou()).isGreaterThan(0.93);
      assertThat(figures.inkF()).isEqualTo(1);
      assertThat(figures.thickness()).isCloseTo(1, within(0.05));
      assertThat(figures.size()).isCloseTo(1, within(0.02));
    }
  }

  @Test
  void thicknessAndSizeAreToldApart() {
    HandGlyph thick = measure.compare(cross(0.12, 1, 128, 0), WRITTEN, 1);
    HandGlyph small = measure.compare(cross(0.06, 0.5, 256, 0), WRITTEN, 1);

    assertThat(thick.thickness()).isCloseTo(2, within(0.2));
    assertThat(thick.size()).isCloseTo(1, within(0.02));
    assertThat(thick.iou()).isCloseTo(0.53, within(0.06));
    assertThat(small.size()).isCloseTo(0.5, within(0.02));
    assertThat(small.thickness()).isCloseTo(1, within(0.1));
  }

  @Test
  void aFaceIsMadeAsLargeAsTheReferences() {
    Map<Integer, GlyphSample> small = Map.of((int) '十', cross(0.03, 0.5, 256, 0));

    double scale = HandMeasure.scale(small, List.of(WRITTEN));
    HandGlyph figures = measure.compare(small.get((int) '十'), WRITTEN, scale);

    assertThat(scale).isCloseTo(2, within(0.03));
    assertThat(figures.iou()).isGreaterThan(0.9);
    assertThat(figures.size()).isCloseTo(1, within(0.02));
  }

  @Test
  void aBlankDrawingHasNothingInCommon() {
    GlyphFrame frame = WRITTEN.frame();
    GlyphSample blank = new GlyphSample('十', Bitmaps.box(128, 0, 0, 0, 0), frame);

    HandGlyph figures = measure.compare(blank, WRITTEN, 1);

    assertThat(figures.iou()).isZero();
    assertThat(figures.inkF()).isZero();
    assertThat(figures.thickness()).isNaN();
  }
}
