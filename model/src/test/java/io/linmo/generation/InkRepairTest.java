package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.EmBox;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.awt.Rectangle;
import org.junit.jupiter.api.Test;

/** A cross of two bars, 10 px thick, at 128 px. */
class InkRepairTest {

  private static final int SIZE = 128;
  private static final Rectangle UPRIGHT = new Rectangle(59, 14, 10, 100);
  private static final Rectangle LEVEL = new Rectangle(14, 59, 100, 10);
  private static final Rectangle STAIN = new Rectangle(10, 10, 12, 12);
  private static final GlyphRegistration SAME = new GlyphRegistration(1, 0, 0);

  private static GlyphImage ink(Rectangle... boxes) {
    float[] coverage = new float[SIZE * SIZE];
    for (Rectangle box : boxes) {
      for (int y = box.y; y < box.y + box.height; y++) {
        for (int x = box.x; x < box.x + box.width; x++) {
          coverage[y * SIZE + x] = 1;
        }
      }
    }
    return GlyphImage.of(SIZE, SIZE, coverage);
  }

  private static RepairedGlyph repair(GlyphImage damaged, GlyphImage drawn) {
    return InkRepair.compose(new GlyphSample('十', damaged, EmBox.frame(1, SIZE)), drawn, SAME);
  }

  @Test
  void aLostStrokeIsAdded() {
    RepairedGlyph repaired = repair(ink(UPRIGHT), ink(UPRIGHT, LEVEL));

    assertThat(repaired.sample().image().at(24, 64)).isEqualTo(1);
    assertThat(repaired.sample().image().at(104, 64)).isEqualTo(1);
    assertThat(repaired.sample().image().inkArea()).isCloseTo(1900, within(40.0));
  }

  @Test
  void aStainIsRemoved() {
    RepairedGlyph repaired = repair(ink(UPRIGHT, LEVEL, STAIN), ink(UPRIGHT, LEVEL));

    assertThat(repaired.sample().image().coverage()).isEqualTo(ink(UPRIGHT, LEVEL).coverage());
  }

  @Test
  void inkNearTheDrawingStaysAsItIs() {
    Rectangle aside = new Rectangle(62, 14, 10, 100);
    RepairedGlyph repaired = repair(ink(aside, LEVEL), ink(UPRIGHT, LEVEL));

    assertThat(repaired.sample().image().coverage()).isEqualTo(ink(aside, LEVEL).coverage());
  }

  @Test
  void aWholeGlyphIsNotChanged() {
    GlyphImage whole = ink(UPRIGHT, LEVEL);

    assertThat(repair(whole, whole).sample().image().coverage()).isEqualTo(whole.coverage());
  }

  @Test
  void lostStrokesAndStainsAreUncertain() {
    float[] certainty = InkRepair.certainty(ink(UPRIGHT, STAIN), ink(UPRIGHT, LEVEL));

    assertThat(certainty[64 * SIZE + 24]).as("a lost stroke").isZero();
    assertThat(certainty[15 * SIZE + 15]).as("a stain").isZero();
    assertThat(certainty[30 * SIZE + 64]).as("ink in its place").isEqualTo(1);
    assertThat(certainty[100 * SIZE + 20]).as("paper").isEqualTo(1);
  }
}
