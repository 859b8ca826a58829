package io.linmo.capture.hand;

import java.util.Comparator;

/**
 * One way in which a hand writes a character.
 *
 * @param codePoint the character
 * @param form 1 for the first way, 2 for the second
 */
public record CharacterForm(int codePoint, int form) implements Comparable<CharacterForm> {

  private static final Comparator<CharacterForm> ORDER =
      Comparator.comparingInt(CharacterForm::codePoint).thenComparingInt(CharacterForm::form);

  public CharacterForm {
    if (!Character.isValidCodePoint(codePoint)) {
      throw new IllegalArgumentException("%d is no code point".formatted(codePoint));
    }
    if (form < 1) {
      throw new IllegalArgumentException("form %d, expected 1 or more".formatted(form));
    }
  }

  public String character() {
    return Character.toString(codePoint);
  }

  /** {@code U+0041.png} for the first form, {@code U+0041-2.png} for the second. */
  public String fileName() {
    return "U+%04X%s.png".formatted(codePoint, form == 1 ? "" : "-" + form);
  }

  @Override
  public int compareTo(CharacterForm other) {
    return ORDER.compare(this, other);
  }

  /** For messages: {@code 'A' (U+0041)}, with the form where it is not the first. */
  @Override
  public String toString() {
    String name = "'%s' (U+%04X)".formatted(character(), codePoint);
    return form == 1 ? name : name + ", form " + form;
  }
}
