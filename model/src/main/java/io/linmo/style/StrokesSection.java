package io.linmo.style;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linmo.storage.SectionFile;
import io.linmo.strokes.LearnedStrokes;
import io.linmo.strokes.Pen;
import io.linmo.strokes.StrokeForm;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The learned strokes in a style file: the number of strokes of each character in the header; their
 * points, x before y, and the pen's numbers in sections of their own.
 */
final class StrokesSection {

  private static final String POINTS = "strokes/points";
  private static final String PEN = "strokes/pen";
  private static final ObjectMapper JSON = new ObjectMapper();

  private StrokesSection() {}

  /** Adds the sections; returns what goes into the header. */
  static ObjectNode write(LearnedStrokes strokes, SectionFile sections) {
    Map<Integer, StrokeForm> ordered = new TreeMap<>(strokes.forms());
    ObjectNode node =
        JSON.createObjectNode()
            .put("heldOutIou", strokes.heldOutIou())
            .put("growth", strokes.growth());
    ObjectNode counts = node.putObject("counts");
    int points = ordered.values().stream().mapToInt(StrokesSection::points).sum();
    float[] values = new float[2 * points];
    int at = 0;
    for (var entry : ordered.entrySet()) {
      StrokeForm form = entry.getValue();
      counts.put(Character.toString(entry.getKey()), form.strokes());
      for (float[] axis : new float[][] {form.x(), form.y()}) {
        System.arraycopy(axis, 0, values, at, axis.length);
        at += axis.length;
      }
    }
    sections.putFloats(POINTS, values);
    sections.putFloats(PEN, strokes.pen().numbers());
    return node;
  }

  private static int points(StrokeForm form) {
    return form.strokes() * StrokeForm.POINTS;
  }

  static LearnedStrokes read(JsonNode node, SectionFile sections) throws IOException {
    float[] values = sections.floats(POINTS);
    Map<Integer, StrokeForm> forms = new LinkedHashMap<>();
    int at = 0;
    for (var count : node.get("counts").properties()) {
      int points = count.getValue().asInt() * StrokeForm.POINTS;
      if (points < 1 || at + 2 * points > values.length) {
        throw new IOException(
            "strokes: %d numbers, expected more for '%s'".formatted(values.length, count.getKey()));
      }
      float[] x = Arrays.copyOfRange(values, at, at + points);
      float[] y = Arrays.copyOfRange(values, at + points, at + 2 * points);
      forms.put(count.getKey().codePointAt(0), StrokeForm.of(x, y));
      at += 2 * points;
    }
    try {
      return new LearnedStrokes(
          forms,
          Pen.of(sections.floats(PEN)),
          node.path("growth").asDouble(1),
          node.path("heldOutIou").asDouble());
    } catch (IllegalArgumentException e) {
      throw new IOException("strokes: " + e.getMessage(), e);
    }
  }
}
