package io.linmo.typeface;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.outline.Outline;
import java.util.List;
import org.junit.jupiter.api.Test;

class InkRowsTest {

  /** A box from 0 to 100 with a hole from 40 to 60. */
  private static final Outline FRAME =
      new Outline(
          List.of(
              PlainShapes.polygon(0, 0, 0, 100, 100, 100, 100, 0),
              PlainShapes.polygon(40, 40, 60, 40, 60, 60, 40, 60)));

  @Test
  void aRowHasTheRunsOfItsInk() {
    InkRows ink = InkRows.of(FRAME);

    assertThat(ink.runs(InkRows.row(20))).containsExactly(0, 100);
    assertThat(ink.runs(InkRows.row(52))).containsExactly(0, 40, 60, 100);
    assertThat(ink.runs(InkRows.row(140))).isEmpty();
    assertThat(ink.runs(InkRows.row(-40))).isEmpty();
  }

  @Test
  void aHoleIsNoInk() {
    InkRows ink = InkRows.of(FRAME);

    assertThat(ink.isInk(20, 52)).isTrue();
    assertThat(ink.isInk(50, 52)).isFalse();
    assertThat(ink.isInk(120, 52)).isFalse();
  }

  @Test
  void contoursThatOverlapAreOneRun() {
    Outline two =
        new Outline(
            List.of(
                PlainShapes.polygon(0, 0, 0, 100, 60, 100, 60, 0),
                PlainShapes.polygon(40, 0, 40, 100, 100, 100, 100, 0)));

    assertThat(InkRows.of(two).runs(InkRows.row(52))).containsExactly(0, 100);
  }
}
