package io.linmo.corpus;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much texts of a language use Latin letters and signs, and how much is known about a hand once
 * it has written them.
 *
 * @param language two letters, ISO 639-1
 * @param letters small letters of the language, the most used first
 */
public record LetterUse(String language, String letters) {

  /** By frequency in running text, letters with accents as letters of their own. */
  private static final Map<String, String> LANGUAGES = languages();

  private static final Set<String> NORWEGIAN = Set.of("nb", "nn");

  private static final LetterUse ENGLISH = of("en");

  /** Small letters, capitals and figures of which people write two or more forms. */
  private static final String SEVERAL_FORMS = "agyrszfktqx1479IGQZ";

  /** Signs that every language writes, the most used first. */
  private static final String SIGNS = ".,-'?!\"():;";

  private static final double LEAST_LETTER = 0.3;
  private static final double CAPITAL = 0.3;
  private static final double SIGN = 0.3;
  private static final double FOREIGN = 0.1;
  private static final double RARE = 0.02;

  private static Map<String, String> languages() {
    Map<String, String> languages = new LinkedHashMap<>();
    languages.put("en", "etaoinshrdlcumwfgypbvkjxqz");
    languages.put("de", "enisratdhulcgmobwfkzvüpäßjöyqx");
    languages.put("fr", "esaitnrulodcpmévqfbghjàxèyêzçôùâûîœwkïë");
    languages.put("es", "eaosrnidlctumpbgvyqóíhfáézjñúxükw");
    languages.put("it", "eaionlrtscdpumvghfbqzòùàèìéjkwxy");
    languages.put("pt", "aeosridmntculpvgqhfbãçáézíjxóêâúõôàkwy");
    languages.put("nl", "enatirodslghvkmubpwjczfyxëéïq");
    languages.put("sv", "eanrtsildomkgvähfupåöbcjyxzéqw");
    languages.put("da", "enrtdaislogmkfvuhbpåyøæjczwxqé");
    languages.put("no", "erntsaildokgmvfupbhøyåjæcwzxéq");
    languages.put("fi", "aintesloukämvrjhypdögbfcwåqxz");
    languages.put("pl", "aioeznrwsctykdpmujlłbgęhąóżśćfńźqvx");
    languages.put("cs", "oeantvsilkrdpímuáhzjybcéíěřčžýšůfgúxťóďňqw");
    languages.put("hu", "eatlnskomzrigáéydbvhjőfupöócíúüxwűq");
    languages.put("tr", "aeinrlıkdmtyusboüşzgvhcğçpöfjqwx");
    return languages;
  }

  /**
   * Of a language, of English where this one is not known.
   *
   * @param tag two letters, or more as in {@code de-AT}
   */
  public static LetterUse of(String tag) {
    String language = LanguageTag.language(tag);
    String known = NORWEGIAN.contains(language) ? "no" : language;
    String letters = LANGUAGES.get(known);
    return letters == null ? ENGLISH : new LetterUse(known, letters);
  }

  /** The languages that are known. */
  public static List<String> names() {
    return List.copyOf(LANGUAGES.keySet());
  }

  /** How much texts use a character, 1 for the most used letter. */
  public double of(int codePoint) {
    int small = Character.toLowerCase(codePoint);
    int rank = letters.indexOf(small);
    if (rank >= 0) {
      double use = 1 - (1 - LEAST_LETTER) * rank / letters.length();
      return codePoint == small ? use : CAPITAL * use;
    }
    if (Character.isDigit(codePoint)) {
      return SIGN;
    }
    int sign = SIGNS.indexOf(codePoint);
    if (sign >= 0) {
      return SIGN * (1 - 0.5 * sign / SIGNS.length());
    }
    return Character.isLetter(codePoint) ? FOREIGN : RARE;
  }

  /** Whether texts of the language need the character: its letters, figures and usual signs. */
  public boolean needs(int codePoint) {
    return letters.indexOf(Character.toLowerCase(codePoint)) >= 0
        || Character.isDigit(codePoint)
        || SIGNS.indexOf(codePoint) >= 0;
  }

  /** Whether people write the character in two or more forms. */
  public static boolean hasSeveralForms(int codePoint) {
    return SEVERAL_FORMS.indexOf(codePoint) >= 0;
  }

  /**
   * Characters, the most informative about a hand first: small letters, capitals, figures and
   * signs; among each the more used first, and before them those of about the same use that have
   * several forms.
   */
  public int[] ordered(int[] characters) {
    return Arrays.stream(characters)
        .boxed()
        .sorted(
            Comparator.comparingInt(LetterUse::group)
                .thenComparingDouble((Integer c) -> -of(c) * (hasSeveralForms(c) ? 1.5 : 1)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int group(int codePoint) {
    if (Character.isLetter(codePoint)) {
      return Character.isUpperCase(codePoint) ? 1 : 0;
    }
    return Character.isDigit(codePoint) ? 2 : 3;
  }
}
