package io.linmo.recognition;

import io.linmo.font.FontFile;
import io.linmo.gan.Backend;
import io.linmo.gan.Recognisers;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.storage.SectionFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads Han characters by the softmax of a glyph's embedding over the embeddings of the content
 * glyphs of all known characters.
 */
final class EmbeddingHead implements RecognitionHead {

  private final List<Integer> characters = new ArrayList<>();
  private final Map<Integer, Integer> rows = new HashMap<>();
  private Embeddings known;

  EmbeddingHead() {
    this(new int[0], new Embeddings(new float[0]));
  }

  /**
   * @param known one embedding for each of {@code characters}
   */
  EmbeddingHead(int[] characters, Embeddings known) {
    if (known.count() != characters.length) {
      throw new IllegalArgumentException(
          "recogniser: %d embeddings for %d characters"
              .formatted(known.count(), characters.length));
    }
    this.known = known;
    Arrays.stream(characters).forEach(this::addRow);
  }

  private void addRow(int codePoint) {
    rows.put(codePoint, characters.size());
    characters.add(codePoint);
  }

  @Override
  public Script script() {
    return Script.HAN;
  }

  @Override
  public int outputs() {
    return Embeddings.SIZE;
  }

  @Override
  public List<Integer> characters() {
    return Collections.unmodifiableList(characters);
  }

  @Override
  public boolean knows(int codePoint) {
    return rows.containsKey(codePoint);
  }

  /** Characters that the content face lacks stay unknown. */
  @Override
  public void learn(
      int[] codePoints, FontFile content, Function<List<GlyphSample>, float[]> network) {
    List<GlyphSample> samples = new ArrayList<>();
    for (int codePoint : codePoints) {
      if (!knows(codePoint)) {
        GlyphRasterizer.sample(content, codePoint, Script.HAN, Recognisers.IMAGE)
            .ifPresent(samples::add);
      }
    }
    float[] vectors = network.apply(samples);
    Embeddings.normalize(vectors, samples.size());
    samples.forEach(sample -> addRow(sample.codePoint()));
    known = known.with(vectors);
  }

  @Override
  public List<Reading> read(float[] outputs, List<GlyphSample> samples) {
    Embeddings.normalize(outputs, samples.size());
    Reading[] readings = new Reading[samples.size()];
    Backend.forEach(
        readings.length,
        (from, to) -> {
          for (int n = from; n < to; n++) {
            readings[n] = read(outputs, n, samples.get(n).codePoint());
          }
        });
    return List.of(readings);
  }

  private Reading read(float[] vectors, int n, int meant) {
    float[] p = known.softmax(vectors, n * Embeddings.SIZE);
    int largest = Embeddings.largest(p);
    int best = characters.get(largest);
    return Reading.of(best, p[largest], p[rows.get(meant)], best == meant);
  }

  @Override
  public float[][] probabilities(float[] outputs, int[] codePoints) {
    int count = outputs.length / Embeddings.SIZE;
    Embeddings.normalize(outputs, count);
    float[][] result = new float[count][codePoints.length];
    for (int n = 0; n < count; n++) {
      float[] p = known.softmax(outputs, n * Embeddings.SIZE);
      for (int i = 0; i < codePoints.length; i++) {
        result[n][i] = p[rows.get(codePoints[i])];
      }
    }
    return result;
  }

  @Override
  public void writeTo(SectionFile sections) {
    sections.put(EMBEDDINGS, known.quantized());
  }
}
