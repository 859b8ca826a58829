package io.linmo.workshop;

import io.linmo.workshop.LinmoException.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The glyphs of several hands, a folder for each. A hand that fails does not keep the others back.
 */
public final class WrittenHands {

  /** Failures that are given in full. */
  private static final int SHOWN = 3;

  private final List<Map<String, Object>> done = new ArrayList<>();
  private final Map<Path, String> failed = new LinkedHashMap<>();

  private WrittenHands() {}

  /**
   * Writes each hand.
   *
   * @param folders by the files of the hands; of a single hand, a failure is thrown
   * @param writer of a hand into its folder
   * @param watcher is shown what was written, and failures in words
   */
  public static WrittenHands write(
      Map<Path, Path> folders,
      BiFunction<Path, Path, WrittenGlyphs> writer,
      Consumer<WrittenGlyphs> watcher) {
    WrittenHands hands = new WrittenHands();
    folders.forEach(
        (style, folder) -> {
          try {
            WrittenGlyphs glyphs = writer.apply(style, folder);
            hands.done.add(glyphs.facts());
            watcher.accept(glyphs);
          } catch (LinmoException e) {
            if (folders.size() == 1 || e.kind() == Kind.REQUEST || e.kind() == Kind.CANCELLED) {
              throw e;
            }
            hands.failed.put(style, e.getMessage());
          }
        });
    if (hands.done.isEmpty()) {
      folders.values().forEach(folder -> removeEmpty(folder.toAbsolutePath().getParent()));
    }
    return hands;
  }

  private static void removeEmpty(Path folder) {
    Attempt.of(
        () -> {
          OutputFolder.removeEmpty(folder);
          return null;
        });
  }

  /** What was written: of a single hand its facts; else all hands', and the failures. */
  public Map<String, Object> facts() {
    if (done.size() + failed.size() == 1) {
      return done.get(0);
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("hands", done);
    failures(facts);
    return facts;
  }

  private void failures(Map<String, Object> facts) {
    Map<String, String> named = new LinkedHashMap<>();
    failed.forEach((style, failure) -> named.put(style.toString(), failure));
    facts.put("failed", named);
  }

  /** The failures as one; empty where there was none. */
  public Optional<LinmoException> failure() {
    if (failed.isEmpty()) {
      return Optional.empty();
    }
    String first =
        failed.entrySet().stream()
            .limit(SHOWN)
            .map(e -> e.getKey().getFileName() + ": " + e.getValue())
            .collect(Collectors.joining("; "));
    String what =
        "%d of %d hands could not be written%s: %s"
            .formatted(
                failed.size(),
                failed.size() + done.size(),
                done.isEmpty() ? "" : ", the others are written",
                first);
    LinmoException failure = LinmoException.failure("", what);
    return Optional.of(failed.size() > SHOWN ? failure.next("--json lists all") : failure);
  }
}
