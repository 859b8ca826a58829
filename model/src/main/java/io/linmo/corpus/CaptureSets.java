package io.linmo.corpus;

import io.linmo.capture.sheet.SheetForms;
import io.linmo.capture.sheet.SheetSets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What capture sheets ask for, by the name of a character set, and which characters they ask for
 * twice: letters that repeat in nearly every word, so that no word looks stamped.
 */
public final class CaptureSets implements SheetSets {

  /** The twelve most frequent letters of English, and nearly so of its neighbours. */
  private static final String FREQUENT = "etaoinshrdlu";

  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";

  private static final Map<String, String> TWICE =
      Map.of("minimal", FREQUENT, "ascii", SMALL, "latin", SMALL);

  private final CharacterSets sets;

  public CaptureSets(CharacterSets sets) {
    this.sets = sets;
  }

  @Override
  public Optional<SheetForms> named(String name) {
    String known = name.toLowerCase(Locale.ROOT);
    int dash = known.lastIndexOf('-');
    if (dash > 0 && LetterUse.names().contains(known.substring(dash + 1))) {
      return ofLanguage(known.substring(0, dash), LetterUse.of(known.substring(dash + 1)));
    }
    if (!sets.names().contains(known)) {
      return Optional.empty();
    }
    String twice = TWICE.getOrDefault(known, "");
    return Optional.of(
        SheetForms.of(sets.named(known), character -> twice.indexOf(character) >= 0));
  }

  /** The name of a set with the letters of a language, the most informative about a hand first. */
  public static String nameOf(String set, String language) {
    String known = set.toLowerCase(Locale.ROOT);
    return TWICE.containsKey(known) ? known + "-" + LetterUse.of(language).language() : set;
  }

  private Optional<SheetForms> ofLanguage(String set, LetterUse use) {
    if (!TWICE.containsKey(set)) {
      return Optional.empty();
    }
    String own = use.letters();
    int[] characters =
        IntStream.concat(
                Arrays.stream(sets.named(set)),
                own.codePoints().flatMap(c -> IntStream.of(c, Character.toUpperCase(c))))
            .distinct()
            .toArray();
    String twice = set.equals("minimal") ? own.substring(0, FREQUENT.length()) : own;
    return Optional.of(SheetForms.of(use.ordered(characters), c -> twice.indexOf(c) >= 0));
  }
}
