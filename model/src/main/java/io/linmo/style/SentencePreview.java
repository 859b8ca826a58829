package io.linmo.style;

import io.linmo.conditioning.GeneratorInput;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.InkCalibration;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws the sentence of a preview now and then while a hand is learned. */
final class SentencePreview {

  /** At least so long between two drawings, in nanoseconds. */
  private static final long PAUSE = 3_000_000_000L;

  private static final int BATCH = 16;

  private final LearningPreview preview;
  private final ReferenceSet references;
  private final TunedGenerator generator;
  private final Map<Integer, GlyphSample> written = new HashMap<>();
  private final List<Integer> unwritten;
  private long last = System.nanoTime() - PAUSE;

  SentencePreview(LearningPreview preview, ReferenceSet references, TunedGenerator generator) {
    this.preview = preview;
    this.references = references;
    this.generator = generator;
    for (int i = 0; i < references.size(); i++) {
      if (preview.sentence().contains(references.codePoint(i))) {
        written.putIfAbsent(references.codePoint(i), references.sample(i));
      }
    }
    this.unwritten =
        preview.sentence().stream()
            .filter(c -> !written.containsKey(c) && references.canDraw(c))
            .sorted()
            .toList();
  }

  /** Draws it with these weights, if that was not done just now. */
  void show(float[] weights) {
    long now = System.nanoTime();
    boolean isEmpty = written.isEmpty() && unwritten.isEmpty();
    if (isEmpty || now - last < PAUSE) {
      return;
    }
    last = now;
    Map<Integer, GlyphSample> glyphs = new HashMap<>(written);
    generator.with(
        weights,
        () -> {
          for (int from = 0; from < unwritten.size(); from += BATCH) {
            draw(unwritten.subList(from, Math.min(unwritten.size(), from + BATCH)), glyphs);
          }
          return null;
        });
    preview.showSentence(glyphs);
  }

  private void draw(List<Integer> codePoints, Map<Integer, GlyphSample> glyphs) {
    GeneratorInput input = references.unwritten(generator.shape(), codePoints, generator.row());
    float[] ink =
        InkCalibration.coverage(
            generator.forward(codePoints.size(), input), GeneratorShape.LAYOUT.pixels());
    for (int n = 0; n < codePoints.size(); n++) {
      GlyphImage image = GeneratorShape.LAYOUT.image(ink, n);
      if (!image.isEmpty()) {
        glyphs.put(codePoints.get(n), references.placed(codePoints.get(n), image));
      }
    }
  }
}
