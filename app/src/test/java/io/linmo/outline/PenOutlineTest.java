package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Segment;
import io.linmo.strokes.DrawnStroke;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PenOutlineTest {

  private static final int SIZE = 256;

  @Test
  void aLineIsAsWideAsThePenAndHasRoundEnds() {
    Outline outline = of(line(0.1f, .2f, .5f, .8f, .5f));
    assertThat(outline.contours()).hasSize(1);
    assertThat(outline.area() / SIZE / SIZE)
        .isCloseTo(0.06 + Math.PI * 0.0025, within(1e-4)); // outer contours have positive area
    assertThat(outline.box().width()).isCloseTo(0.7 * SIZE, within(0.1));
    assertThat(segments(outline)).isLessThan(16);
  }

  @Test
  void strokesThatCrossAreOneContour() {
    Outline outline = of(line(.1f, .2f, .5f, .8f, .5f), line(.1f, .5f, .2f, .5f, .8f));
    assertThat(outline.contours()).hasSize(1);
    assertThat(outline.area() / SIZE / SIZE)
        .isCloseTo(2 * (0.06 + Math.PI * 0.0025) - 0.01, within(2e-4));
  }

  @Test
  void strokesAroundPaperLeaveAHoleThatTurnsTheOtherWay() {
    Outline outline =
        of(
            line(.05f, .2f, .2f, .2f, .8f),
            line(.05f, .2f, .2f, .8f, .2f, .8f, .8f),
            line(.05f, .2f, .8f, .8f, .8f));
    assertThat(outline.contours()).hasSize(2);
    assertThat(Topology.area(outline.contours().get(0)))
        .isCloseTo(0.65 * 0.65 * SIZE * SIZE, within(80.0));
    assertThat(Topology.area(outline.contours().get(1)))
        .isCloseTo(-0.55 * 0.55 * SIZE * SIZE, within(80.0));
  }

  /** A spiral whose innermost turns are narrower than the pen, and a corner that turns back. */
  @ParameterizedTest
  @ValueSource(floats = {.01f, .04f, .1f})
  void bendsNarrowerThanThePenLeaveNoHoles(float width) {
    float[] points = new float[2 * 120];
    for (int i = 0; i < 120; i++) {
      double radius = 0.002 * i * width / 0.1;
      points[2 * i] = (float) (0.5 + radius * Math.cos(0.35 * i));
      points[2 * i + 1] = (float) (0.5 + radius * Math.sin(0.35 * i));
    }
    assertThat(of(line(width, points)).contours()).hasSize(1);
    assertThat(of(line(width, .2f, .3f, .8f, .3f, .25f, .31f, .8f, .33f)).contours()).hasSize(1);
  }

  @Test
  void theWidthMayChangeAlongTheStroke() {
    DrawnStroke wedge =
        DrawnStroke.of(
            new float[] {.2f, .5f, .8f},
            new float[] {.5f, .5f, .5f},
            new float[] {.1f, .06f, .02f},
            false);
    double area = 0.6 * 0.06 + Math.PI / 8 * (0.01 + 0.0004);
    assertThat(of(wedge).area() / SIZE / SIZE).isCloseTo(area, within(2e-4));
  }

  @Test
  void aStrokeOfOnePointIsADot() {
    assertThat(of(line(.1f, .5f, .5f, .5f, .5f)).area() / SIZE / SIZE)
        .isCloseTo(Math.PI * 0.0025, within(1e-4));
  }

  private static Outline of(DrawnStroke... strokes) {
    return new PenOutline(TraceOptions.DEFAULT).of(List.of(strokes), SIZE);
  }

  private static int segments(Outline outline) {
    return outline.contours().stream().map(Contour::segments).mapToInt(List<Segment>::size).sum();
  }

  private static DrawnStroke line(float width, float... points) {
    float[] x = new float[points.length / 2];
    float[] y = new float[x.length];
    float[] widths = new float[x.length];
    Arrays.fill(widths, width);
    for (int i = 0; i < x.length; i++) {
      x[i] = points[2 * i];
      y[i] = points[2 * i + 1];
    }
    return DrawnStroke.of(x, y, widths, false);
  }
}
