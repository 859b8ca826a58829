package io.linmo.image;

/** The two ways of writing that have a base model of their own. */
public enum Script {
  LATIN,
  HAN;

  /**
   * The script whose base model draws this character: Han for ideographs and full-width forms, else
   * Latin.
   */
  public static Script of(int codePoint) {
    boolean han =
        Character.isIdeographic(codePoint)
            || (codePoint >= 0x2E80 && codePoint <= 0x30FF)
            || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
    return han ? HAN : LATIN;
  }

  /**
   * Whether this is a punctuation mark or sign of Han text, which all hands write alike: no
   * ideograph or radical, no kana, letter or digit.
   */
  public static boolean isHanPunctuation(int codePoint) {
    return of(codePoint) == HAN
        && codePoint >= 0x3000
        && !Character.isIdeographic(codePoint)
        && !Character.isLetterOrDigit(codePoint);
  }
}
