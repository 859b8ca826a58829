package io.linmo.capture.hand;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label put right by the user: {@code U+0041=NONE} drops a picture, {@code U+0041=H} says that it
 * shows another character, {@code U+0041-2=H} means the second form.
 *
 * @param form the picture as it is labelled now
 * @param codePoint the character it shows; empty if it shows none
 */
public record LabelCorrection(CharacterForm form, OptionalInt codePoint) {

  private static final String CHARACTER = "(?:[Uu]\\+([0-9A-Fa-f]{4,6})|(.))";

  private static final Pattern SYNTAX =
      Pattern.compile(
          CHARACTER + "(?:-([1-9][0-9]?))?=(?:(NONE)|" + CHARACTER + ")", Pattern.DOTALL);

  /**
   * @throws IllegalArgumentException if the text is no correction; the message says what is
   *     expected
   */
  public static LabelCorrection parse(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no correction, expected U+XXXX=NONE or U+XXXX=CHARACTER".formatted(text));
    }
    int form = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    OptionalInt codePoint =
        matcher.group(4) != null
            ? OptionalInt.empty()
            : OptionalInt.of(codePoint(matcher.group(5), matcher.group(6)));
    return new LabelCorrection(
        new CharacterForm(codePoint(matcher.group(1), matcher.group(2)), form), codePoint);
  }

  private static int codePoint(String hexadecimal, String character) {
    return hexadecimal != null ? Integer.parseInt(hexadecimal, 16) : character.codePointAt(0);
  }
}
