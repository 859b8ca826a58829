package io.linmo.workshop;

import io.linmo.corpus.CharacterSets;
import io.linmo.corpus.LetterUse;
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
 * that texts use much. Gain = use x doubt; doubt is 1 less the confidence, more for a letter of
 * several forms, and 1 more where the glyph cannot be read.
 */
final class WriteNext {

  private static final int COUNT = 12;

  /** Doubt of a glyph that no recogniser knows. */
  private static final double UNREAD = 0.1;

  /** Doubt of a letter that people write in several forms, however well it reads. */
  private static final double FORM = 0.2;

  private static final double COMMON_HAN = 1;
  private static final double LEVEL_1_HAN = 0.6;
  private static final double RARE_HAN = 0.15;

  private final LetterUse use;
  private final Set<Integer> common = new HashSet<>();
  private final Set<Integer> level1 = new HashSet<>();

  /**
   * @param language whose letters come first
   */
  WriteNext(CharacterSets sets, String language) throws IOException {
    use = LetterUse.of(language);
    Arrays.stream(sets.named("common-han")).forEach(common::add);
    Arrays.stream(sets.named("gb2312-1")).forEach(level1::add);
  }

  /**
   * At most {@value #COUNT} generated characters, the greatest gain first; of those that texts do
   * not need only such as cannot be read.
   */
  List<Integer> choose(List<GlyphFacts> glyphs) {
    return glyphs.stream()
        .filter(glyph -> !glyph.isWritten() && isSimple(glyph.codePoint()))
        .filter(glyph -> isNeeded(glyph.codePoint()) || !glyph.check().legible())
        .sorted(
            Comparator.comparing((GlyphFacts glyph) -> !isNeeded(glyph.codePoint()))
                .thenComparingDouble(glyph -> -gain(glyph)))
        .limit(COUNT)
        .map(GlyphFacts::codePoint)
        .toList();
  }

  /** An accented letter comes with its letter. */
  private static boolean isSimple(int codePoint) {
    String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
    return parts.codePointCount(0, parts.length()) == 1;
  }

  private double gain(GlyphFacts glyph) {
    GlyphQuality check = glyph.check();
    double doubt = check.isRead() ? 1 - check.confidence() : UNREAD;
    doubt += LetterUse.hasSeveralForms(glyph.codePoint()) ? FORM : 0;
    return use(glyph.codePoint()) * (doubt + (check.legible() ? 0 : 1));
  }

  /** Whether texts need the character: signs and foreign letters come after those that they do. */
  private boolean isNeeded(int codePoint) {
    return Character.isIdeographic(codePoint) || use.needs(codePoint);
  }

  /** How much texts use the character, 1 for the most used. */
  private double use(int codePoint) {
    if (common.contains(codePoint)) {
      return COMMON_HAN;
    }
    if (level1.contains(codePoint)) {
      return LEVEL_1_HAN;
    }
    return Character.isIdeographic(codePoint) ? RARE_HAN : use.of(codePoint);
  }
}
