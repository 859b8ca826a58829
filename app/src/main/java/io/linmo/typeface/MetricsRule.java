package io.linmo.typeface;

import io.linmo.image.EmBox;
import io.linmo.image.Script;
import java.util.List;
import java.util.Optional;

/**
 * Line metrics and spaces from the drawn characters.
 *
 * <p>Latin lines are as high as the tallest and deepest ink and a margin, so that no line touches
 * the next. Han keeps the em box and adds 15 % of leading.
 */
final class MetricsRule {

  private static final double HAN_LEADING = 0.15;

  /** Clear space above the tallest and below the deepest Latin ink, as a share of the em. */
  private static final double MARGIN = 0.02;

  /** The least distance of Latin baselines, as a share of the em. */
  private static final double LEAST_LINE = 1.15;

  /** How much of what a short line lacks goes above it. */
  private static final double SHARE_ABOVE = 0.6;

  /** The median of 199 openly licensed fonts that write Latin by hand. */
  private static final double SPACE_SHARE = 0.6;

  private final Script script;
  private final int em;
  private final List<TypefaceGlyph> characters;

  MetricsRule(Script script, int em, List<TypefaceGlyph> characters) {
    this.script = script;
    this.em = em;
    this.characters = characters;
  }

  VerticalMetrics vertical() {
    int xHeight = height("xzvun");
    int capHeight = height("HEITN");
    if (script == Script.HAN) {
      double half = HAN_LEADING / 2;
      return new VerticalMetrics(
          units(EmBox.TOP + half), -units(1 - EmBox.TOP + half), xHeight, capHeight);
    }
    UnitBox ink = UnitBox.ofAll(characters);
    double ascender = ink.yMax() + MARGIN * em;
    double descender = Math.min(0, ink.yMin()) - MARGIN * em;
    double lacking = Math.max(0, LEAST_LINE * em - (ascender - descender));
    return new VerticalMetrics(
        (int) Math.ceil(ascender + SHARE_ABOVE * lacking),
        (int) Math.floor(descender - (1 - SHARE_ABOVE) * lacking),
        xHeight,
        capHeight);
  }

  /**
   * 0.6 of a small letter's advance, of any character's without small letters; Han half an em then.
   */
  int spaceAdvance() {
    return (int)
        Math.round(
            characters.stream()
                .filter(glyph -> glyph.codePoints().stream().anyMatch(Character::isLowerCase))
                .mapToInt(TypefaceGlyph::advance)
                .average()
                .stream()
                .map(small -> SPACE_SHARE * small)
                .findFirst()
                .orElseGet(() -> script == Script.HAN ? em / 2.0 : SPACE_SHARE * averageAdvance()));
  }

  private double averageAdvance() {
    return characters.stream().mapToInt(TypefaceGlyph::advance).average().orElse(em);
  }

  TypefaceGlyph notdef(VerticalMetrics metrics) {
    int weight = StrokeWeight.of(characters, em);
    if (script == Script.HAN) {
      return NotdefBox.glyph(em, -units(0.05), units(0.81), weight);
    }
    int top = metrics.capHeight() > 4 * weight ? metrics.capHeight() : units(0.7);
    return NotdefBox.glyph(units(0.5), 0, top, weight);
  }

  /** The height of the first of these letters that is there, 0 if none is. */
  private int height(String letters) {
    return letters
        .chars()
        .mapToObj(this::glyph)
        .flatMap(Optional::stream)
        .map(glyph -> UnitBox.of(glyph.outline()).orElse(UnitBox.NONE).yMax())
        .filter(top -> top > 0)
        .findFirst()
        .orElse(0);
  }

  private Optional<TypefaceGlyph> glyph(int codePoint) {
    return characters.stream().filter(glyph -> glyph.codePoints().contains(codePoint)).findFirst();
  }

  private int units(double ems) {
    return (int) Math.round(ems * em);
  }
}
