package io.linmo.style;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linmo.image.GlyphCurves;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.storage.SectionFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads and writes a hand as a {@code .style} file; references keep 256 gray levels, and their
 * curves where they were drawn as such.
 */
public final class HandFile {

  /** The file type of a hand. */
  public static final String KIND = "HAND";

  private static final String WEIGHTS = "weights/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private HandFile() {}

  public static void write(Hand hand, Path file) throws IOException {
    SectionFile sections = new SectionFile(KIND);
    ObjectNode header = JSON.createObjectNode();
    header.put("name", hand.name());
    header.put("asWritten", hand.asWritten());
    hand.wordSpace().ifPresent(space -> header.put("wordSpace", space));
    header.set("provenance", JSON.valueToTree(hand.provenance()));
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    hand.references()
        .forEach(reference -> header.withArray("references").add(describe(reference, pixels)));
    for (LearnedStyle style : hand.styles().values()) {
      ObjectNode node = header.withArray("styles").addObject();
      node.put("script", style.script().name()).put("baseModel", style.baseModelId());
      if (Double.isFinite(style.heldOutIou())) {
        node.put("heldOutIou", style.heldOutIou()).put("heldOut", text(style.heldOut()));
      }
      String prefix = "style/" + style.script() + "/";
      sections.putFloats(prefix + "code", style.code());
      sections.putWeights(prefix + WEIGHTS, style.tunedWeights());
    }
    hand.strokes()
        .ifPresent(strokes -> header.set("strokes", StrokesSection.write(strokes, sections)));
    sections.putHeader(header);
    sections.put("pixels", pixels.toByteArray());
    sections.write(file);
  }

  private static ObjectNode describe(GlyphSample reference, ByteArrayOutputStream pixels) {
    GlyphImage image = reference.image();
    for (float value : image.coverage()) {
      pixels.write(Math.round(255 * Math.min(1, Math.max(0, value))));
    }
    GlyphFrame frame = reference.frame();
    ObjectNode node =
        JSON.createObjectNode()
            .put("character", Character.toString(reference.codePoint()))
            .put("width", image.width())
            .put("height", image.height())
            .put("left", frame.left())
            .put("top", frame.top())
            .put("pixelSize", frame.pixelSize())
            .put("advance", frame.advance());
    reference.curves().ifPresent(curves -> node.put("curves", curves.text()));
    return node;
  }

  public static Hand read(Path file) throws IOException {
    return SectionFile.read(file, KIND, HandFile::of);
  }

  private static Hand of(SectionFile sections) throws IOException {
    JsonNode header = sections.header();
    byte[] pixels = sections.bytes("pixels");
    List<GlyphSample> references = new ArrayList<>();
    int at = 0;
    for (JsonNode node : header.withArray("references")) {
      GlyphSample reference = reference(node, pixels, at);
      at += reference.image().width() * reference.image().height();
      references.add(reference);
    }
    Map<Script, LearnedStyle> styles = new EnumMap<>(Script.class);
    for (JsonNode node : header.withArray("styles")) {
      LearnedStyle style = style(node, sections);
      styles.put(style.script(), style);
    }
    return new Hand(
        header.get("name").asText(),
        references,
        styles,
        JSON.convertValue(
            header.get("provenance"), new TypeReference<LinkedHashMap<String, String>>() {}),
        header.path("asWritten").asBoolean(true),
        header.has("wordSpace")
            ? OptionalDouble.of(header.get("wordSpace").asDouble())
            : OptionalDouble.empty(),
        header.has("strokes")
            ? Optional.of(StrokesSection.read(header.get("strokes"), sections))
            : Optional.empty());
  }

  private static GlyphSample reference(JsonNode node, byte[] pixels, int at) {
    int width = node.get("width").asInt();
    int height = node.get("height").asInt();
    if (width < 1 || width != height || (long) width * height > pixels.length - at) {
      throw new IllegalArgumentException(
          "a picture of %d x %d pixels, expected a square of the %d that are left"
              .formatted(width, height, pixels.length - at));
    }
    float[] coverage = new float[width * height];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = (pixels[at + i] & 0xFF) / 255f;
    }
    GlyphFrame frame =
        new GlyphFrame(
            node.get("left").asDouble(),
            node.get("top").asDouble(),
            node.get("pixelSize").asDouble(),
            node.get("advance").asDouble());
    return new GlyphSample(
        node.get("character").asText().codePointAt(0),
        GlyphImage.of(width, height, coverage),
        frame,
        node.has("curves")
            ? Optional.of(GlyphCurves.parse(node.get("curves").asText()))
            : Optional.empty());
  }

  private static LearnedStyle style(JsonNode node, SectionFile sections) throws IOException {
    Script script = Script.valueOf(node.get("script").asText());
    String prefix = "style/" + script + "/";
    return new LearnedStyle(
        script,
        node.get("baseModel").asText(),
        sections.floats(prefix + "code"),
        sections.weights(prefix + WEIGHTS),
        node.path("heldOutIou").asDouble(Double.NaN),
        node.path("heldOut").asText().codePoints().boxed().collect(Collectors.toSet()));
  }

  private static String text(Set<Integer> codePoints) {
    return codePoints.stream().sorted().map(Character::toString).collect(Collectors.joining());
  }
}
