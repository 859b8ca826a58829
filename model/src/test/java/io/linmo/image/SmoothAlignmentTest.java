package io.linmo.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmoothAlignmentTest {

  private static final int SIZE = 128;

  /** An upright and a level stroke with soft edges, of a thickness, moved and slanted. */
  private static float[] cross(double x, double y, double slant, double thickness) {
    float[] image = new float[SIZE * SIZE];
    for (int row = 16; row < 112; row++) {
      for (int column = 16; column < 112; column++) {
        double upright = Math.abs(column - x - slant * (row - 64)) - thickness / 2;
        double level = Math.abs(row - y) - thickness / 2;
        double distance = Math.min(upright, level);
        image[row * SIZE + column] = (float) Math.max(0, Math.min(1, 0.5 - distance));
      }
    }
    return image;
  }

  private static double difference(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum;
  }

  private static double ink(float[] image) {
    return difference(image, new float[image.length]);
  }

  @Test
  void strokesComeToLieOnTheOthersAndStayAsThick() {
    float[] truth = cross(60, 66, 0, 8);
    float[] drawn = cross(65, 62, 0.06, 8);
    float[] moved = SmoothAlignment.align(truth, drawn, SIZE);
    assertThat(difference(moved, drawn)).isLessThan(0.5 * difference(truth, drawn));
    assertThat(ink(moved)).isCloseTo(ink(truth), within(0.05 * ink(truth)));
  }

  @Test
  void thicknessIsNotTakenFromTheOther() {
    float[] truth = cross(62, 64, 0, 6);
    float[] moved = SmoothAlignment.align(truth, cross(66, 66, 0, 14), SIZE);
    assertThat(ink(moved)).isCloseTo(ink(truth), within(0.15 * ink(truth)));
  }

  @Test
  void whatLiesRightStaysWhereItIs() {
    float[] image = cross(64, 64, 0.1, 8);
    float[] moved = SmoothAlignment.align(image, image, SIZE);
    assertThat(difference(moved, image)).isLessThan(1e-3 * ink(image));
  }

  @Test
  void nothingIsMadeOfNothing() {
    float[] blank = new float[SIZE * SIZE];
    float[] image = cross(64, 64, 0, 8);
    assertThat(SmoothAlignment.align(blank, image, SIZE)).isEqualTo(blank);
    assertThat(SmoothAlignment.align(image, blank, SIZE)).isEqualTo(image);
  }
}
