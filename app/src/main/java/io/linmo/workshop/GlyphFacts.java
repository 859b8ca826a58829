package io.linmo.workshop;

import io.linmo.generation.GlyphQuality;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a report says of a glyph.
 *
 * @param drawnBy {@code written}, {@code strokes} or {@code generated}
 */
record GlyphFacts(int codePoint, String drawnBy, GlyphQuality check) {

  private static final String CODE_POINT = "codePoint";

  boolean isWritten() {
    return drawnBy.equals("written");
  }

  /** The facts as a row of a report; without legibility where the glyph was not read. */
  Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("character", Character.toString(codePoint));
    row.put(CODE_POINT, "U+%04X".formatted(codePoint));
    row.put("source", drawnBy);
    row.put("confidence", check.isRead() ? Math.round(check.confidence() * 1e4) / 1e4 : null);
    row.put("legible", check.isRead() || !check.fault().isEmpty() ? check.legible() : null);
    row.put("retries", check.retries());
    row.put("styleStrength", check.strength());
    if (check.readAs() != 0 && !check.legible()) {
      row.put("readAs", Character.toString(check.readAs()));
    }
    if (!check.fault().isEmpty()) {
      row.put("fault", check.fault());
    }
    return row;
  }

  /** The code point that a row is of. */
  static int codePoint(Map<String, Object> row) {
    return Integer.parseInt(row.get(CODE_POINT).toString().substring(2), 16);
  }

  /**
   * The facts that a row tells.
   *
   * @throws RuntimeException if it is not as {@link #row} makes it
   */
  static GlyphFacts of(Map<String, Object> row) {
    GlyphQuality none = GlyphQuality.NONE;
    Number confidence = (Number) row.get("confidence");
    Object legible = row.get("legible");
    boolean reads = legible == null || (Boolean) legible;
    String readAs = (String) row.get("readAs");
    GlyphQuality check =
        new GlyphQuality(
            confidence == null ? Double.NaN : confidence.doubleValue(),
            readAs == null ? 0 : readAs.codePointAt(0),
            row.getOrDefault("fault", "").toString(),
            reads,
            reads,
            none.raggedness(),
            ((Number) row.get("retries")).intValue(),
            ((Number) row.get("styleStrength")).doubleValue());
    return new GlyphFacts(codePoint(row), row.get("source").toString(), check);
  }
}
