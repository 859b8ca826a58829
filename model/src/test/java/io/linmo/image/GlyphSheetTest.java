package io.linmo.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlyphSheetTest {

  private static final int WHITE = 0xFFFFFFFF;
  private static final int BLACK = 0xFF000000;
  private static final GlyphImage INK = GlyphImage.of(2, 2, new float[] {1, 1, 1, 1});
  private static final GlyphImage LEFT = GlyphImage.of(2, 2, new float[] {1, 0, 1, 0});
  private static final GlyphImage PAPER = GlyphImage.blank(2, 2);

  @Test
  void cellsStandInRowsWithALineBetween() {
    BufferedImage sheet = GlyphSheet.rows(List.of(List.of(PAPER, INK), List.of(LEFT)), 4);

    assertThat(sheet.getWidth()).isEqualTo(1 + 2 * 5);
    assertThat(sheet.getHeight()).isEqualTo(1 + 2 * 5);
    assertThat(sheet.getRGB(2, 2)).isEqualTo(WHITE);
    assertThat(sheet.getRGB(7, 2)).isEqualTo(BLACK);
    assertThat(sheet.getRGB(2, 7)).isEqualTo(BLACK);
    assertThat(sheet.getRGB(4, 7)).isEqualTo(WHITE);
    assertThat(sheet.getRGB(5, 2)).isNotIn(WHITE, BLACK);
  }

  @Test
  void smallerCellsAverageTheInk() {
    BufferedImage sheet = GlyphSheet.rows(List.of(List.of(LEFT)), 1);

    assertThat(sheet.getRGB(1, 1) & 0xFF).isEqualTo(128);
  }

  @Test
  void labelsMakeRoomOnTheLeft() {
    List<List<GlyphImage>> rows = List.of(List.of(INK));
    int plain = GlyphSheet.rows(rows, 16).getWidth();
    BufferedImage labelled = GlyphSheet.rows(rows, List.of("0.5"), 16);

    assertThat(labelled.getWidth()).isEqualTo(plain + DigitLabel.width("0.5"));
    assertThat(labelled.getRGB(labelled.getWidth() - 2, 8)).isEqualTo(BLACK);
  }

  @Test
  void aGridFillsItsRowsInReadingOrder() {
    BufferedImage sheet = GlyphSheet.grid(List.of(PAPER, PAPER, INK), 2, 4);

    assertThat(sheet.getHeight()).isEqualTo(1 + 2 * 5);
    assertThat(sheet.getRGB(2, 7)).isEqualTo(BLACK);
  }

  @Test
  void aComparisonPutsEachGeneratedRowOverTheTrueOne() {
    BufferedImage sheet =
        GlyphSheet.comparison(Collections.nCopies(3, INK), Collections.nCopies(3, PAPER), 2, 4);

    assertThat(sheet.getHeight()).isEqualTo(1 + 4 * 5);
    assertThat(sheet.getRGB(2, 2)).isEqualTo(BLACK);
    assertThat(sheet.getRGB(2, 7)).isEqualTo(WHITE);
    assertThat(sheet.getRGB(2, 12)).isEqualTo(BLACK);
  }

  @Test
  void onlyNumbersCanBeLabels() {
    assertThatThrownBy(() -> GlyphSheet.rows(List.of(List.of(INK)), List.of("a"), 16))
        .hasMessage("label 'a': cannot draw 'a', expected digits, point, minus or space");
  }

  @Test
  void anEmptySheetIsRefused() {
    assertThatThrownBy(() -> GlyphSheet.rows(List.of(), 16))
        .hasMessageContaining("0 rows of up to 0 glyphs");
  }
}
