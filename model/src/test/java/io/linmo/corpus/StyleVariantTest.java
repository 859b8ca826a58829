package io.linmo.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.EmBox;
import io.linmo.image.Script;
import java.awt.geom.Point2D;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StyleVariantTest {

  private static final double MIDDLE = EmBox.MIDDLE;

  @Test
  void noVariantChangesNothing() {
    assertThat(StyleVariant.NONE.transform().isIdentity()).isTrue();
    assertThat(StyleVariant.NONE.addedThickness(0.1)).isZero();
  }

  @Test
  void aSlantedVariantLeansToTheRightAboutTheMiddle() {
    var slanted = new StyleVariant(1, 0, 0, 0, 0).transform();
    Point2D above = slanted.transform(new Point2D.Double(0.5, MIDDLE + 0.25), null);
    assertThat(above.getX()).isCloseTo(0.5 + 0.25 * 0.08, within(1e-9));
    Point2D centre = slanted.transform(new Point2D.Double(0.5, MIDDLE), null);
    assertThat(centre.distance(0.5, MIDDLE)).isCloseTo(0, within(1e-9));
  }

  @Test
  void aLatinVariantNeitherRisesNorGrows() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 100; i++) {
      StyleVariant variant = StyleVariant.random(random, Script.LATIN);
      assertThat(variant.rise()).isZero();
      assertThat(variant.height()).isZero();
      assertThat(Math.abs(variant.slant())).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void theAmountsComeFirstInTheCode() {
    float[] codes = new float[8];
    codes[1] = 1;
    new StyleVariant(1, -1, 2, 0.5, -2).addTo(codes, 1, 0.5);
    assertThat(codes).containsExactly(0, 1.5f, -0.5f, 1, 0.25f, -1, 0, 0);
  }
}
