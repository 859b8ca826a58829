package io.linmo.recognition;

import io.linmo.gan.Adam;
import io.linmo.gan.Losses;
import io.linmo.gan.Network;
import io.linmo.gan.Recognisers;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.Script;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Trains a recogniser.
 *
 * <p>Latin: cross-entropy of {@value LatinForms#COUNT} class logits. Han: a glyph's embedding q and
 * the embedding v of its content glyph, both of length 1, by {@code -log p[v]} of {@link
 * Embeddings#softmax} over the content glyphs of the batch, a quarter of which are characters taken
 * at random and the others their {@link LookAlikes}. So a character needs no weights of its own,
 * and one that was never trained on is read by its content glyph.
 *
 * <p>Adam; the rate falls in a straight line to zero over the run; the weights are averaged.
 */
public final class RecogniserTraining {

  private static final int PIXELS = Recognisers.IMAGE * Recognisers.IMAGE;
  private static final int LATIN_BATCH = 64;
  private static final int HAN_BATCH = 40;
  private static final double RATE = 2e-3;
  private static final int WARM_UP_STEPS = 100;
  private static final float AVERAGING = 0.998f;

  /** So many characters of a batch look alike. */
  private static final int GROUP = 4;

  private static final String KIND = "RCKP";

  private final RecognitionData data;
  private final long seed;
  private final int[] characters;
  private final int batch;
  private final TrainingGlyphs glyphs;
  private final Network network;
  private final Adam adam;
  private final float[] parameters;
  private final float[] averaged;
  private final float[] gradient;
  private List<GlyphImage> contents;
  private LookAlikes lookAlikes;
  private long step;

  public RecogniserTraining(RecognitionData data, long seed) {
    this.data = data;
    this.seed = seed;
    this.characters = data.characters();
    boolean latin = data.script() == Script.LATIN;
    this.batch = latin ? LATIN_BATCH : Math.min(HAN_BATCH, characters.length);
    this.glyphs = new TrainingGlyphs(data.script(), data.fonts());
    this.network = Recognisers.create(latin ? LatinForms.COUNT : Embeddings.SIZE, seed);
    this.parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    this.averaged = parameters.clone();
    this.gradient = new float[parameters.length];
    this.adam = new Adam(parameters.length, 0.9, 0.99);
  }

  /** Training images shown so far. */
  public long images() {
    return step * batch;
  }

  /**
   * Does one step.
   *
   * @param done share of the run that is done, in [0, 1]
   * @return mean loss in nats
   */
  public double next(double done) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + step);
    double loss = data.script() == Script.LATIN ? classStep(random) : embeddingStep(random);
    network.readGradient(gradient);
    double rate = RATE * (1 - done) * Math.min(1, (step + 1.0) / WARM_UP_STEPS);
    adam.advance();
    adam.update(parameters, gradient, 0, parameters.length, rate);
    network.writeParameters(parameters);
    step++;
    float keep = Math.min(AVERAGING, (1f + step) / (10f + step));
    for (int i = 0; i < averaged.length; i++) {
      averaged[i] = keep * averaged[i] + (1 - keep) * parameters[i];
    }
    return loss;
  }

  private double classStep(SplittableRandom random) {
    float[] input = new float[batch * PIXELS];
    int[] classes = new int[batch];
    for (int n = 0; n < batch; n++) {
      do {
        classes[n] = random.nextInt(LatinForms.COUNT);
      } while (!glyphs.draw(LatinForms.FIRST + classes[n], random, input, n * PIXELS));
    }
    float[] logits = network.forward(batch, input);
    float[] byLogits = new float[logits.length];
    double loss = Losses.classification(logits, batch, 0, LatinForms.COUNT, classes, 1, byLogits);
    network.backward(byLogits);
    return loss;
  }

  /** The first half of the network's batch are queries, the second their content glyphs. */
  private double embeddingStep(SplittableRandom random) {
    if (contents == null) {
      contents = Arrays.stream(characters).mapToObj(this::content).toList();
      lookAlikes = new LookAlikes(contents);
    }
    float[] input = new float[2 * batch * PIXELS];
    int[] rows = lookAlikes.groups(batch, GROUP, random);
    for (int n = 0; n < batch; n++) {
      if (!glyphs.draw(characters[rows[n]], random, input, n * PIXELS)) {
        TrainingGlyphs.pack(contents.get(rows[n]).coverage(), input, n * PIXELS);
      }
      TrainingGlyphs.pack(contents.get(rows[n]).coverage(), input, (batch + n) * PIXELS);
    }
    float[] vectors = network.forward(2 * batch, input).clone();
    float[] lengths = Embeddings.normalize(vectors, 2 * batch);
    float[] byVectors = new float[vectors.length];
    double loss = contrast(vectors, byVectors);
    network.backward(throughNorm(vectors, lengths, byVectors));
    return loss;
  }

  /** Each query is to be told from the batch's content glyphs, among them its look-alikes. */
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

  /** The gradient by what was scaled to length 1: its part along the vector falls away. */
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

  private GlyphImage content(int codePoint) {
    return GlyphRasterizer.sample(data.content(), codePoint, data.script(), Recognisers.IMAGE)
        .orElseThrow()
        .image();
  }

  /** The averaged network as a recogniser that knows the characters of the data. */
  public Recogniser recogniser(Map<String, Object> facts) {
    Map<String, Object> provenance = new LinkedHashMap<>(facts);
    provenance.put("imagesShown", images());
    return Recogniser.of(data, network.named(averaged), provenance);
  }

  public void save(Path checkpoint) throws IOException {
    ByteBuffer counters = ByteBuffer.allocate(Long.BYTES).putLong(step);
    new SectionFile(KIND)
        .put("counters", counters.array())
        .putFloats("parameters", parameters)
        .putFloats("averaged", averaged)
        .putFloats("mean", adam.mean())
        .putFloats("square", adam.square())
        .write(checkpoint);
  }

  /** Goes on from a checkpoint of a run on the same script. */
  public void load(Path checkpoint) throws IOException {
    SectionFile sections = SectionFile.read(checkpoint, KIND);
    ByteBuffer counters = ByteBuffer.wrap(sections.bytes("counters"));
    float[] values = sections.floats("parameters");
    if (values.length != parameters.length) {
      throw new IOException(
          "%s: checkpoint of a recogniser with %d parameters, expected %d: another script's run"
              .formatted(checkpoint, values.length, parameters.length));
    }
    step = counters.getLong();
    System.arraycopy(values, 0, parameters, 0, values.length);
    System.arraycopy(sections.floats("averaged"), 0, averaged, 0, values.length);
    adam.restore(step, sections.floats("mean"), sections.floats("square"));
    network.writeParameters(parameters);
  }

  /** Whether all weights are numbers. */
  public boolean isFinite() {
    return Arrays.stream(new float[][] {parameters, averaged})
        .allMatch(
            values -> {
              float sum = 0;
              for (float value : values) {
                sum += value * 0;
              }
              return sum == 0;
            });
  }
}
