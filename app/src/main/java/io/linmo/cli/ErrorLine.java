package io.linmo.cli;

import io.linmo.signing.TimestampClient;
import io.linmo.stamping.revision.ShownText;
import io.linmo.typesetting.MissingGlyphsException;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.LinmoException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Says in one line what went wrong, in the words of the command line. */
final class ErrorLine {

  private ErrorLine() {}

  static String of(Throwable failure) {
    return shown(describe(failure));
  }

  /** A message in one line that commands no terminal and gives no password away. */
  static String shown(String message) {
    String line = message.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
    return TimestampClient.withoutPassword(ShownText.of(line));
  }

  private static String describe(Throwable failure) {
    if (failure instanceof LinmoException own) {
      return describe(own);
    }
    if (failure instanceof IOException
        || failure instanceof UncheckedIOException
        || failure instanceof MissingGlyphsException
        || failure instanceof IllegalArgumentException) {
      return LinmoException.of(failure).getMessage();
    }
    if (failure instanceof OutOfMemoryError) {
      return "out of memory: give Java more, as in LINMO_OPTS=-Xmx3g, or ask for less at once";
    }
    return "internal error: %s; run it again with --verbose and report what it shows"
        .formatted(failure);
  }

  /** Values of requests are options here, and what may be overwritten is so by --force. */
  private static String describe(LinmoException failure) {
    if (failure.kind() == Kind.EXISTS) {
      return failure.next("give --force to overwrite it, or choose another").getMessage();
    }
    boolean value = failure.kind() == Kind.REQUEST && !failure.found().isEmpty();
    return value
        ? failure.getMessage().replaceFirst(failure.what(), option(failure.what()))
        : failure.getMessage();
  }

  /** The option of a request's value: {@code --png-size} of {@code pngSize}. */
  private static String option(String name) {
    return "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
