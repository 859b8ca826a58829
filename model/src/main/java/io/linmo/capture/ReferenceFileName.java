package io.linmo.capture;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a reference image says: {@code a.png}, {@code U+0061.png}, and {@code a_2.png}
 * or {@code U+0061-2.png} where a character was written more than once.
 *
 * @param codePoint the character
 * @param repeat the number after '_' or '-', or 1
 */
public record ReferenceFileName(int codePoint, int repeat) {

  private static final Pattern STEM =
      Pattern.compile("([Uu]\\+([0-9A-Fa-f]{4,6})|.)(?:[_-]([0-9]{1,6}))?", Pattern.DOTALL);

  /** Reads the name of an image file; empty where it names no single character. */
  public static Optional<ReferenceFileName> parse(String fileName) {
    // Some file systems take accented letters apart.
    String stem =
        Normalizer.normalize(fileName.substring(0, fileName.lastIndexOf('.')), Normalizer.Form.NFC);
    Matcher matcher = STEM.matcher(stem);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int codePoint =
        matcher.group(2) == null
            ? matcher.group(1).codePointAt(0)
            : Integer.parseInt(matcher.group(2), 16);
    int repeat = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    return Character.isValidCodePoint(codePoint)
        ? Optional.of(new ReferenceFileName(codePoint, repeat))
        : Optional.empty();
  }
}
