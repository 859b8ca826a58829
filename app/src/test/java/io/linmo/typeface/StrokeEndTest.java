package io.linmo.typeface;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import org.junit.jupiter.api.Test;

class StrokeEndTest {

  private static final double WEIGHT = 60;
  private static final double X_HEIGHT = 400;

  @Test
  void theEndOfAStrokeIsHalfItsWeightInside() {
    StrokeEnd exit = StrokeEnd.exit(ConnectedLetters.stem(320), WEIGHT, X_HEIGHT).orElseThrow();

    assertThat(exit.place().distanceTo(new Point(290, 165))).isLessThan(15);
    assertThat(exit.outward().x()).isPositive();
  }

  @Test
  void anEntryIsAnExitInTheMirror() {
    Outline mirrored = ConnectedLetters.stem(320).map(p -> new Point(-p.x(), p.y()));
    StrokeEnd exit = StrokeEnd.exit(ConnectedLetters.stem(320), WEIGHT, X_HEIGHT).orElseThrow();
    StrokeEnd entry = StrokeEnd.entry(mirrored, WEIGHT, X_HEIGHT).orElseThrow();

    assertThat(entry.place()).isEqualTo(new Point(-exit.place().x(), exit.place().y()));
  }

  @Test
  void aStemHasNoEnd() {
    assertThat(StrokeEnd.exit(ConnectedLetters.bareStem(), WEIGHT, X_HEIGHT)).isEmpty();
    assertThat(StrokeEnd.entry(ConnectedLetters.bareStem(), WEIGHT, X_HEIGHT)).isEmpty();
  }

  @Test
  void whatSticksOutIsTheShareOutsideOtherInk() {
    StrokeEnd exit = StrokeEnd.exit(ConnectedLetters.stem(320), WEIGHT, X_HEIGHT).orElseThrow();
    double x = exit.place().x();
    InkRows all = InkRows.of(PlainShapes.box((int) x - 60, 0, (int) x + 60, 400));
    InkRows half = InkRows.of(PlainShapes.box((int) x, 0, (int) x + 60, 400));

    assertThat(exit.outside(all, 0, WEIGHT)).isZero();
    assertThat(exit.outside(half, 0, WEIGHT)).isBetween(0.4, 0.6);
    assertThat(exit.outside(half, -100, WEIGHT)).isEqualTo(1);
  }
}
