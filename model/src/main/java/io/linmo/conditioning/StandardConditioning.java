package io.linmo.conditioning;

import io.linmo.conditioning.ReferencePredictor.Prediction;
import io.linmo.gan.Backend;
import io.linmo.image.GlyphImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Shows a character in standard faces and as the references predict it. Not thread-safe. */
final class StandardConditioning implements HandConditioning {

  private final ReferencePredictor predictor;
  private final Map<Integer, Prediction> ofReferences = new HashMap<>();

  StandardConditioning(ReferencePredictor predictor) {
    this.predictor = predictor;
  }

  @Override
  public boolean isAllCaps() {
    return false;
  }

  /** All hands, as they are not ranked. */
  @Override
  public int[] candidates(int known, int most) {
    return IntStream.range(0, known).toArray();
  }

  @Override
  public boolean supports(ShownForm form) {
    return form.kind() != ShownForm.Kind.ONE_HAND;
  }

  @Override
  public void show(
      GeneratorInput input, List<Integer> codePoints, List<GlyphImage> contents, ShownForm form) {
    boolean plainly = form.kind() == ShownForm.Kind.CONTENT;
    Backend.forEach(
        codePoints.size(),
        (from, to) -> {
          for (int n = from; n < to; n++) {
            int codePoint = codePoints.get(n);
            GlyphImage content = contents.get(n);
            fill(
                input,
                n,
                plainly
                    ? predictor.predictPlainly(codePoint, content)
                    : predictor.predict(codePoint, content));
          }
        });
  }

  @Override
  public void showReference(
      GeneratorInput input, int n, int codePoint, GlyphImage content, boolean writtenForm) {
    fill(input, n, ofReferences.computeIfAbsent(codePoint, key -> predictor.predict(key, content)));
  }

  private static void fill(GeneratorInput input, int n, Prediction prediction) {
    input.setContent(n, GeneratorInput.pack(prediction.content()));
    input.setAnalogies(n, prediction.pictures()).setStandards(n, prediction.standards());
  }
}
