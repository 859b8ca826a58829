package io.linmo.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightAverageTest {

  @Test
  void whatGoesToAndFroComesToRestInTheMiddle() {
    float[] averaged = {5};
    for (int step = 0; step < 400; step++) {
      WeightAverage.follow(averaged, new float[] {step % 2}, 0.95, step);
    }

    assertThat(averaged[0]).isCloseTo(0.5f, within(0.03f));
  }

  @Test
  void earlyAveragesFollowSooner() {
    float[] early = {0};
    float[] late = {0};
    WeightAverage.follow(early, new float[] {1}, 0.9, 0);
    WeightAverage.follow(late, new float[] {1}, 0.9, 1000);

    assertThat(early[0]).isCloseTo(0.9f, within(1e-6f));
    assertThat(late[0]).isCloseTo(0.1f, within(1e-6f));
  }
}
