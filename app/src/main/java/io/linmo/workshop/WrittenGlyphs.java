package io.linmo.workshop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder of glyphs that was written.
 *
 * @param kept number of glyphs that an earlier run wrote
 * @param leftOut characters that the hand cannot draw
 * @param report how well each glyph reads
 */
public record WrittenGlyphs(
    Path folder, int count, int kept, List<Integer> leftOut, GlyphReport report) {

  /** What the index of the folder is called. */
  public static final String INDEX = GlyphIndex.FILE;

  public WrittenGlyphs {
    leftOut = List.copyOf(leftOut);
  }

  /** The numbers of the glyphs, and how well they read. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>(Map.of("folder", folder.toString()));
    facts.put("glyphs", count);
    facts.put("kept", kept);
    facts.put("written", report.written());
    facts.put("generated", count - report.written());
    facts.put("leftOut", missing());
    facts.putAll(report.summary());
    return facts;
  }

  /** The same in words. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %d glyph%s, %d as written and %d generated%s"
            .formatted(
                folder,
                count,
                count == 1 ? "" : "s",
                report.written(),
                count - report.written(),
                kept == 0 ? "" : ", %d of them kept from an earlier run".formatted(kept)));
    DrawnGlyphs.remark(leftOut).map(remark -> folder + ": " + remark).ifPresent(lines::add);
    lines.addAll(report.lines());
    return lines;
  }

  /** The characters left out, as text. */
  public String missing() {
    return DrawnGlyphs.text(leftOut);
  }
}
