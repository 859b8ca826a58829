package io.linmo.opentype.check;

/**
 * Something wrong with a font.
 *
 * @param check the id of the check, such as {@code outline.crossing}
 * @param found what is wrong and where, with the value and the one expected
 * @param remedy what to do about it
 */
public record Finding(String check, Severity severity, String found, String remedy) {

  /** How much a finding matters. */
  public enum Severity {
    /** Applications refuse the font or a part of it. */
    ERROR,
    /** The font works, but not everywhere as it should. */
    WARNING
  }
}
