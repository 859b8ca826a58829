package io.linmo.generation;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How letters beyond ASCII are put together from a letter and a mark that the model can draw alone.
 * Few training faces have those with a bar or a stroke, so that the network draws them badly.
 * Voiced kana, which it never saw, get their strokes from the ideographic comma, their ring from
 * the stop. Letters with several marks are put together from the inside out; the hook of Vietnamese
 * is the upper part of a question mark, its horn an apostrophe.
 */
final class Accents {

  /** Where the mark goes. */
  sealed interface Place permits Beside, Across, Voiced {}

  /** Clear of the letter. */
  enum Beside implements Place {
    /** Centred above, at the height of its own on a small letter. */
    ABOVE,
    /** Centred below. */
    BELOW,
    /** Grown out of the upper right of the letter. */
    HORN,
    /** Below, at the right end. */
    BELOW_RIGHT,
    /** After the letter, at its top. */
    AFTER,
    /** After the letter, halfway up. */
    AFTER_MIDDLE,
    /** Before the letter, at the height of its own. */
    BEFORE
  }

  /** Which stems a bar crosses. */
  enum Stem {
    FIRST,
    LAST,
    ALL
  }

  /**
   * Over the letter.
   *
   * @param height where a bar crosses, as a share of the letter's height; a stroke that rises as
   *     far as the letter itself crosses its middle
   * @param slope how steeply a bar rises
   */
  record Across(Stem stem, double height, double slope) implements Place {

    static Across bar(Stem stem, double height) {
      return new Across(stem, height, 0);
    }
  }

  /**
   * At the upper right of kana.
   *
   * @param count how many marks side by side
   */
  record Voiced(int count) implements Place {}

  /**
   * A letter with a mark.
   *
   * @param base the letter, which may have marks itself
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
          Map.entry(0x309, (int) '?'),
          Map.entry(0x30F, 0x2DD),
          Map.entry(0x31B, 0x2019),
          Map.entry(0x323, 0x2D9),
          Map.entry(0x324, 0xA8),
          Map.entry(0x325, 0x2DA),
          Map.entry(0x32D, 0x2C6),
          Map.entry(0x32E, 0x2D8),
          Map.entry(0x330, 0x2DC),
          Map.entry(0x331, 0xAF),
          Map.entry(0x326, 0x2C),
          Map.entry(0x327, 0xB8),
          Map.entry(0x328, 0x2DB));

  private static final int VOICED = 0x3099;
  private static final int HALF_VOICED = 0x309A;

  private static final int HYPHEN = '-';

  /** Letters that Unicode does not take apart. */
  private static final Map<Character, Composition> WHOLE =
      Map.ofEntries(
          Map.entry('Ø', new Composition('O', '/', new Across(Stem.ALL, 0.5, 0))),
          Map.entry('ø', new Composition('o', '/', new Across(Stem.ALL, 0.5, 0))),
          Map.entry('Đ', new Composition('D', HYPHEN, Across.bar(Stem.FIRST, 0.5))),
          Map.entry('Ð', new Composition('D', HYPHEN, Across.bar(Stem.FIRST, 0.5))),
          Map.entry('đ', new Composition('d', HYPHEN, Across.bar(Stem.LAST, 0.8))),
          Map.entry('Ħ', new Composition('H', HYPHEN, Across.bar(Stem.ALL, 0.75))),
          Map.entry('ħ', new Composition('h', HYPHEN, Across.bar(Stem.FIRST, 0.8))),
          Map.entry('Ł', new Composition('L', HYPHEN, new Across(Stem.FIRST, 0.5, 0.5))),
          Map.entry('ł', new Composition('l', HYPHEN, new Across(Stem.FIRST, 0.5, 0.5))),
          Map.entry('Ŧ', new Composition('T', HYPHEN, Across.bar(Stem.FIRST, 0.45))),
          Map.entry('ŧ', new Composition('t', HYPHEN, Across.bar(Stem.FIRST, 0.35))),
          Map.entry('Ŀ', new Composition('L', 0xB7, Beside.AFTER_MIDDLE)),
          Map.entry('ŀ', new Composition('l', 0xB7, Beside.AFTER_MIDDLE)),
          Map.entry('ŉ', new Composition('n', 0x2019, Beside.BEFORE)));

  /** Marks that stand under the letter. */
  private static final Set<Integer> UNDER =
      Set.of(0x323, 0x324, 0x325, 0x326, 0x327, 0x32D, 0x32E, 0x330, 0x331);

  /** Letters whose Unicode cedilla is written as a comma below. */
  private static final String COMMA_BELOW = "GKLNRklnr";

  /** Letters whose caron is written as an apostrophe. */
  private static final String APOSTROPHE = "dtLl";

  private Accents() {}

  static Optional<Composition> of(int codePoint) {
    if (Character.isBmpCodePoint(codePoint) && WHOLE.containsKey((char) codePoint)) {
      return Optional.of(WHOLE.get((char) codePoint));
    }
    int[] parts =
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
            .codePoints()
            .toArray();
    if (parts.length < 2) {
      return Optional.empty();
    }
    int mark = parts[parts.length - 1];
    String rest = Normalizer.normalize(new String(parts, 0, parts.length - 1), Normalizer.Form.NFC);
    if (rest.codePointCount(0, rest.length()) != 1) {
      return Optional.empty();
    }
    int base = rest.codePointAt(0);
    if (mark == VOICED) {
      return Optional.of(new Composition(base, '、', new Voiced(2)));
    }
    if (mark == HALF_VOICED) {
      return Optional.of(new Composition(base, '。', new Voiced(1)));
    }
    if (!SPACING.containsKey(mark)) {
      return Optional.empty();
    }
    if (mark == 0x30C && APOSTROPHE.indexOf(base) >= 0) {
      return Optional.of(new Composition(base, 0x2019, Beside.AFTER));
    }
    if (mark == 0x327 && base == 'g') {
      return Optional.of(new Composition(base, 0x2018, Beside.ABOVE));
    }
    if (mark == 0x326 || mark == 0x327 && COMMA_BELOW.indexOf(base) >= 0) {
      return Optional.of(new Composition(base, ',', Beside.BELOW));
    }
    return Optional.of(new Composition(base, SPACING.get(mark), place(mark)));
  }

  private static Place place(int mark) {
    return switch (mark) {
      case 0x31B -> Beside.HORN;
      case 0x328 -> Beside.BELOW_RIGHT;
      default -> UNDER.contains(mark) ? Beside.BELOW : Beside.ABOVE;
    };
  }
}
