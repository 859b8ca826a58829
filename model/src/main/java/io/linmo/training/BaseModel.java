package io.linmo.training;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linmo.conditioning.ExemplarBank;
import io.linmo.conditioning.StandardForms;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.Network;
import io.linmo.image.Script;
import io.linmo.metrics.MetricsModel;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A trained generator for one script, with all that is needed to use it, and where it comes from.
 *
 * @param id checksum of the file's content
 * @param weights each parameter array by its name in {@link Network#ranges}
 * @param characters rows of the character code table, in order; empty for Han, which has none
 * @param faces ids of the training faces, in the order of the style code table
 * @param bank exemplars, or null where the generator sees none
 * @param standards characters in standard faces, or null where the generator sees none
 * @param metrics the model of ink boxes and advances, or null for Han, where the em box is kept
 * @param provenance facts in order: options, images shown, fonts with licence and hash
 */
public record BaseModel(
    String id,
    Script script,
    GeneratorShape shape,
    Map<String, float[]> weights,
    int[] characters,
    List<String> faces,
    ExemplarBank bank,
    StandardForms standards,
    MetricsModel metrics,
    Map<String, Object> provenance) {

  private static final String KIND = "BASE";
  private static final ObjectMapper JSON = new ObjectMapper();

  public BaseModel {
    Objects.requireNonNull(script, "script");
    weights = Map.copyOf(weights);
    characters = characters.clone();
    faces = List.copyOf(faces);
  }

  @Override
  public int[] characters() {
    return characters.clone();
  }

  /**
   * A generator with these weights and the given number of style rows; rows beyond the training
   * faces' start at zero.
   */
  public Network generator(int styles) {
    Network network = Generators.create(shape.withStyles(styles), 1);
    float[] parameters = new float[network.parameterCount()];
    network
        .ranges()
        .forEach(
            (name, range) -> {
              float[] values = weights.get(name);
              int length = Math.min(values.length, range.length());
              System.arraycopy(values, 0, parameters, range.offset(), length);
            });
    network.writeParameters(parameters);
    return network;
  }

  /** Row of a character in the character code table, or -1. */
  public int row(int codePoint) {
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == codePoint) {
        return i;
      }
    }
    return -1;
  }

  public void write(Path file) throws IOException {
    SectionFile sections = new SectionFile(KIND);
    ObjectNode header = JSON.createObjectNode();
    header.put("script", script.name());
    header.set("shape", JSON.valueToTree(shape));
    header.put("characters", new String(characters, 0, characters.length));
    header.set("faces", JSON.valueToTree(faces));
    header.set("provenance", JSON.valueToTree(provenance));
    sections.putText("header", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(header));
    weights.keySet().stream()
        .sorted()
        .forEach(name -> sections.putHalves("weights/" + name, weights.get(name)));
    if (bank != null) {
      bank.writeTo(sections);
    }
    if (standards != null) {
      standards.writeTo(sections);
    }
    if (metrics != null) {
      metrics.writeTo(sections);
    }
    sections.write(file);
  }

  public static BaseModel read(Path file) throws IOException {
    SectionFile sections = SectionFile.read(file, KIND);
    ObjectNode header = (ObjectNode) JSON.readTree(sections.text("header"));
    Map<String, float[]> weights = new LinkedHashMap<>();
    for (String name : sections.names()) {
      if (name.startsWith("weights/")) {
        weights.put(name.substring("weights/".length()), sections.halves(name));
      }
    }
    return new BaseModel(
        sections.checksum(),
        Script.valueOf(header.get("script").asText()),
        JSON.treeToValue(header.get("shape"), GeneratorShape.class),
        weights,
        header.get("characters").asText().codePoints().toArray(),
        JSON.convertValue(header.get("faces"), new TypeReference<List<String>>() {}),
        sections.has("exemplars/faces") ? ExemplarBank.readFrom(sections) : null,
        StandardForms.areIn(sections) ? StandardForms.readFrom(sections) : null,
        sections.has("metrics/mean") ? MetricsModel.readFrom(sections) : null,
        JSON.convertValue(
            header.get("provenance"), new TypeReference<LinkedHashMap<String, Object>>() {}));
  }
}
