package io.linmo.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchdogTest {

  private static final double USUAL = 0.1;

  private final Watchdog watchdog = new Watchdog();

  @Test
  void aValueThatIsNoNumberIsReportedAtOnce() {
    assertThat(watchdog.check(drawn(USUAL))).isEmpty();
    assertThat(watchdog.check(drawn(Double.NaN))).contains("the loss is not a number");
    assertThat(watchdog.check(lost(Double.POSITIVE_INFINITY))).contains("the loss is not a number");
  }

  @Test
  void aTermThatIsOffIsNoTrouble() {
    assertThat(watchdog.check(lost(Double.NaN))).isEmpty();
  }

  @Test
  void blankDrawingsAreReportedAfterAWhile() {
    assertThat(show(USUAL, 300)).isEmpty();
    assertThat(show(0.001, 49)).isEmpty();
    assertThat(watchdog.check(drawn(0.001)))
        .contains("the drawings have collapsed: 0.1 % ink for 50 steps");
  }

  @Test
  void blackDrawingsAreReportedAfterAWhile() {
    assertThat(show(USUAL, 300)).isEmpty();
    assertThat(show(0.9, 50).orElseThrow()).contains("90.0 % ink");
  }

  @Test
  void aBlankStepNowAndThenIsNoTrouble() {
    show(USUAL, 300);
    for (int i = 0; i < 20; i++) {
      assertThat(show(0.001, 49)).isEmpty();
      assertThat(show(USUAL, 1)).isEmpty();
    }
  }

  @Test
  void aRunMayBeginBlankAndBeginAgainAfterARescue() {
    assertThat(show(0.001, 200)).isEmpty();
    assertThat(show(0.001, 50)).isPresent();
    watchdog.reset();
    assertThat(show(0.001, 200)).isEmpty();
  }

  /** What was said at the last of the steps; the others must have been silent. */
  private Optional<String> show(double ink, int steps) {
    for (int i = 1; i < steps; i++) {
      assertThat(watchdog.check(drawn(ink))).isEmpty();
    }
    return watchdog.check(drawn(ink));
  }

  private static StepStatistics drawn(double ink) {
    return statistics(0.3, ink);
  }

  private static StepStatistics lost(double discriminator) {
    return statistics(discriminator, USUAL);
  }

  private static StepStatistics statistics(double discriminator, double ink) {
    return new StepStatistics(
        0.2, 0.5, Double.NaN, Double.NaN, Double.NaN, discriminator, 0.5, 0.5, ink);
  }
}
