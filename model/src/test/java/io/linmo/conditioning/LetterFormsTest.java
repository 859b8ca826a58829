package io.linmo.conditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Five hands, of which the first, third and fifth write one form, the others another. */
class LetterFormsTest {

  private static final int[] HANDS = {30, 31, 32, 33, 34};

  private static double[][] alike(double within, double across) {
    double[][] alike = new double[HANDS.length][HANDS.length];
    for (int i = 0; i < alike.length; i++) {
      for (int j = 0; j < alike.length; j++) {
        alike[i][j] = i == j ? 1 : i % 2 == j % 2 ? within : across;
      }
    }
    return alike;
  }

  @Test
  void handsThatWriteOneFormAreTogetherTheLikeliestFirst() {
    double[] weights = {0.1, 0.3, 0.2, 0.1, 0.3};

    LetterForms forms = LetterForms.of(HANDS, weights, alike(0.7, 0.3));

    assertThat(forms.hands()).hasSize(2);
    assertThat(forms.hands().get(0)).containsExactly(34, 32, 30);
    assertThat(forms.hands().get(1)).containsExactly(31, 33);
    assertThat(forms.shares()[0]).isCloseTo(0.6, within(1e-9));
    assertThat(forms.isOpen()).isTrue();
  }

  @Test
  void oneFormIsCertain() {
    LetterForms forms = LetterForms.of(HANDS, new double[] {1, 1, 1, 1, 1}, alike(0.7, 0.65));

    assertThat(forms.hands()).hasSize(1);
    assertThat(forms.isOpen()).isFalse();
  }

  @Test
  void formThatHardlyAnyoneWritesIsLeftOut() {
    double[] weights = {0.5, 0.01, 0.4, 0.01, 0.3};

    LetterForms forms = LetterForms.of(HANDS, weights, alike(0.7, 0.3));

    assertThat(forms.hands()).hasSize(1);
    assertThat(forms.isOpen()).isFalse();
  }
}
