package io.linmo.capture.hand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linmo.image.InkBox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * {@code hand.json}: the facts about each picture beside it.
 *
 * <p>For each character {@code scale} is in pixels of its picture to a millimetre of paper, {@code
 * baseline} a row of it, {@code cell} the writing box in it as {@code [x, y, width, height]},
 * {@code box} the place of its ink in the source, in pixels.
 */
final class HandJson {

  private static final String FORMAT = "linmo-hand";
  private static final int VERSION = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  record Content(List<HandEntry> characters, List<Gap> gaps) {}

  private HandJson() {}

  static byte[] write(Collection<HandEntry> characters, Collection<Gap> gaps) {
    ObjectNode root = MAPPER.createObjectNode().put("format", FORMAT).put("version", VERSION);
    ArrayNode entries = root.putArray("characters");
    characters.forEach(entry -> write(entry, entries.addObject()));
    ArrayNode missing = root.putArray("gaps");
    for (Gap gap : gaps) {
      ObjectNode node = missing.addObject();
      node.put("character", gap.form().character()).put("form", gap.form().form());
      node.put("source", gap.source()).put("page", gap.page()).put("reason", gap.reason());
    }
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(HandEntry entry, ObjectNode node) {
    node.put("character", entry.form().character()).put("file", entry.form().fileName());
    node.put("form", entry.form().form());
    node.put("source", entry.source()).put("page", entry.page());
    PixelBox box = entry.box();
    node.putArray("box").add(box.x()).add(box.y()).add(box.width()).add(box.height());
    node.put("scale", rounded(entry.pixelsPerMm())).put("baseline", rounded(entry.baseline()));
    entry
        .cell()
        .ifPresent(
            cell ->
                node.putArray("cell")
                    .add(rounded(cell.left()))
                    .add(rounded(cell.top()))
                    .add(rounded(cell.width()))
                    .add(rounded(cell.height())));
    node.put("confidence", rounded(entry.confidence()));
    ArrayNode warnings = node.putArray("warnings");
    entry.warnings().forEach(warnings::add);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /**
   * @param source what errors call the file
   */
  static Content read(byte[] json, String source) throws IOException {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (!FORMAT.equals(root.path("format").asText()) || root.path("version").asInt() != VERSION) {
        throw new IOException(
            "%s: not a record of a hand that this version of Linmo reads, expected format %s %d"
                .formatted(source, FORMAT, VERSION));
      }
      List<HandEntry> characters = new ArrayList<>();
      for (JsonNode node : root.path("characters")) {
        characters.add(entry(node));
      }
      List<Gap> gaps = new ArrayList<>();
      for (JsonNode node : root.path("gaps")) {
        gaps.add(
            new Gap(
                form(node),
                text(node, "source"),
                number(node, "page").intValue(),
                text(node, "reason")));
      }
      return new Content(characters, gaps);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IOException("%s: damaged record: %s".formatted(source, e.getMessage()), e);
    }
  }

  private static HandEntry entry(JsonNode node) {
    double[] box = four(node, "box");
    List<String> warnings = new ArrayList<>();
    node.path("warnings").forEach(warning -> warnings.add(warning.asText()));
    return new HandEntry(
        form(node),
        text(node, "source"),
        number(node, "page").intValue(),
        new PixelBox((int) box[0], (int) box[1], (int) box[2], (int) box[3]),
        number(node, "baseline").doubleValue(),
        number(node, "scale").doubleValue(),
        node.has("cell") ? Optional.of(cell(four(node, "cell"))) : Optional.empty(),
        number(node, "confidence").doubleValue(),
        warnings);
  }

  private static InkBox cell(double[] box) {
    return new InkBox(box[0], box[1], box[0] + box[2], box[1] + box[3]);
  }

  private static CharacterForm form(JsonNode node) {
    String character = text(node, "character");
    if (character.isEmpty() || character.codePointCount(0, character.length()) != 1) {
      throw new IllegalArgumentException("character '%s', expected one".formatted(character));
    }
    return new CharacterForm(character.codePointAt(0), number(node, "form").intValue());
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("%s is missing, expected a text".formatted(field));
    }
    return value.asText();
  }

  private static Number number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isNumber()) {
      throw new IllegalArgumentException("%s is missing, expected a number".formatted(field));
    }
    return value.numberValue();
  }

  private static double[] four(JsonNode node, String field) {
    JsonNode values = node.path(field);
    if (values.size() != 4) {
      throw new IllegalArgumentException("%s is missing, expected 4 numbers".formatted(field));
    }
    double[] four = new double[4];
    for (int i = 0; i < four.length; i++) {
      four[i] = values.get(i).asDouble();
    }
    return four;
  }
}
