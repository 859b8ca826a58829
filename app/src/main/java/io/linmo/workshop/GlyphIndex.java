package io.linmo.workshop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The index of a folder of glyphs, {@value #FILE}. While the folder is being written it tells which
 * glyphs are done.
 *
 * @param inputs digest of all that the files depend on; empty where there is no index
 * @param canvas that all files are drawn on
 * @param rows by code point: the facts of a glyph, the SHA-256 of its files by their names, its
 *     advance and box in em, y up from the baseline
 */
record GlyphIndex(
    String inputs, boolean complete, GlyphCanvas canvas, Map<Integer, Map<String, Object>> rows) {

  /** What the index is called. */
  static final String FILE = "glyphs.json";

  static final GlyphIndex NONE = new GlyphIndex("", false, GlyphCanvas.LEAST, Map.of());

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  GlyphIndex {
    rows = new LinkedHashMap<>(rows);
  }

  /** The index in a folder; {@link #NONE} where there is none or it cannot be read. */
  static GlyphIndex in(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try {
      Map<String, Object> all = JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {});
      Map<Integer, Map<String, Object>> rows = new LinkedHashMap<>();
      List<Map<String, Object>> listed =
          JSON.convertValue(all.get("glyphs"), new TypeReference<>() {});
      for (Map<String, Object> row : listed) {
        rows.put(GlyphFacts.of(row).codePoint(), row);
      }
      GlyphCanvas canvas =
          new GlyphCanvas(
              number(all.get("ascender")),
              number(all.get("descender")),
              number(all.get("pictureSide")));
      boolean complete = Boolean.TRUE.equals(all.get("complete"));
      return new GlyphIndex(all.get("inputs").toString(), complete, canvas, rows);
    } catch (IOException | RuntimeException e) {
      return NONE; // Then every glyph is written again.
    }
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  /** The files of a row, their digests by their names. */
  static Map<String, String> files(Map<String, Object> row) {
    return JSON.convertValue(row.get("files"), new TypeReference<>() {});
  }

  List<GlyphFacts> facts() {
    return rows.values().stream().map(GlyphFacts::of).toList();
  }

  /**
   * The index as text.
   *
   * @param figures of the whole
   */
  String json(String hand, Map<String, Object> figures) {
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("hand", hand);
    index.put("complete", complete);
    index.put("inputs", inputs);
    index.put("ascender", canvas.ascender());
    index.put("descender", canvas.descender());
    index.put("pictureSide", canvas.side());
    index.putAll(figures);
    index.put("glyphs", List.copyOf(rows.values()));
    try {
      return JSON.writeValueAsString(index) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("index cannot be written as JSON", e);
    }
  }
}
