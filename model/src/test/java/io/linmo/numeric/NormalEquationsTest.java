package io.linmo.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalEquationsTest {

  private static NormalEquations line() {
    NormalEquations equations = new NormalEquations(2);
    equations.add(new double[] {1, 0}, 1);
    equations.add(new double[] {1, 1}, 3);
    equations.add(new double[] {1, 2}, 2);
    return equations;
  }

  @Test
  void theRegressionLineOfThreePointsIsFound() {
    assertThat(line().solve()).containsExactly(new double[] {1.5, 0.5}, within(1e-12));
  }

  @Test
  void aPenaltyPullsAnUnknownToItsValue() {
    NormalEquations equations = line();
    equations.penalise(1, 1e9, 0);

    assertThat(equations.solve()).containsExactly(new double[] {2, 0}, within(1e-6));
  }

  @Test
  void whatEquationsLeaveOpenIsRefused() {
    NormalEquations equations = new NormalEquations(2);
    equations.add(new double[] {1, 1}, 1);

    assertThatThrownBy(equations::solve).isInstanceOf(ArithmeticException.class);
  }
}
