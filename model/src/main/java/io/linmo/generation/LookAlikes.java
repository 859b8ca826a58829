package io.linmo.generation;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Characters that are written as another is: letters of Greek and Cyrillic, signs, and the capital
 * of ß, which few faces have, so that the network draws it badly.
 */
final class LookAlikes {

  private static final Map<Integer, Integer> LATIN = new HashMap<>();

  static {
    put("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον", "ABEZHIKMNOPTYXov");
    put("АВЕЅІЈКМНОРСТУХаеѕіјорсух", "ABESIJKMHOPCTYXaesijopcyx");
    put("ẞ", "ß");
    put("\u02BC\u2032\u2033\u2027\u22C5\u201F", "\u2019'\"\u00B7\u00B7\u201C");
  }

  private LookAlikes() {}

  private static void put(String characters, String latin) {
    for (int i = 0; i < characters.length(); i++) {
      LATIN.put((int) characters.charAt(i), (int) latin.charAt(i));
    }
  }

  /** The Latin letter or sign that is written the same way; empty for all other characters. */
  static OptionalInt of(int codePoint) {
    Integer latin = LATIN.get(codePoint);
    return latin == null ? OptionalInt.empty() : OptionalInt.of(latin);
  }
}
