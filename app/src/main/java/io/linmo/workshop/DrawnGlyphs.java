package io.linmo.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Characters drawn in a hand.
 *
 * @param glyphs the drawn ones, in the order of the request
 * @param leftOut characters that the hand cannot draw
 */
public record DrawnGlyphs(List<TracedGlyph> glyphs, List<Integer> leftOut) {

  public DrawnGlyphs {
    glyphs = List.copyOf(glyphs);
    leftOut = List.copyOf(leftOut);
  }

  /** The number of glyphs that are used as written. */
  public int written() {
    return (int) glyphs.stream().filter(TracedGlyph::isWritten).count();
  }

  /** The number of glyphs that were drawn. */
  public int generated() {
    return glyphs.size() - written();
  }

  /** The numbers of glyphs by where they come from, and the characters left out. */
  public Map<String, Object> counts() {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("glyphs", glyphs.size());
    counts.put("written", written());
    counts.put("generated", generated());
    counts.put("leftOut", text(leftOut));
    return counts;
  }

  /** The characters left out, in words; empty where all were drawn. */
  public Optional<String> remark() {
    return remark(leftOut);
  }

  static Optional<String> remark(List<Integer> leftOut) {
    int count = leftOut.size();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            "left out %d character%s that this hand cannot draw: %s"
                .formatted(count, count == 1 ? "" : "s", text(leftOut)));
  }

  /** Characters as text. */
  static String text(List<Integer> codePoints) {
    return codePoints.stream().map(Character::toString).collect(Collectors.joining());
  }
}
