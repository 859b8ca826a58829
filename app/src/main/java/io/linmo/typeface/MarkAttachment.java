package io.linmo.typeface;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where combining marks go: a mark's anchor is laid onto the anchor of the letter before it.
 *
 * @param above marks that go above a letter, by glyph name
 * @param below marks that go below it
 * @param tops where letters, variants included, take marks above
 * @param bottoms where they take marks below; the same letters
 * @param ends where marks take further ones: their tops above, their feet below
 * @param dotless what a letter becomes under a mark above, as i loses its dot
 */
public record MarkAttachment(
    Map<String, Anchor> above,
    Map<String, Anchor> below,
    Map<String, Anchor> tops,
    Map<String, Anchor> bottoms,
    Map<String, Anchor> ends,
    Map<String, String> dotless) {

  public static final MarkAttachment NONE =
      new MarkAttachment(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** A place in font units. */
  public record Anchor(int x, int y) {}

  public MarkAttachment {
    above = Collections.unmodifiableMap(new LinkedHashMap<>(above));
    below = Collections.unmodifiableMap(new LinkedHashMap<>(below));
    tops = Collections.unmodifiableMap(new LinkedHashMap<>(tops));
    bottoms = Collections.unmodifiableMap(new LinkedHashMap<>(bottoms));
    ends = Collections.unmodifiableMap(new LinkedHashMap<>(ends));
    dotless = Collections.unmodifiableMap(new LinkedHashMap<>(dotless));
    if (!tops.keySet().equals(bottoms.keySet())) {
      throw new IllegalArgumentException(
          "marks: %d letters take marks above and %d below, expected the same letters"
              .formatted(tops.size(), bottoms.size()));
    }
  }

  public boolean isEmpty() {
    return above.isEmpty() && below.isEmpty() || tops.isEmpty();
  }
}
