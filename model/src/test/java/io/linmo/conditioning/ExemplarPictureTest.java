package io.linmo.conditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.corpus.StyleVariant;
import org.junit.jupiter.api.Test;

class ExemplarPictureTest {

  private static final int SIZE = ExemplarPicture.SIZE;

  /** A bar from (left, top), both within the picture, as black as can be. */
  private static byte[] bar(int left, int top, int width, int height) {
    byte[] picture = new byte[SIZE * SIZE];
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        picture[y * SIZE + x] = ExemplarPicture.LEVELS;
      }
    }
    return picture;
  }

  private static byte[] changed(byte[] picture, double slant, double width) {
    return ExemplarPicture.transformed(picture, new StyleVariant(slant, width, 0, 0, 0));
  }

  private static double similarity(byte[] a, byte[] b) {
    return ExemplarPicture.overlap(ExemplarPicture.thumb(a), ExemplarPicture.thumb(b));
  }

  @Test
  void aGlyphThatFillsItsBoxStaysAsItIs() {
    byte[] tall = bar(20, 4, 24, 56);
    assertThat(changed(tall, 0, 0)).isEqualTo(tall);
  }

  @Test
  void aPictureIsPutIntoTheMiddleOfItsBox() {
    byte[] boxed = changed(bar(3, 5, 14, 28), 0, 0);
    assertThat(similarity(boxed, bar(18, 4, 28, 56))).isGreaterThan(0.95);
  }

  @Test
  void aSlantToTheRightMovesTheTopToTheRight() {
    byte[] slanted = changed(bar(28, 4, 8, 56), 3, 0);
    assertThat(middle(slanted, 8)).isGreaterThan(middle(slanted, 32));
    assertThat(middle(slanted, 56)).isLessThan(middle(slanted, 32));
    double tangent = (middle(slanted, 10) - middle(slanted, 50)) / 40;
    assertThat(tangent).isCloseTo(3 * 0.08, within(0.02));
  }

  /** Where the ink of a row stands. */
  private static double middle(byte[] picture, int y) {
    double sum = 0;
    double moment = 0;
    for (int x = 0; x < SIZE; x++) {
      sum += picture[y * SIZE + x];
      moment += x * picture[y * SIZE + x];
    }
    return moment / sum;
  }

  @Test
  void slantAndWidthCanBeTakenBack() {
    byte[] letter = bar(12, 4, 8, 56);
    byte[] foot = bar(20, 52, 32, 8);
    for (int i = 0; i < letter.length; i++) {
      letter[i] += foot[i];
    }
    byte[] slanted = changed(letter, 2, 0);
    byte[] wide = changed(letter, 0, 2);
    assertThat(similarity(slanted, letter)).isLessThan(0.7);
    assertThat(similarity(wide, letter)).isLessThan(0.9);
    assertThat(similarity(changed(slanted, -2, 0), letter)).isGreaterThan(0.9);
    assertThat(similarity(changed(wide, 0, -2), letter)).isGreaterThan(0.93);
  }

  @Test
  void whatIsBlankStaysBlank() {
    byte[] blank = new byte[SIZE * SIZE];
    assertThat(changed(blank, 1, 1)).isEqualTo(blank);
    assertThat(similarity(blank, blank)).isZero();
  }
}
