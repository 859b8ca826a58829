package io.linmo.cli;

import io.linmo.workshop.FileFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what a file is. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description =
        "Check a font, style or model file and say what it is, from what, by what licence.")
final class InspectCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "FILE", description = "A font, a style or a model.")
  private Path file;

  @Override
  public Integer call() {
    Map<String, Object> facts = FileFacts.of(file, common.installation());
    Console console = common.console();
    facts.forEach((fact, value) -> lines(fact, value).forEach(console::print));
    console.printJson(facts);
    return 0;
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

  private static String words(Object value) {
    if (value == null) {
      return "unknown";
    }
    if (value instanceof Map<?, ?> map && map.containsKey("mean")) {
      return "%s ± %s %s, %s measured"
          .formatted(
              map.get("mean"),
              map.get("spread"),
              map.get("unit"),
              Console.count((int) map.get("glyphs"), "glyph"));
    }
    return value instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "))
        : String.valueOf(value);
  }
}
