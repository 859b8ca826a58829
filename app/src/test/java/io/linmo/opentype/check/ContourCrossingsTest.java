package io.linmo.opentype.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.outline.SvgOutline;
import org.junit.jupiter.api.Test;

class ContourCrossingsTest {

  private static final double ACCURACY = 0.002;

  /** A shape whose left side is bent: 0.009 right of x = 613 where y is 472. */
  private static final String BENT = "M613 470 Q613 491 617 497 L640 470 Z";

  private static boolean meet(String path) {
    return new ContourCrossings(SvgOutline.of(path).contours(), ACCURACY).any();
  }

  @Test
  void aCornerAHundredthOfAUnitFromACurveTouchesIt() {
    assertThat(meet(BENT + "M613 472 L582 454 587 475 Z")).isTrue();
  }

  @Test
  void aCornerAUnitFromACurveKeepsClear() {
    assertThat(meet(BENT + "M612 472 L582 454 587 475 Z")).isFalse();
  }

  @Test
  void aCornerBeyondACurveCrossesIt() {
    assertThat(meet(BENT + "M615 476 L582 454 587 475 Z")).isTrue();
  }

  @Test
  void aContourMayTouchItselfBetweenTheEndsOfChords() {
    assertThat(meet("M0 0 Q20 10 40 0 V40 L20 5 0 40 Z")).isTrue();
  }

  @Test
  void aContourMayComeWithinAUnitOfItself() {
    assertThat(meet("M0 0 Q20 10 40 0 V40 L20 6 0 40 Z")).isFalse();
  }
}
