package io.linmo.strokes.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.strokes.Stroke;
import io.linmo.strokes.StrokeForm;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WriterScatterTest {

  private static final StrokeForm CROSS =
      StrokeForm.of(
          List.of(
              Stroke.of(new float[] {0.2f, 0.8f}, new float[] {0.5f, 0.5f}),
              Stroke.of(new float[] {0.5f, 0.5f}, new float[] {0.2f, 0.8f})));

  private static final int SIZE = CROSS.strokes() * ReferenceHead.DISPLACEMENT;

  private float[] strayed(double[][] residuals, double amount) {
    float[] moved = new float[SIZE];
    new WriterScatter(List.of(CROSS), residuals).add(CROSS, amount, new Random(1), moved);
    return moved;
  }

  @Test
  void aHandThatWritesAsPredictedDoesNotStray() {
    assertThat(strayed(new double[2][ReferenceHead.DISPLACEMENT], 1)).isEqualTo(new float[SIZE]);
  }

  @Test
  void theWholeStraysAsInAReferenceInProportion() {
    double[][] residuals = new double[2][ReferenceHead.DISPLACEMENT];
    for (int p = 0; p < StrokeForm.POINTS; p++) {
      for (int s = 0; s < 2; s++) {
        residuals[s][2 * p] = 0.2 * (CROSS.x(s, p) - 0.5); // wider by a fifth
      }
    }
    float[] moved = strayed(residuals, 0.5);
    assertThat((double) moved[0]).isCloseTo(0.5 * 0.2 * -0.3, within(2e-3));
    assertThat((double) moved[2 * StrokeForm.POINTS - 2]).isCloseTo(0.5 * 0.2 * 0.3, within(2e-3));
    assertThat((double) moved[2 * StrokeForm.POINTS]).isCloseTo(0, within(2e-3));
  }

  @Test
  void aStrokeBendsAsOneOfItsKind() {
    double[][] residuals = new double[2][ReferenceHead.DISPLACEMENT];
    residuals[0][2 * 3 + 1] = 0.04; // the middle of the bar sags
    residuals[0][2 * 4 + 1] = 0.04;
    float[] moved = strayed(residuals, 1);
    double middle = moved[2 * 3 + 1];
    assertThat(middle - moved[1]).isCloseTo(0.04, within(2e-3));
    float[] upright = Arrays.copyOfRange(moved, ReferenceHead.DISPLACEMENT, SIZE);
    for (int p = 0; p < StrokeForm.POINTS; p++) {
      assertThat((double) upright[2 * p]).isCloseTo(0, within(1e-6));
    }
  }
}
