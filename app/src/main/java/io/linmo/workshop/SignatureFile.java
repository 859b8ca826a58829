package io.linmo.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.storage.SectionFile;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.Drawing.Strokes;
import io.linmo.typesetting.Drawing.Words;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.InkedGlyph;
import io.linmo.typesetting.PlacedGlyph;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.TextLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps signatures exactly as they were drawn, in {@code .signature} files. */
final class SignatureFile {

  /** The four letters that distinguish a signature from other Linmo files. */
  static final String KIND = "SIGN";

  private static final ObjectMapper JSON = new ObjectMapper();

  private SignatureFile() {}

  static void write(DrawnSignature signature, Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", signature.name()).put("seed", signature.seed());
    root.put("note", signature.note()).put("generated", signature.generated());
    for (Drawing.Part part : signature.drawing().parts()) {
      ObjectNode node = root.withArray("parts").addObject();
      node.put("color", part.color().hex());
      if (part instanceof Words words) {
        describe(words.text(), node);
      } else {
        node.put("path", OutlineText.of(part.outline()));
      }
    }
    SectionFile sections = new SectionFile(KIND);
    sections.putText("signature", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    sections.write(file);
  }

  private static void describe(TextBlock text, ObjectNode node) {
    numbers(node.putArray("step"), text.step().x(), text.step().y());
    for (TextLine line : text.lines()) {
      ObjectNode child = node.withArray("lines").addObject();
      child.put("text", line.text());
      Box box = line.box();
      numbers(child.putArray("box"), box.left(), box.bottom(), box.right(), box.top());
      ArrayNode glyphs = child.putArray("glyphs");
      for (PlacedGlyph glyph : line.glyphs()) {
        ObjectNode one = glyphs.addObject();
        one.put("character", glyph.glyph().text());
        one.put("path", OutlineText.of(glyph.glyph().outline()));
        numbers(one.putArray("place"), glyph.glyph().advance(), glyph.x(), glyph.y(), glyph.turn());
      }
    }
  }

  private static void numbers(ArrayNode array, double... values) {
    for (double value : values) {
      array.add(value);
    }
  }

  static DrawnSignature read(Path file) throws IOException {
    return SectionFile.read(file, KIND, SignatureFile::of);
  }

  private static DrawnSignature of(SectionFile sections) throws IOException {
    JsonNode root = JSON.readTree(sections.text("signature"));
    List<Drawing.Part> parts = new ArrayList<>();
    for (JsonNode node : root.withArray("parts")) {
      InkColor color = InkColor.parse(node.get("color").asText());
      parts.add(
          node.has("lines")
              ? new Words(text(node), color)
              : new Strokes(OutlineText.parse(node.get("path").asText()), color));
    }
    if (parts.stream().allMatch(part -> part.outline().isEmpty())) {
      throw new IOException("a signature without ink");
    }
    return new DrawnSignature(
        root.get("name").asText(),
        root.get("seed").asLong(),
        root.get("note").asText(),
        root.get("generated").asBoolean(),
        new Drawing(parts));
  }

  private static TextBlock text(JsonNode node) {
    List<TextLine> lines = new ArrayList<>();
    for (JsonNode line : node.get("lines")) {
      List<PlacedGlyph> glyphs = new ArrayList<>();
      for (JsonNode glyph : line.get("glyphs")) {
        JsonNode place = glyph.get("place");
        InkedGlyph ink =
            new InkedGlyph(
                glyph.get("character").asText().codePointAt(0),
                OutlineText.parse(glyph.get("path").asText()),
                place.get(0).asDouble());
        glyphs.add(
            new PlacedGlyph(
                ink, place.get(1).asDouble(), place.get(2).asDouble(), place.get(3).asDouble()));
      }
      JsonNode box = line.get("box");
      lines.add(
          new TextLine(
              line.get("text").asText(),
              glyphs,
              new Box(
                  box.get(0).asDouble(),
                  box.get(1).asDouble(),
                  box.get(2).asDouble(),
                  box.get(3).asDouble())));
    }
    JsonNode step = node.get("step");
    return new TextBlock(lines, new Point(step.get(0).asDouble(), step.get(1).asDouble()));
  }
}
