package io.linmo.workshop;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts as lines of text; those of a fact that holds others are indented. */
public final class FactLines {

  private FactLines() {}

  /** The lines of all facts, in their order. */
  public static List<String> of(Map<String, ?> facts) {
    return facts.entrySet().stream().flatMap(e -> lines(e.getKey(), e.getValue())).toList();
  }

  /** A line for the fact, or for each entry where it is a list or holds facts of its own. */
  private static Stream<String> lines(String fact, Object value) {
    if (value instanceof List<?> list) {
      return Stream.concat(Stream.of(fact + ":"), list.stream().map(entry -> "  " + words(entry)));
    }
    if (value instanceof Map<?, ?> map && !isPlain(map)) {
      return Stream.concat(
          Stream.of(fact + ":"),
          map.entrySet().stream()
              .flatMap(e -> lines(String.valueOf(e.getKey()), e.getValue()))
              .map(line -> "  " + line));
    }
    return Stream.of(fact + ": " + words(value));
  }

  /** Whether the map fits on one line: a few numbers or single words. */
  private static boolean isPlain(Map<?, ?> map) {
    return map.values().stream()
        .noneMatch(
            value ->
                value instanceof Map<?, ?> || value instanceof String text && text.contains(" "));
  }

  private static String glyphs(int count) {
    return count + (count == 1 ? " glyph" : " glyphs");
  }

  private static String words(Object value) {
    if (value == null) {
      return "unknown";
    }
    if (value instanceof Map<?, ?> map && map.containsKey("mean")) {
      return "%s ± %s %s, %s measured"
          .formatted(
              map.get("mean"), map.get("spread"), map.get("unit"), glyphs((int) map.get("glyphs")));
    }
    return value instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "))
        : String.valueOf(value);
  }
}
