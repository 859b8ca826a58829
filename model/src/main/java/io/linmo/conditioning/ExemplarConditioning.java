package io.linmo.conditioning;

import io.linmo.image.GlyphImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Shows a character as the known hands write it that are most similar to the references.
 *
 * @param hands the known hands, aligned to the references
 */
record ExemplarConditioning(SimilarHands hands) implements HandConditioning {

  /** Fewer hands cannot fill the places of exemplars without others that write another form. */
  private static final int FEW = 4;

  @Override
  public boolean isAllCaps() {
    return hands.bank().allCaps();
  }

  /** The most similar hands. */
  @Override
  public int[] candidates(int known, int most) {
    return Arrays.copyOf(hands.ranked(), Math.min(most, known));
  }

  @Override
  public boolean supports(ShownForm form) {
    return form.kind() != ShownForm.Kind.CONTENT;
  }

  @Override
  public void show(
      GeneratorInput input, List<Integer> codePoints, List<GlyphImage> contents, ShownForm form) {
    for (int n = 0; n < codePoints.size(); n++) {
      int codePoint = codePoints.get(n);
      input.setContent(n, GeneratorInput.pack(contents.get(n)));
      if (form.kind() == ShownForm.Kind.ONE_HAND) {
        showOneHand(input, n, codePoint, form.rank());
      } else {
        input.setExemplars(n, hands.bank(), codePoint, hands.agreeing(codePoint), -1);
      }
    }
  }

  private void showOneHand(GeneratorInput input, int n, int codePoint, int rank) {
    int hand = hands.shown(codePoint, rank);
    if (hand >= 0) {
      input.setExemplar(n, hands.bank(), codePoint, hand);
    }
  }

  @Override
  public void showReference(
      GeneratorInput input, int n, int codePoint, GlyphImage content, boolean writtenForm) {
    input.setContent(n, GeneratorInput.pack(content));
    double[] scores = writtenForm ? hands.known(codePoint) : hands.agreeing(codePoint);
    input.setExemplars(n, hands.bank(), codePoint, scores, -1);
  }

  @Override
  public Optional<LetterForms> forms(int codePoint) {
    return hands.bank().column(codePoint) < 0
        ? Optional.empty()
        : Optional.of(hands.forms(codePoint));
  }

  @Override
  public void showForm(GeneratorInput input, int n, int codePoint, int form) {
    List<int[]> known = hands.forms(codePoint).hands();
    if (form < known.size()) {
      int[] writers = known.get(form);
      if (writers.length < FEW) {
        input.setExemplar(n, hands.bank(), codePoint, writers[0]);
      } else {
        input.setExemplars(n, hands.bank(), codePoint, hands.ofForm(codePoint, writers), -1);
      }
    }
  }
}
