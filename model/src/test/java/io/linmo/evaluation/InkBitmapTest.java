package io.linmo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import org.junit.jupiter.api.Test;

class InkBitmapTest {

  @Test
  void aPixelIsInkFromHalfCoverageOn() {
    InkBitmap ink = InkBitmap.of(GlyphImage.of(3, 1, new float[] {0.49f, 0.5f, 1}));

    assertThat(Bitmaps.draw(ink)).isEqualTo(".##\n");
    assertThat(ink.area()).isEqualTo(2);
  }

  @Test
  void inkThatLeavesTheCanvasIsLost() {
    InkBitmap ink = Bitmaps.ink("#..", ".#.", "..#");

    assertThat(Bitmaps.draw(ink.placed(3, 3, 1, 0))).isEqualTo(".#.\n..#\n...\n");
    assertThat(Bitmaps.draw(ink.placed(3, 3, -1, 1))).isEqualTo("...\n...\n#..\n");
    assertThat(Bitmaps.draw(ink.placed(2, 2, 0, -1))).isEqualTo(".#\n..\n");
  }

  @Test
  void inkMovesAcrossTheWordsOfWideRows() {
    GlyphImage box = Bitmaps.box(150, 60, 2, 68, 4);

    for (int dx : new int[] {-70, -64, -63, -3, 0, 3, 61, 64, 65, 90}) {
      InkBitmap moved = InkBitmap.of(box).placed(150, 150, dx, 0);
      assertThat(Bitmaps.draw(moved))
          .as("moved by %d", dx)
          .isEqualTo(
              Bitmaps.draw(InkBitmap.of(Bitmaps.box(150, 60 + dx, 2, Math.max(0, 68 + dx), 4))));
    }
  }

  @Test
  void growingDrawsADiscAroundEachInkPixel() {
    InkBitmap dot =
        Bitmaps.ink(".......", ".......", ".......", "...#...", ".......", ".......", ".......");

    assertThat(Bitmaps.draw(dot.grown(3)))
        .isEqualTo("...#...\n.#####.\n.#####.\n#######\n.#####.\n.#####.\n...#...\n");
  }

  @Test
  void imagesOfDifferentSizeAreRefused() {
    assertThatThrownBy(() -> Bitmaps.ink("##").overlap(Bitmaps.ink("#"), 0))
        .hasMessage("cannot compare a glyph image of 2 x 1 with one of 1 x 1 pixels");
  }
}
