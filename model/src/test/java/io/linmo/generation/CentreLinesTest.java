package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.GlyphImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CentreLinesTest {

  private static final int SIZE = 32;

  @Test
  void aBarHasItsMiddleLine() {
    List<double[]> points = CentreLines.points(bar(12, 20));
    assertThat(points).hasSizeGreaterThan(16).allMatch(p -> Math.abs(p[1] - 16) <= 1);
    assertThat(CentreLines.thickness(bar(12, 20))).isBetween(6.0, 9.0);
  }

  @Test
  void inkMayTouchTheEdge() {
    assertThat(CentreLines.points(bar(0, 8))).isNotEmpty();
    assertThat(CentreLines.points(bar(0, SIZE))).isNotEmpty();
  }

  private static GlyphImage bar(int from, int to) {
    float[] ink = new float[SIZE * SIZE];
    Arrays.fill(ink, from * SIZE, to * SIZE, 1);
    return GlyphImage.of(SIZE, SIZE, ink);
  }
}
