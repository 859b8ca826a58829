package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.GlyphImage;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cross of two bars, 10 px thick, on a canvas of 140 x 128 px. */
class InkRepairTest {

  private static final int WIDTH = 140;
  private static final int HEIGHT = 128;
  private static final Rectangle UPRIGHT = new Rectangle(59, 14, 10, 100);
  private static final Rectangle LEVEL = new Rectangle(14, 59, 100, 10);
  private static final Rectangle STAIN = new Rectangle(10, 10, 12, 12);

  private static GlyphImage ink(int width, Rectangle... boxes) {
    float[] coverage = new float[width * HEIGHT];
    for (Rectangle box : boxes) {
      for (int y = box.y; y < box.y + box.height; y++) {
        for (int x = box.x; x < box.x + box.width; x++) {
          coverage[y * width + x] = 1;
        }
      }
    }
    return GlyphImage.of(width, HEIGHT, coverage);
  }

  private static GlyphImage damaged(Rectangle... boxes) {
    return ink(WIDTH, boxes);
  }

  private static RepairedGlyph repair(GlyphImage damaged) {
    return InkRepair.compose('十', damaged, damaged(UPRIGHT, LEVEL), 1);
  }

  private static GlyphImage without(GlyphImage image, Rectangle hole) {
    float[] coverage = image.coverage();
    for (int y = hole.y; y < hole.y + hole.height; y++) {
      for (int x = hole.x; x < hole.x + hole.width; x++) {
        coverage[y * WIDTH + x] = 0;
      }
    }
    return GlyphImage.of(WIDTH, HEIGHT, coverage);
  }

  @Test
  void aLostStrokeIsAdded() {
    RepairedGlyph repaired = repair(damaged(UPRIGHT));

    assertThat(repaired.ink().at(24, 64)).isEqualTo(1);
    assertThat(repaired.ink().at(104, 64)).isEqualTo(1);
    assertThat(repaired.ink().inkArea()).isCloseTo(1900, within(170.0));
    assertThat(repaired.changed().at(64, 20)).as("the stroke that is there").isFalse();
  }

  @Test
  void aThinCutIsClosed() {
    GlyphImage cut = without(damaged(UPRIGHT, LEVEL), new Rectangle(50, 90, 30, 3));
    RepairedGlyph repaired = repair(cut);

    assertThat(repaired.ink().inkArea()).isCloseTo(1900, within(30.0));
    assertThat(repaired.ink().at(64, 91)).isGreaterThan(0.9f);
    assertThat(repaired.ink().at(72, 91)).as("paper beside the cut").isLessThan(0.1f);
  }

  @Test
  void aStainIsRemoved() {
    RepairedGlyph repaired = repair(damaged(UPRIGHT, LEVEL, STAIN));

    assertThat(repaired.ink().coverage()).isEqualTo(damaged(UPRIGHT, LEVEL).coverage());
    assertThat(repaired.changed().area()).isEqualTo(144);
  }

  @Test
  void inkNearTheDrawingStaysAsItIs() {
    Rectangle aside = new Rectangle(62, 14, 10, 96);
    RepairedGlyph repaired = repair(damaged(aside, LEVEL));

    assertThat(repaired.ink().coverage()).isEqualTo(damaged(aside, LEVEL).coverage());
    assertThat(repaired.changed().area()).isZero();
  }

  @Test
  void aSmallerDrawingFindsItsPlaceBesideALostStroke() {
    GlyphImage small = ink(HEIGHT, new Rectangle(60, 38, 5, 50), new Rectangle(37, 60, 50, 5));
    GlyphImage halved = without(damaged(UPRIGHT, LEVEL), new Rectangle(0, 75, WIDTH, 53));

    RepairedGlyph repaired = GlyphRepair.by('十', halved, List.of(small));

    assertThat(repaired.fits()).isTrue();
    assertThat(repaired.ink().at(64, 100)).isGreaterThan(0.9f);
    assertThat(repaired.ink().inkArea()).isCloseTo(1900, within(170.0));
  }

  @Test
  void inkOfAnotherFormIsLeftAsItIs() {
    GlyphImage bars = damaged(LEVEL, STAIN);
    GlyphImage dots = ink(HEIGHT, new Rectangle(10, 100, 6, 6), new Rectangle(110, 10, 6, 6));

    RepairedGlyph repaired = GlyphRepair.by('十', bars, List.of(dots));

    assertThat(repaired.fits()).isFalse();
    assertThat(repaired.ink()).isEqualTo(bars);
  }

  @Test
  void lostStrokesAndStainsAreUncertain() {
    float[] certainty =
        InkRepair.certainty(ink(HEIGHT, UPRIGHT, STAIN), ink(HEIGHT, UPRIGHT, LEVEL));

    assertThat(certainty[64 * HEIGHT + 24]).as("a lost stroke").isZero();
    assertThat(certainty[15 * HEIGHT + 15]).as("a stain").isZero();
    assertThat(certainty[30 * HEIGHT + 64]).as("ink in its place").isEqualTo(1);
    assertThat(certainty[100 * HEIGHT + 20]).as("paper").isEqualTo(1);
  }
}
