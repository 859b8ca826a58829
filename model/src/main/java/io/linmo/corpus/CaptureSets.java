package io.linmo.corpus;

import io.linmo.capture.sheet.SheetForms;
import io.linmo.capture.sheet.SheetSets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    if (!sets.names().contains(known)) {
      return Optional.empty();
    }
    String twice = TWICE.getOrDefault(known, "");
    return Optional.of(
        SheetForms.of(sets.named(known), character -> twice.indexOf(character) >= 0));
  }
}
