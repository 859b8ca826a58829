package io.linmo.typesetting;

import java.text.Normalizer;

/** A text as it is set: which of its characters are ink, and which control how others are set. */
final class PlainText {

  static final int SOFT_HYPHEN = 0x00AD;

  /** What a line ends with that is broken at a soft hyphen. */
  static final int HYPHEN = '-';

  private static final int GRAPHEME_JOINER = 0x034F;

  private PlainText() {}

  /**
   * Composed (Unicode NFC, so that a letter and its marks are one character where there is one),
   * with line feeds for all breaks and single spaces for tabs.
   */
  static String composed(String text) {
    String breaks =
        text.replace("\r\n", "\n").replaceAll("[\\r\\u000B\\f\\u0085\\u2028\\u2029]", "\n");
    String spaces = breaks.replace('\t', ' ');
    return Normalizer.normalize(spaces, Normalizer.Form.NFC).stripTrailing();
  }

  /**
   * Whether a character has no ink and no width of its own: soft hyphen, joiners, zero-width
   * spaces, marks of direction, variation selectors.
   */
  static boolean isInvisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || codePoint == GRAPHEME_JOINER
        || codePoint >= 0xFE00 && codePoint <= 0xFE0F
        || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
  }

  /** The text without them. */
  static String visible(String text) {
    return text.codePoints()
        .filter(c -> !isInvisible(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
