package io.linmo.recognition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linmo.font.FontFile;
import io.linmo.gan.Network;
import io.linmo.gan.Recognisers;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads glyphs of one script. Not thread-safe.
 *
 * <p>Latin: ASCII by class probabilities, those of equal form added up. Han: by the softmax of the
 * glyph's embedding over the content glyphs of all known characters; a character beyond them is
 * made known by its content glyph when it is first asked for.
 */
public final class Recogniser {

  /** The four letters that tell a recogniser from other Linmo files. */
  public static final String KIND = "READ";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 32;
  private static final int PIXELS = Recognisers.IMAGE * Recognisers.IMAGE;

  private final Script script;
  private final Network network;
  private final Map<String, float[]> weights;
  private final Map<String, Object> provenance;
  private final List<Integer> characters = new ArrayList<>();
  private final Map<Integer, Integer> rows = new HashMap<>();
  private Embeddings known;

  private Recogniser(
      Script script,
      Map<String, float[]> weights,
      int[] characters,
      Embeddings known,
      Map<String, Object> provenance) {
    this.script = script;
    this.weights = weights;
    this.provenance = provenance;
    this.known = known;
    this.network =
        Recognisers.create(script == Script.LATIN ? LatinForms.COUNT : Embeddings.SIZE, 1);
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
    Arrays.stream(characters).forEach(this::addRow);
  }

  private void addRow(int codePoint) {
    rows.put(codePoint, characters.size());
    characters.add(codePoint);
  }

  /** A recogniser with these weights that knows the characters of the data. */
  static Recogniser of(
      RecognitionData data, Map<String, float[]> weights, Map<String, Object> provenance) {
    boolean latin = data.script() == Script.LATIN;
    Recogniser recogniser =
        new Recogniser(
            data.script(),
            weights,
            latin ? data.known() : new int[0],
            latin ? null : new Embeddings(new float[0]),
            provenance);
    if (!latin) {
      recogniser.know(data.known(), data.content());
    }
    return recogniser;
  }

  public Script script() {
    return script;
  }

  /** Facts about the run and its data. */
  public Map<String, Object> provenance() {
    return java.util.Collections.unmodifiableMap(provenance);
  }

  /** How many characters it tells apart. */
  public int knownCharacters() {
    return characters.size();
  }

  /** Whether the character can be read. */
  public boolean knows(int codePoint) {
    return rows.containsKey(codePoint);
  }

  /** Makes Han characters known by their content glyphs; those the face lacks stay unknown. */
  public void know(int[] codePoints, FontFile content) {
    if (script == Script.LATIN) {
      return;
    }
    List<GlyphSample> samples = new ArrayList<>();
    for (int codePoint : codePoints) {
      if (!rows.containsKey(codePoint)) {
        GlyphRasterizer.sample(content, codePoint, script, Recognisers.IMAGE)
            .ifPresent(samples::add);
      }
    }
    float[] vectors = embed(samples);
    samples.forEach(sample -> addRow(sample.codePoint()));
    known = known.with(vectors);
  }

  private float[] embed(List<GlyphSample> samples) {
    float[] outputs = outputs(samples);
    Embeddings.normalize(outputs, samples.size());
    return outputs;
  }

  /** The network's outputs, one row for each sample. */
  private float[] outputs(List<GlyphSample> samples) {
    int width = script == Script.LATIN ? LatinForms.COUNT : Embeddings.SIZE;
    float[] all = new float[samples.size() * width];
    for (int from = 0; from < samples.size(); from += BATCH) {
      int count = Math.min(BATCH, samples.size() - from);
      float[] input = new float[count * PIXELS];
      for (int n = 0; n < count; n++) {
        float[] coverage = samples.get(from + n).resize(Recognisers.IMAGE).image().coverage();
        TrainingGlyphs.pack(coverage, input, n * PIXELS);
      }
      System.arraycopy(network.forward(count, input), 0, all, from * width, count * width);
    }
    return all;
  }

  /**
   * Reads glyphs of which each is meant to be the character of its code point.
   *
   * @throws IllegalArgumentException if one of the characters is not known
   */
  public List<Reading> read(List<GlyphSample> samples) {
    for (GlyphSample sample : samples) {
      if (!knows(sample.codePoint())) {
        throw new IllegalArgumentException(
            "recogniser: U+%04X is not among its characters".formatted(sample.codePoint()));
      }
    }
    float[] outputs = script == Script.LATIN ? outputs(samples) : embed(samples);
    List<Reading> readings = new ArrayList<>();
    for (int n = 0; n < samples.size(); n++) {
      int meant = samples.get(n).codePoint();
      readings.add(
          script == Script.LATIN ? byClass(outputs, n, meant) : bySimilarity(outputs, n, meant));
    }
    return readings;
  }

  private static Reading byClass(float[] logits, int n, int meant) {
    float[] p = softmax(logits, n * LatinForms.COUNT);
    double confidence = 0;
    for (int i = 0; i < p.length; i++) {
      if (LatinForms.same(LatinForms.FIRST + i, meant)) {
        confidence += p[i];
      }
    }
    int largest = Embeddings.largest(p);
    int best = LatinForms.FIRST + largest;
    return Reading.of(best, p[largest], confidence, LatinForms.same(best, meant));
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

  private Reading bySimilarity(float[] vectors, int n, int meant) {
    float[] p = known.softmax(vectors, n * Embeddings.SIZE);
    int largest = Embeddings.largest(p);
    int best = characters.get(largest);
    return Reading.of(best, p[largest], p[rows.get(meant)], best == meant);
  }

  public void write(Path file) throws IOException {
    SectionFile sections = new SectionFile(KIND);
    ObjectNode header = JSON.createObjectNode();
    header.put("script", script.name());
    StringBuilder text = new StringBuilder();
    characters.forEach(text::appendCodePoint);
    header.put("characters", text.toString());
    header.set("provenance", JSON.valueToTree(provenance));
    sections.putText("header", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(header));
    weights.keySet().stream()
        .sorted()
        .forEach(name -> sections.putHalves("weights/" + name, weights.get(name)));
    if (known != null) {
      sections.put("known", known.quantized());
    }
    sections.write(file);
  }

  public static Recogniser read(Path file) throws IOException {
    SectionFile sections = SectionFile.read(file, KIND);
    ObjectNode header = (ObjectNode) JSON.readTree(sections.text("header"));
    Map<String, float[]> weights = new LinkedHashMap<>();
    for (String name : sections.names()) {
      if (name.startsWith("weights/")) {
        weights.put(name.substring("weights/".length()), sections.halves(name));
      }
    }
    try {
      return new Recogniser(
          Script.valueOf(header.get("script").asText()),
          weights,
          header.get("characters").asText().codePoints().toArray(),
          sections.has("known") ? Embeddings.of(sections.bytes("known")) : null,
          JSON.convertValue(
              header.get("provenance"), new TypeReference<LinkedHashMap<String, Object>>() {}));
    } catch (IllegalArgumentException e) {
      throw new IOException("%s: damaged: %s".formatted(file, e.getMessage()), e);
    }
  }
}
