package io.linmo.opentype;

import java.time.Instant;
import java.util.Map;

/**
 * What a font file says beside its typeface.
 *
 * @param modified when the font was made, written as its creation and modification date; a fixed
 *     value gives the same bytes at every run
 */
public record CompilerOptions(Instant modified) {

  /** The environment variable by which reproducible builds set the date, in seconds since 1970. */
  private static final String SOURCE_DATE_EPOCH = "SOURCE_DATE_EPOCH";

  private static final Instant FIXED = Instant.parse("2026-01-01T00:00:00Z");

  /** 1904 to 2040: what the 32-bit dates of older readers hold. */
  private static final Instant LATEST = Instant.parse("2040-01-01T00:00:00Z");

  public CompilerOptions {
    if (modified.isBefore(Instant.EPOCH) || modified.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "font date %s, expected %s to %s".formatted(modified, Instant.EPOCH, LATEST));
    }
  }

  public static CompilerOptions defaults() {
    return new CompilerOptions(FIXED);
  }

  /** The defaults, with the date taken from SOURCE_DATE_EPOCH when the environment sets it. */
  public static CompilerOptions fromEnvironment(Map<String, String> environment) {
    String seconds = environment.get(SOURCE_DATE_EPOCH);
    if (seconds == null || seconds.isBlank()) {
      return defaults();
    }
    try {
      return new CompilerOptions(Instant.ofEpochSecond(Long.parseLong(seconds.trim())));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s is '%s', expected seconds since 1970".formatted(SOURCE_DATE_EPOCH, seconds), e);
    }
  }
}
