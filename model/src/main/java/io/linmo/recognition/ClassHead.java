package io.linmo.recognition;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.storage.SectionFile;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Reads ASCII by the softmax over {@value LatinForms#COUNT} class logits. Probabilities of
 * characters of the same form add up.
 */
record ClassHead(List<Integer> characters) implements RecognitionHead {

  ClassHead {
    characters = List.copyOf(characters);
  }

  ClassHead(int[] characters) {
    this(Arrays.stream(characters).boxed().toList());
  }

  @Override
  public Script script() {
    return Script.LATIN;
  }

  @Override
  public int outputs() {
    return LatinForms.COUNT;
  }

  @Override
  public boolean knows(int codePoint) {
    return characters.contains(codePoint);
  }

  /** Does nothing: classes are fixed by training. */
  @Override
  public void learn(
      int[] codePoints, FontFile content, Function<List<GlyphSample>, float[]> network) {}

  @Override
  public List<Reading> read(float[] logits, List<GlyphSample> samples) {
    return IntStream.range(0, samples.size())
        .mapToObj(n -> read(softmax(logits, n * LatinForms.COUNT), samples.get(n).codePoint()))
        .toList();
  }

  private static Reading read(float[] p, int meant) {
    double confidence = ofForm(p, meant);
    int largest = Embeddings.largest(p);
    int best = LatinForms.FIRST + largest;
    return Reading.of(best, p[largest], confidence, LatinForms.same(best, meant));
  }

  /** The sum over all characters of the same form. */
  private static double ofForm(float[] p, int meant) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      if (LatinForms.same(LatinForms.FIRST + i, meant)) {
        sum += p[i];
      }
    }
    return sum;
  }

  @Override
  public float[][] probabilities(float[] logits, int[] codePoints) {
    float[][] result = new float[logits.length / LatinForms.COUNT][codePoints.length];
    for (int n = 0; n < result.length; n++) {
      float[] p = softmax(logits, n * LatinForms.COUNT);
      for (int i = 0; i < codePoints.length; i++) {
        result[n][i] = (float) ofForm(p, codePoints[i]);
      }
    }
    return result;
  }

  private static float[] softmax(float[] logits, int offset) {
    float[] p = Arrays.copyOfRange(logits, offset, offset + LatinForms.COUNT);
    float largest = p[Embeddings.largest(p)];
    float sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = (float) Math.exp(p[i] - largest);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }

  @Override
  public void writeTo(SectionFile sections) {}
}
