package io.linmo.cli;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What stands under a signature in small letters. */
final class CaptionOptions {

  private static final String TODAY = "today";

  @Option(
      names = "--date",
      arity = "0..1",
      fallbackValue = TODAY,
      paramLabel = "DATE",
      description = "Write a date under the name: this text, or today's.")
  private String date;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Write a reason under the name, and into the digital signature.")
  private String reason;

  /** Why it was signed; null where that was not said. */
  String reason() {
    return reason;
  }

  /** The reason and the date, each on a line of its own; empty where neither is given. */
  String text() {
    String day = TODAY.equals(date) ? LocalDate.now().toString() : date;
    return Stream.of(reason, day).filter(Objects::nonNull).collect(Collectors.joining("\n"));
  }
}
