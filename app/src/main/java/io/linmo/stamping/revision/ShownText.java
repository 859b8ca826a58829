package io.linmo.stamping.revision;

import java.util.regex.Pattern;

/**
 * Text of a document as it may be shown: in one line, without characters that command a terminal or
 * turn the direction of what follows, which would let a document forge lines of a report.
 */
public final class ShownText {

  private static final Pattern COMMANDS =
      Pattern.compile(
          "[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

  private ShownText() {}

  /** The text with a blank for each run of such characters. */
  public static String of(String text) {
    return COMMANDS.matcher(text).replaceAll(" ");
  }
}
