package io.linmo.workshop;

import io.linmo.corpus.CharacterSets;
import io.linmo.generation.GlyphQuality;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the characters whose writing would improve a font most: badly read ones first among those
 * that texts use much. Gain = use x doubt; doubt is 1 less the confidence, and 1 more where the
 * glyph cannot be read.
 */
final class WriteNext {

  private static final int COUNT = 12;

  /** Doubt of a glyph that no recogniser knows. */
  private static final double UNREAD = 0.1;

  /** Small letters by their frequency in English text. */
  private static final String BY_USE = "etaoinshrdlcumwfgypbvkjxqz";

  private static final double CAPITAL = 0.3;
  private static final double RARE = 0.15;
  private static final double COMMON_HAN = 1;
  private static final double LEVEL_1_HAN = 0.6;

  private final Set<Integer> common = new HashSet<>();
  private final Set<Integer> level1 = new HashSet<>();

  WriteNext(CharacterSets sets) throws IOException {
    Arrays.stream(sets.named("common-han")).forEach(common::add);
    Arrays.stream(sets.named("gb2312-1")).forEach(level1::add);
  }

  /** At most {@value #COUNT} generated characters, the greatest gain first. */
  List<Integer> choose(List<TracedGlyph> glyphs) {
    return glyphs.stream()
        .filter(glyph -> !glyph.isWritten() && isSimple(glyph.codePoint()))
        .sorted(Comparator.comparingDouble((TracedGlyph glyph) -> -gain(glyph)))
        .limit(COUNT)
        .map(TracedGlyph::codePoint)
        .toList();
  }

  /** An accented letter comes with its letter. */
  private static boolean isSimple(int codePoint) {
    String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
    return parts.codePointCount(0, parts.length()) == 1;
  }

  private double gain(TracedGlyph glyph) {
    GlyphQuality check = glyph.check();
    double doubt = check.isRead() ? 1 - check.confidence() : UNREAD;
    return use(glyph.codePoint()) * (doubt + (check.legible() ? 0 : 1));
  }

  /** How much texts use the character, 1 for the most used. */
  private double use(int codePoint) {
    int rank = BY_USE.indexOf(Character.toLowerCase(codePoint));
    if (rank >= 0) {
      double small = 1 - 0.7 * rank / BY_USE.length();
      return Character.isUpperCase(codePoint) ? CAPITAL * small : small;
    }
    if (Character.isDigit(codePoint) || ".,'-?!".indexOf(codePoint) >= 0) {
      return CAPITAL;
    }
    if (common.contains(codePoint)) {
      return COMMON_HAN;
    }
    return level1.contains(codePoint) ? LEVEL_1_HAN : RARE;
  }
}
