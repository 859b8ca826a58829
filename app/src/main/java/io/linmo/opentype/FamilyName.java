package io.linmo.opentype;

/** Family names as programs take them. */
public final class FamilyName {

  /** Windows programs, Word among them, know a family by no more characters. */
  public static final int LONGEST = 31;

  /**
   * Java reads families and full names into 256 bytes, two to a UTF-16 unit, and refuses a font
   * with a longer one (sun.font.TrueTypeFont).
   */
  private static final int LONGEST_FULL = 128;

  private FamilyName() {}

  public static boolean isShort(String family) {
    return family.length() <= LONGEST;
  }

  public static boolean hasControls(String family) {
    return family.chars().anyMatch(FamilyName::isControl);
  }

  private static boolean isControl(int code) {
    return Character.isISOControl(code) || Character.getType(code) == Character.FORMAT;
  }

  /** The name without control characters, cut between words to what programs take. */
  public static String fitting(String family) {
    String plain =
        family
            .codePoints()
            .map(code -> isControl(code) ? ' ' : code)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .replaceAll(" +", " ")
            .strip();
    if (isShort(plain)) {
      return plain;
    }
    int space = plain.lastIndexOf(' ', LONGEST);
    int end = space > LONGEST / 2 ? space : LONGEST;
    return cut(plain, end);
  }

  /** The name of a family's font in one piece, cut to what programs take. */
  static String full(String family, String style) {
    String tail = " " + style;
    int room = LONGEST_FULL - tail.length();
    return room > 0 ? cut(family, room) + tail : cut(family + tail, LONGEST_FULL);
  }

  /** The beginning of a name, whole characters only. */
  static String cut(String name, int length) {
    if (name.length() <= length) {
      return name.strip();
    }
    int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
    return name.substring(0, end).strip();
  }
}
