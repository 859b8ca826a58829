package io.linmo.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Lines are drawn as strokes of 5 pixels; {@code #} is a pixel of a line that is thinned already.
 */
class PenLinesTest {

  private static List<List<double[]>> lines(String... rows) {
    boolean[][] line = new boolean[rows.length + 2][rows[0].length() + 2];
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < rows[y].length(); x++) {
        line[y + 1][x + 1] = rows[y].charAt(x) == '#';
      }
    }
    return PenLines.of(line, (x, y) -> 1, 3);
  }

  private static double[] first(List<double[]> line) {
    return line.get(0);
  }

  private static double[] last(List<double[]> line) {
    return line.get(line.size() - 1);
  }

  @Test
  void aLineGoesFromEndToEnd() {
    List<List<double[]>> lines = lines("#......", ".#.....", "..#####");

    assertThat(lines).hasSize(1);
    assertThat(first(lines.get(0))).containsExactly(1, 1);
    assertThat(last(lines.get(0))).containsExactly(7, 3);
  }

  @Test
  void linesThatCrossGoStraightOn() {
    List<List<double[]>> lines =
        lines(
            ".....#.....",
            ".....#.....",
            ".....#.....",
            ".....#.....",
            ".....#.....",
            "###########",
            ".....#.....",
            ".....#.....",
            ".....#.....",
            ".....#.....",
            ".....#.....");

    assertThat(lines).hasSize(2);
    assertThat(lines).anySatisfy(line -> assertRuns(line, 1, 6, 11, 6));
    assertThat(lines).anySatisfy(line -> assertRuns(line, 6, 1, 6, 11));
  }

  private static void assertRuns(List<double[]> line, int fromX, int fromY, int toX, int toY) {
    assertThat(first(line)).containsExactly(fromX, fromY);
    assertThat(last(line)).containsExactly(toX, toY);
  }

  @Test
  void aLineThatMeetsAnotherEndsThere() {
    List<List<double[]>> lines =
        lines("###########", ".....#.....", ".....#.....", ".....#.....", ".....#.....");

    assertThat(lines).hasSize(2);
    assertThat(lines).anySatisfy(line -> assertRuns(line, 1, 1, 11, 1));
  }

  @Test
  void aRingEndsWhereItBegins() {
    List<List<double[]>> lines = lines(".####.", "#....#", "#....#", "#....#", ".####.");

    assertThat(lines).hasSize(1);
    assertThat(last(lines.get(0))).isEqualTo(first(lines.get(0)));
    assertThat(lines.get(0)).hasSizeGreaterThanOrEqualTo(14);
  }

  @Test
  void aDotIsOnePoint() {
    List<List<double[]>> lines = lines("...", ".#.", "...");

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).containsExactly(new double[] {2, 2});
  }

  @Test
  void aShortFreeEndIsNoLine() {
    List<List<double[]>> lines = lines(".....#.....", "###########");

    assertThat(lines).hasSize(1);
  }

  @Test
  void paperHasNoLines() {
    assertThat(lines("...", "...")).isEmpty();
  }
}
