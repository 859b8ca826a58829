package io.linmo.recognition;

import io.linmo.gan.Network;
import io.linmo.gan.Recognisers;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Contrastive loss of embeddings: {@code -log p[v]} of {@link Embeddings#softmax} for a glyph's
 * embedding q and the embedding v of its content glyph, both of length 1, over the content glyphs
 * of the batch.
 *
 * <p>A quarter of the batch are random characters and the rest are their {@link LookAlikes}. A
 * character needs no weights of its own, so that one that was never trained on is read by its
 * content glyph.
 */
final class EmbeddingObjective implements RecognitionObjective {

  private static final int BATCH = 40;
  private static final int PIXELS = Recognisers.LAYOUT.pixels();

  /** Characters of a batch that look alike. */
  private static final int GROUP = 4;

  private final RecognitionData data;
  private final int[] characters;
  private final int batch;
  private final TrainingGlyphs glyphs;
  private List<GlyphImage> contents;
  private LookAlikes lookAlikes;

  EmbeddingObjective(RecognitionData data) {
    this.data = data;
    this.characters = data.characters();
    this.batch = Math.min(BATCH, characters.length);
    this.glyphs = new TrainingGlyphs(data.script(), data.fonts());
  }

  @Override
  public int outputs() {
    return Embeddings.SIZE;
  }

  @Override
  public int batch() {
    return batch;
  }

  /** The first half of the network's batch are queries, the second half their content glyphs. */
  @Override
  public double run(Network network, SplittableRandom random) {
    if (contents == null) {
      contents = Arrays.stream(characters).mapToObj(this::content).toList();
      lookAlikes = new LookAlikes(contents);
    }
    float[] input = new float[2 * batch * PIXELS];
    int[] rows = lookAlikes.groups(batch, GROUP, random);
    for (int n = 0; n < batch; n++) {
      if (!glyphs.draw(characters[rows[n]], random, input, n * PIXELS)) {
        Recognisers.LAYOUT.pack(contents.get(rows[n]).coverage(), input, n * PIXELS);
      }
      Recognisers.LAYOUT.pack(contents.get(rows[n]).coverage(), input, (batch + n) * PIXELS);
    }
    float[] vectors = network.forward(2 * batch, input).clone();
    float[] lengths = Embeddings.normalize(vectors, 2 * batch);
    float[] byVectors = new float[vectors.length];
    double loss = contrast(vectors, byVectors);
    network.backward(throughNorm(vectors, lengths, byVectors));
    return loss;
  }

  private GlyphImage content(int codePoint) {
    return GlyphRasterizer.sample(data.content(), codePoint, data.script(), Recognisers.IMAGE)
        .orElseThrow()
        .image();
  }

  /** Mean of {@code -log p} and its gradient by the unit vectors. */
  private double contrast(float[] vectors, float[] byVectors) {
    int half = batch * Embeddings.SIZE;
    Embeddings targets = new Embeddings(Arrays.copyOfRange(vectors, half, 2 * half));
    Embeddings queries = new Embeddings(Arrays.copyOfRange(vectors, 0, half));
    double loss = 0;
    for (int n = 0; n < batch; n++) {
      float[] p = targets.softmax(vectors, n * Embeddings.SIZE);
      loss -= Math.log(Math.max(p[n], 1e-20));
      for (int j = 0; j < batch; j++) {
        float error = (p[j] - (j == n ? 1 : 0)) * Embeddings.SCALE / batch;
        targets.add(j, error, byVectors, n * Embeddings.SIZE);
        queries.add(n, error, byVectors, half + j * Embeddings.SIZE);
      }
    }
    return loss / batch;
  }

  /** The gradient by the vectors before they were scaled to length 1. */
  private static float[] throughNorm(float[] vectors, float[] lengths, float[] byVectors) {
    for (int n = 0; n < lengths.length; n++) {
      int at = n * Embeddings.SIZE;
      float along = Embeddings.dot(vectors, at, byVectors, at);
      for (int i = at; i < at + Embeddings.SIZE; i++) {
        byVectors[i] = (byVectors[i] - along * vectors[i]) / lengths[n];
      }
    }
    return byVectors;
  }
}
