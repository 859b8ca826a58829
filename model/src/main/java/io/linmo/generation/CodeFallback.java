package io.linmo.generation;

import java.util.Map;

/**
 * Character codes for rare characters that the Latin base model has no code for. The network sees
 * their own content glyph with the code of a character of similar form.
 */
final class CodeFallback {

  private static final Map<Integer, Integer> FALLBACKS =
      Map.ofEntries(
          Map.entry(0xA4, (int) 'o'),
          Map.entry(0xA6, (int) '|'),
          Map.entry(0xAA, (int) 'a'),
          Map.entry(0xAC, 0x2212),
          Map.entry(0xB5, (int) 'u'),
          Map.entry(0xBA, (int) 'o'),
          Map.entry(0xBC, (int) '%'),
          Map.entry(0xBD, (int) '%'),
          Map.entry(0xBE, (int) '%'),
          Map.entry(0x132, (int) 'U'),
          Map.entry(0x133, (int) 'y'),
          Map.entry(0x138, (int) 'k'),
          Map.entry(0x13F, (int) 'L'),
          Map.entry(0x140, (int) 'l'),
          Map.entry(0x149, (int) 'n'),
          Map.entry(0x17F, (int) 'f'),
          Map.entry(0x192, (int) 'f'),
          Map.entry(0x1E9E, 0xDF),
          Map.entry(0x2010, (int) '-'),
          Map.entry(0x2011, (int) '-'),
          Map.entry(0x2030, (int) '%'),
          Map.entry(0x2044, (int) '/'));

  private CodeFallback() {}

  /** The character whose code to use. */
  static int of(int codePoint) {
    return FALLBACKS.getOrDefault(codePoint, codePoint);
  }
}
