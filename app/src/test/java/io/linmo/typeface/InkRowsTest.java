package io.linmo.typeface;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.outline.Outline;
import io.linmo.outline.SvgOutline;
import org.junit.jupiter.api.Test;

class InkRowsTest {

  /** A box from 0 to 100 with a hole from 40 to 60. */
  private static final Outline FRAME = SvgOutline.of("M0 0 V100 H100 V0 Z M40 40 H60 V60 H40 Z");

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
    Outline two = SvgOutline.of("M0 0 V100 H60 V0 Z M40 0 V100 H100 V0 Z");

    assertThat(InkRows.of(two).runs(InkRows.row(52))).containsExactly(0, 100);
  }
}
