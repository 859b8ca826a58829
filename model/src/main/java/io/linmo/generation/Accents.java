package io.linmo.generation;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/** How accented letters are put together from a letter and a mark that the model can draw alone. */
final class Accents {

  /** Where the mark goes. */
  enum Place {
    /** Centred above, at the height of its own on a small letter. */
    ABOVE,
    /** Centred below. */
    BELOW,
    /** Below, at the right end. */
    BELOW_RIGHT,
    /** After the letter, at its top. */
    AFTER
  }

  /**
   * A letter with a mark.
   *
   * @param base the letter
   * @param mark the spacing character that shows the mark
   */
  record Composition(int base, int mark, Place place) {}

  /** Combining marks and the spacing characters that look the same. */
  private static final Map<Integer, Integer> SPACING =
      Map.ofEntries(
          Map.entry(0x300, 0x60),
          Map.entry(0x301, 0xB4),
          Map.entry(0x302, 0x2C6),
          Map.entry(0x303, 0x2DC),
          Map.entry(0x304, 0xAF),
          Map.entry(0x306, 0x2D8),
          Map.entry(0x307, 0x2D9),
          Map.entry(0x308, 0xA8),
          Map.entry(0x30A, 0x2DA),
          Map.entry(0x30B, 0x2DD),
          Map.entry(0x30C, 0x2C7),
          Map.entry(0x326, 0x2C),
          Map.entry(0x327, 0xB8),
          Map.entry(0x328, 0x2DB));

  /** Letters whose Unicode cedilla is written as a comma below. */
  private static final String COMMA_BELOW = "GKLNRklnr";

  /** Letters whose caron is written as an apostrophe. */
  private static final String APOSTROPHE = "dtLl";

  private Accents() {}

  static Optional<Composition> of(int codePoint) {
    int[] parts =
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
            .codePoints()
            .toArray();
    if (parts.length != 2 || !SPACING.containsKey(parts[1])) {
      return Optional.empty();
    }
    int base = parts[0];
    int mark = parts[1];
    if (mark == 0x30C && APOSTROPHE.indexOf(base) >= 0) {
      return Optional.of(new Composition(base, 0x2019, Place.AFTER));
    }
    if (mark == 0x327 && base == 'g') {
      return Optional.of(new Composition(base, 0x2018, Place.ABOVE));
    }
    if (mark == 0x326 || mark == 0x327 && COMMA_BELOW.indexOf(base) >= 0) {
      return Optional.of(new Composition(base, ',', Place.BELOW));
    }
    Place place = mark == 0x328 ? Place.BELOW_RIGHT : mark == 0x327 ? Place.BELOW : Place.ABOVE;
    return Optional.of(new Composition(base, SPACING.get(mark), place));
  }
}
