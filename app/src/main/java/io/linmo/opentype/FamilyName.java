package io.linmo.opentype;

/** Family names as programs take them. */
public final class FamilyName {

  /** Windows programs, Word among them, know a family by no more characters. */
  public static final int LONGEST = 31;

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
    return plain
        .substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end)
        .strip();
  }
}
