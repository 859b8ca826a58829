package io.linmo.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.GlyphFrame;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class GlyphMetricsTest {

  /** Taller than wide: 0.3 em by 0.6 em, 0.05 em of room on each side. */
  private static final GlyphMetrics LETTER = new GlyphMetrics(0.05, 0, 0.3, 0.6, 0.05);

  @Test
  void inkOfThePredictedShapeLiesInThePredictedBox() {
    GlyphFrame frame = LETTER.frame(new Rectangle2D.Double(10, 20, 30, 60));

    assertThat(frame.xEm(10)).isCloseTo(0.05, within(1e-9));
    assertThat(frame.yEm(80)).isCloseTo(0, within(1e-9));
    assertThat(frame.advance()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void widerInkKeepsItsHeightAndGetsASixthOfItsExtraWidth() {
    GlyphFrame frame = LETTER.frame(new Rectangle2D.Double(10, 20, 48, 60));

    assertThat(60 * frame.pixelSize()).isCloseTo(0.6, within(1e-9));
    assertThat(frame.advance()).isCloseTo(0.4 + 0.18 / 6, within(1e-9));
    assertThat(frame.xEm(10 + 24)).isCloseTo(frame.advance() / 2, within(1e-9));
  }

  @Test
  void inkRedrawnWithAThinnerPenLiesInThePredictedBox() {
    GlyphFrame frame = LETTER.frame(new Rectangle2D.Double(10, 20, 30, 60), 12, 0.04);

    double linesTop = frame.yEm(20 + 6);
    double linesBottom = frame.yEm(80 - 6);
    assertThat(linesTop + 0.02).isCloseTo(0.6, within(1e-9));
    assertThat(linesBottom - 0.02).isCloseTo(0, within(1e-9));
    assertThat(frame.advance()).isCloseTo(0.4, within(0.01));
  }

  @Test
  void aDotKeepsTheBoxOfItsInk() {
    Rectangle2D dot = new Rectangle2D.Double(10, 20, 30, 30);

    assertThat(LETTER.frame(dot, 28, 0.04)).isEqualTo(LETTER.frame(dot));
  }
}
