package io.linmo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.Alignment;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import io.linmo.image.ShiftTolerantIou;
import org.junit.jupiter.api.Test;

class ShiftTolerantIouTest {

  private static final GlyphImage HOOK = Bitmaps.image("##..", "#...", "#...", "....");
  private static final GlyphImage HOOK_MOVED = Bitmaps.image("....", "..##", "..#.", "..#.");

  @Test
  void aShiftedCopyAgreesOnceTheShiftIsAllowed() {
    assertThat(new ShiftTolerantIou(2).of(HOOK, HOOK_MOVED)).isEqualTo(1);
    assertThat(new ShiftTolerantIou(0).of(HOOK, HOOK_MOVED)).isZero();
  }

  @Test
  void theAlignmentMovesTheFirstImageOntoTheSecond() {
    assertThat(new ShiftTolerantIou(2).align(HOOK, HOOK_MOVED)).isEqualTo(new Alignment(2, 1, 1));
    assertThat(new ShiftTolerantIou(2).align(HOOK_MOVED, HOOK)).isEqualTo(new Alignment(-2, -1, 1));
  }

  @Test
  void partialOverlapIsSharedInkOverAllInk() {
    GlyphImage bar = Bitmaps.image("####.", ".....");
    GlyphImage corner = Bitmaps.image("###..", "#....");

    assertThat(new ShiftTolerantIou(1).of(bar, corner)).isEqualTo(3 / 5.0);
  }

  @Test
  void inkMovedOffTheCanvasStillCountsInTheUnion() {
    GlyphImage left = Bitmaps.image("##.#");
    GlyphImage right = Bitmaps.image("...#");

    assertThat(new ShiftTolerantIou(3).of(left, right)).isEqualTo(1 / 3.0);
  }

  @Test
  void amongEqualShiftsTheShortestIsTaken() {
    GlyphImage bar = Bitmaps.image("......", "######", "......");

    assertThat(new ShiftTolerantIou(1).align(bar, bar)).isEqualTo(new Alignment(0, 0, 1));
    assertThat(new ShiftTolerantIou(2).align(bar, Bitmaps.image("......", "...#..", "......")))
        .isEqualTo(new Alignment(0, 0, 1 / 6.0));
  }

  @Test
  void blankAgreesWithBlankOnly() {
    GlyphImage blank = GlyphImage.blank(4, 4);

    assertThat(new ShiftTolerantIou(1).of(blank, blank)).isEqualTo(1);
    assertThat(new ShiftTolerantIou(1).of(blank, HOOK)).isZero();
  }

  @Test
  void toleranceGrowsWithTheImage() {
    assertThat(ShiftTolerantIou.forSize(128).maxShift()).isEqualTo(4);
    assertThat(ShiftTolerantIou.forSize(64).maxShift()).isEqualTo(2);
    assertThat(ShiftTolerantIou.forSize(256).maxShift()).isEqualTo(8);
  }

  @Test
  void aPairAt128PixelsTakesWellUnderAMillisecond() {
    InkBitmap first = InkBitmap.of(Bitmaps.box(128, 20, 10, 90, 100));
    InkBitmap second = InkBitmap.of(Bitmaps.box(128, 25, 12, 100, 110));
    ShiftTolerantIou iou = new ShiftTolerantIou(4);
    double sum = 0;
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 200; i++) {
        sum += iou.align(first, second).iou();
      }
      best = Math.min(best, (System.nanoTime() - start) / 200);
    }

    assertThat(sum / 4000).isCloseTo(iou.align(first, second).iou(), within(1e-9));
    assertThat(best).as("nanoseconds a pair").isLessThan(500_000);
  }
}
