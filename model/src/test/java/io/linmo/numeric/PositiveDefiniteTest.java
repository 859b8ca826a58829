package io.linmo.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PositiveDefiniteTest {

  private static final double UNREAD = Double.NaN;

  @Test
  void theSolutionSolvesTheSystemGivenByItsLowerHalf() {
    double[][] lower = {{4, UNREAD}, {2, 3}};

    assertThat(PositiveDefinite.ofLower(lower).solve(new double[] {8, 8}))
        .containsExactly(new double[] {1, 2}, within(1e-12));
  }

  @Test
  void theInverseTimesTheMatrixIsTheIdentity() {
    int n = 12;
    double[][] a = randomPositiveDefinite(n);
    double[][] inverse = PositiveDefinite.ofLower(a).inverse();

    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += a[i][k] * inverse[k][j];
        }
        assertThat(sum).isCloseTo(i == j ? 1 : 0, within(1e-9));
      }
    }
  }

  private static double[][] randomPositiveDefinite(int n) {
    SplittableRandom random = new SplittableRandom(3);
    double[][] a = new double[n][n];
    for (int sample = 0; sample < 4 * n; sample++) {
      double[] x = random.doubles(n).toArray();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          a[i][j] += x[i] * x[j];
        }
      }
    }
    return a;
  }

  @Test
  void anIndefiniteMatrixIsRefused() {
    assertThatThrownBy(() -> PositiveDefinite.ofLower(new double[][] {{1, 0}, {2, 1}}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("matrix of 2 rows is not positive definite");
  }
}
