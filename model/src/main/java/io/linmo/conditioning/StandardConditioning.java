package io.linmo.conditioning;

import io.linmo.conditioning.ReferencePredictor.Prediction;
import io.linmo.gan.Backend;
import io.linmo.image.GlyphImage;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Shows a character in standard faces and as the references predict it. Not thread-safe. */
final class StandardConditioning implements HandConditioning {

  /** Predictions of unwritten characters that are kept: a glyph may be drawn several times. */
  private static final int KEPT = 256;

  private final ReferencePredictor predictor;
  private final Map<Integer, Prediction> ofReferences = new HashMap<>();
  private final Map<Integer, Prediction> ofUnwritten =
      Collections.synchronizedMap(new Recent<>(KEPT));

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
            Prediction prediction = unwritten(codePoints.get(n), contents.get(n));
            fill(input, n, plainly ? prediction.plain() : prediction);
          }
        });
  }

  private Prediction unwritten(int codePoint, GlyphImage content) {
    Prediction known = ofUnwritten.get(codePoint);
    if (known == null) {
      known = predictor.predict(codePoint, content);
      ofUnwritten.put(codePoint, known);
    }
    return known;
  }

  @Override
  public void showReference(
      GeneratorInput input, int n, int codePoint, GlyphImage content, boolean writtenForm) {
    fill(input, n, ofReferences.computeIfAbsent(codePoint, key -> predictor.predict(key, content)));
  }

  /** The entries that were put in last. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    private final int most;

    Recent(int most) {
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }

  private static void fill(GeneratorInput input, int n, Prediction prediction) {
    input.setContent(n, GeneratorInput.pack(prediction.content()));
    input.setAnalogies(n, prediction.pictures()).setStandards(n, prediction.standards());
  }
}
