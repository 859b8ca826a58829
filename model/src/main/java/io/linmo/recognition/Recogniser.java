package io.linmo.recognition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linmo.font.FontFile;
import io.linmo.gan.Network;
import io.linmo.gan.Recognisers;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads glyphs of one script. Safe for use by several threads, which take turns.
 *
 * <p>Latin: class probabilities of ASCII, summed over characters of the same form. Han: the softmax
 * of the glyph's embedding over the content glyphs of all known characters; {@link #know} adds
 * further characters by their content glyphs.
 */
public final class Recogniser {

  /** The file type of a recogniser. */
  public static final String KIND = "READ";

  private static final String WEIGHTS = "weights/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 32;
  private static final double LEAST_PROBABILITY = 1e-9;
  private static final int PIXELS = Recognisers.LAYOUT.pixels();

  private final RecognitionHead head;
  private final Network network;
  private final Map<String, float[]> weights;
  private final Map<String, Object> provenance;

  private Recogniser(
      RecognitionHead head, Map<String, float[]> weights, Map<String, Object> provenance) {
    this.head = head;
    this.weights = weights;
    this.provenance = provenance;
    this.network = Recognisers.create(head.outputs(), 1);
    float[] parameters = new float[network.parameterCount()];
    network
        .ranges()
        .forEach(
            (name, range) -> {
              float[] values = weights.get(name);
              if (values == null || values.length != range.length()) {
                throw new IllegalArgumentException(
                    "recogniser: array '%s' of %d values, expected %d"
                        .formatted(name, values == null ? 0 : values.length, range.length()));
              }
              System.arraycopy(values, 0, parameters, range.offset(), values.length);
            });
    network.writeParameters(parameters);
  }

  /** A recogniser with these weights that knows the characters of the data. */
  static Recogniser of(
      RecognitionData data, Map<String, float[]> weights, Map<String, Object> provenance) {
    RecognitionHead head = RecognitionHead.create(data.script(), data.known());
    Recogniser recogniser = new Recogniser(head, weights, provenance);
    recogniser.know(data.known(), data.content());
    return recogniser;
  }

  public Script script() {
    return head.script();
  }

  /** Facts about the run and its data. */
  public Map<String, Object> provenance() {
    return Collections.unmodifiableMap(provenance);
  }

  /** How many characters it distinguishes. */
  public int knownCharacters() {
    return head.characters().size();
  }

  /** Whether the character can be read. */
  public synchronized boolean knows(int codePoint) {
    return head.knows(codePoint);
  }

  /**
   * Makes further Han characters known by their content glyphs. Characters that the face lacks stay
   * unknown; for Latin nothing changes.
   */
  public synchronized void know(int[] codePoints, FontFile content) {
    head.learn(codePoints, content, this::outputs);
  }

  /** The network's outputs {@code [N, outputs]}, one row for each sample. */
  private float[] outputs(List<GlyphSample> samples) {
    int width = head.outputs();
    float[] all = new float[samples.size() * width];
    for (int from = 0; from < samples.size(); from += BATCH) {
      int count = Math.min(BATCH, samples.size() - from);
      float[] input = new float[count * PIXELS];
      for (int n = 0; n < count; n++) {
        float[] coverage = samples.get(from + n).resize(Recognisers.IMAGE).image().coverage();
        Recognisers.LAYOUT.pack(coverage, input, n * PIXELS);
      }
      System.arraycopy(network.run(count, input), 0, all, from * width, count * width);
    }
    return all;
  }

  /**
   * Reads glyphs, each of which is meant to be the character of its code point.
   *
   * @throws IllegalArgumentException if one of the characters is not known
   */
  public synchronized List<Reading> read(List<GlyphSample> samples) {
    samples.forEach(sample -> requireKnown(sample.codePoint()));
    return head.read(outputs(samples), samples);
  }

  /**
   * Natural logarithms of the probabilities that each sample is each of the characters, or one of
   * the same form: {@code [samples][characters]}. The samples' own code points do not matter.
   *
   * @throws IllegalArgumentException if one of the characters is not known
   */
  public synchronized float[][] logProbabilities(List<GlyphSample> samples, int[] codePoints) {
    for (int codePoint : codePoints) {
      requireKnown(codePoint);
    }
    float[][] result = head.probabilities(outputs(samples), codePoints);
    for (float[] row : result) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) Math.log(Math.max(LEAST_PROBABILITY, row[i]));
      }
    }
    return result;
  }

  private void requireKnown(int codePoint) {
    if (!knows(codePoint)) {
      throw new IllegalArgumentException(
          "recogniser: U+%04X is not among its characters".formatted(codePoint));
    }
  }

  public void write(Path file) throws IOException {
    SectionFile sections = new SectionFile(KIND);
    ObjectNode header = JSON.createObjectNode();
    header.put("script", script().name());
    StringBuilder text = new StringBuilder();
    head.characters().forEach(text::appendCodePoint);
    header.put("characters", text.toString());
    header.set("provenance", JSON.valueToTree(provenance));
    sections.putHeader(header);
    sections.putWeights(WEIGHTS, weights);
    head.writeTo(sections);
    sections.write(file);
  }

  public static Recogniser read(Path file) throws IOException {
    return SectionFile.read(file, KIND, Recogniser::of);
  }

  private static Recogniser of(SectionFile sections) throws IOException {
    ObjectNode header = sections.header();
    return new Recogniser(
        RecognitionHead.readFrom(
            sections,
            Script.valueOf(header.get("script").asText()),
            header.get("characters").asText().codePoints().toArray()),
        sections.weights(WEIGHTS),
        JSON.convertValue(
            header.get("provenance"), new TypeReference<LinkedHashMap<String, Object>>() {}));
  }
}
