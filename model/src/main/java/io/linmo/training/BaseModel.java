package io.linmo.training;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linmo.conditioning.ScriptRecipe;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.Network;
import io.linmo.image.Script;
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
 * @param recipe what the generator is shown and how its images are placed
 * @param provenance facts in order: options, images shown, fonts with licence and hash
 */
public record BaseModel(
    String id,
    ScriptRecipe recipe,
    GeneratorShape shape,
    Map<String, float[]> weights,
    int[] characters,
    List<String> faces,
    Map<String, Object> provenance) {

  private static final String KIND = "BASE";
  private static final String WEIGHTS = "weights/";
  private static final ObjectMapper JSON = new ObjectMapper();

  public BaseModel {
    Objects.requireNonNull(recipe, "recipe");
    weights = Map.copyOf(weights);
    characters = characters.clone();
    faces = List.copyOf(faces);
  }

  public Script script() {
    return recipe.script();
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
    header.put("script", script().name());
    header.set("shape", JSON.valueToTree(shape));
    header.put("characters", new String(characters, 0, characters.length));
    header.set("faces", JSON.valueToTree(faces));
    header.set("provenance", JSON.valueToTree(provenance));
    sections.putHeader(header);
    sections.putWeights(WEIGHTS, weights);
    recipe.writeTo(sections);
    sections.write(file);
  }

  public static BaseModel read(Path file) throws IOException {
    return SectionFile.read(file, KIND, BaseModel::of);
  }

  private static BaseModel of(SectionFile sections) throws IOException {
    ObjectNode header = sections.header();
    Map<String, float[]> weights = sections.weights(WEIGHTS);
    return new BaseModel(
        sections.checksum(),
        ScriptRecipe.readFrom(sections, Script.valueOf(header.get("script").asText())),
        JSON.treeToValue(header.get("shape"), GeneratorShape.class),
        weights,
        header.get("characters").asText().codePoints().toArray(),
        JSON.convertValue(header.get("faces"), new TypeReference<List<String>>() {}),
        JSON.convertValue(
            header.get("provenance"), new TypeReference<LinkedHashMap<String, Object>>() {}));
  }
}
