package io.linmo.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class StrokeThicknessTest {

  private static final int SIZE = 128;

  @Test
  void aLongBarIsAsThickAsItIs() {
    GlyphFrame frame = EmBox.frame(1, SIZE);
    GlyphImage bar =
        GlyphRasterizer.render(new Rectangle2D.Double(0.05, 0.3, 0.9, 8.0 / SIZE), frame, SIZE);
    assertThat(StrokeThickness.of(bar)).isCloseTo(8, within(0.8));
  }

  @Test
  void aDiscIsAsThickAsItsRadius() {
    GlyphFrame frame = EmBox.frame(1, SIZE);
    GlyphImage disc =
        GlyphRasterizer.render(
            new Ellipse2D.Double(0.25, 0.13, 64.0 / SIZE, 64.0 / SIZE), frame, SIZE);
    assertThat(StrokeThickness.of(disc)).isCloseTo(32, within(2.5));
  }

  @Test
  void aBlankPageHasNoStrokes() {
    assertThat(StrokeThickness.of(GlyphImage.of(SIZE, SIZE, new float[SIZE * SIZE]))).isZero();
  }
}
