package io.linmo.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EarlyStoppingTest {

  private final EarlyStopping stopping = new EarlyStopping(new float[] {0}, 1.0, 2);

  @Test
  void whatOnlyGetsWorseEndsAsItBegan() {
    stopping.offer(new float[] {1}, 1.1);
    stopping.offer(new float[] {2}, 1.0);

    assertThat(stopping.best()).containsExactly(0);
    assertThat(stopping.isOver()).isTrue();
  }

  @Test
  void theStateWithTheLeastLossIsKept() {
    assertThat(stopping.offer(new float[] {1}, 0.5)).isTrue();
    assertThat(stopping.offer(new float[] {2}, 0.7)).isFalse();

    assertThat(stopping.best()).containsExactly(1);
  }

  @Test
  void patienceStartsAnewWithEachBetterState() {
    stopping.offer(new float[] {1}, 1.1);
    stopping.offer(new float[] {2}, 0.9);
    stopping.offer(new float[] {3}, 0.95);

    assertThat(stopping.isOver()).isFalse();
    stopping.offer(new float[] {4}, 0.95);
    assertThat(stopping.isOver()).isTrue();
  }

  @Test
  void aLossThatIsNotANumberIsNeverBetter() {
    assertThat(stopping.offer(new float[] {1}, Double.NaN)).isFalse();

    assertThat(stopping.best()).containsExactly(0);
  }

  @Test
  void statesThatChangeLaterDoNotChangeTheBest() {
    float[] state = {1};
    stopping.offer(state, 0.5);
    state[0] = 2;

    assertThat(stopping.best()).containsExactly(1);
  }
}
