package io.linmo.gan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InkCalibrationTest {

  @Test
  void aSharpDrawingStaysAsItIs() {
    float[] logits = {-9, -9, 9, 9, 9, -9, -9, -9};

    assertThat(inked(logits)).containsExactly(2, 3, 4);
  }

  @Test
  void beliefThatIsSpreadOverTheStrokesPlacesBecomesOneStroke() {
    float[] logits = {-9, logit(0.2), logit(0.4), logit(0.45), logit(0.38), logit(0.3), -9, -9};

    assertThat(inked(logits)).containsExactly(2, 3);
  }

  @Test
  void hazeOnThePaperIsNoInk() {
    float[] logits = new float[1000];
    Arrays.fill(logits, logit(0.05));
    logits[500] = 0.1f;
    logits[501] = 9;
    logits[7] = logit(0.07);

    assertThat(inked(logits)).containsExactly(500, 501);
  }

  @Test
  void eachImageIsJudgedByItself() {
    float[] logits = {9, -9, -9, -9, -9, -9, 9, 9};
    float[] coverage = InkCalibration.coverage(logits, 4);

    assertThat(coverage[0]).isGreaterThan(0.5f);
    assertThat(coverage[6]).isGreaterThan(0.5f);
    assertThat(coverage[7]).isGreaterThan(0.5f);
    assertThat(coverage[1]).isLessThan(0.5f);
  }

  private static int[] inked(float[] logits) {
    float[] coverage = InkCalibration.coverage(logits, logits.length);
    return IntStream.range(0, coverage.length).filter(i -> coverage[i] >= 0.5f).toArray();
  }

  private static float logit(double belief) {
    return (float) Math.log(belief / (1 - belief));
  }
}
