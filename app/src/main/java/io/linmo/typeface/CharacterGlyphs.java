package io.linmo.typeface;

import io.linmo.image.Script;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The glyphs of drawn characters by code point, and of those that follow from them: combining marks
 * and the ideographic space. Characters that look the same share a glyph where only one was drawn.
 */
final class CharacterGlyphs {

  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  /** Characters that may borrow the glyph of another, as {borrower, lender}. */
  private static final int[][] SPARE = {
    {0x00AD, 0x002D}, {0x2010, 0x002D}, {0x2011, 0x002D}, {0x2018, 0x0027}, {0x2019, 0x0027},
    {0x201C, 0x0022}, {0x201D, 0x0022}, {0x03BC, 0x00B5}, {0x00B5, 0x03BC}, {0x2126, 0x03A9}
  };

  private final SortedMap<Integer, DrawnForm> drawn;

  private CharacterGlyphs(SortedMap<Integer, DrawnForm> drawn) {
    this.drawn = drawn;
  }

  static List<TypefaceGlyph> of(SortedMap<Integer, DrawnForm> drawn, Script script) {
    CharacterGlyphs characters = new CharacterGlyphs(drawn);
    SortedMap<Integer, DrawnForm> all = new TreeMap<>(drawn);
    if (script == Script.HAN) {
      all.putIfAbsent(
          IDEOGRAPHIC_SPACE, new DrawnForm(Outline.EMPTY, TypefaceBuilder.UNITS_PER_EM));
    }
    characters.marks().forEach((mark, outline) -> all.putIfAbsent(mark, new DrawnForm(outline, 0)));
    Map<Integer, List<Integer>> borrowers = characters.borrowers();
    List<TypefaceGlyph> glyphs = new ArrayList<>(all.size());
    all.forEach(
        (codePoint, drawing) -> {
          List<Integer> codePoints = new ArrayList<>(List.of(codePoint));
          codePoints.addAll(borrowers.getOrDefault(codePoint, List.of()));
          glyphs.add(
              new TypefaceGlyph(
                  GlyphNames.of(codePoint), codePoints, drawing.outline(), drawing.advance()));
        });
    return glyphs;
  }

  /** Combining marks; none without small letters, whose width says where they stand. */
  private Map<Integer, Outline> marks() {
    double small =
        drawn.entrySet().stream()
            .filter(letter -> Character.isLowerCase(letter.getKey()))
            .mapToInt(letter -> letter.getValue().advance())
            .average()
            .orElse(0);
    if (small == 0) {
      return Map.of();
    }
    Map<Integer, Outline> outlines = new TreeMap<>();
    drawn.forEach((code, drawing) -> outlines.put(code, drawing.outline()));
    return CombiningMarks.of(outlines, small);
  }

  private Map<Integer, List<Integer>> borrowers() {
    Map<Integer, List<Integer>> borrowers = new HashMap<>();
    for (int[] spare : SPARE) {
      if (!drawn.containsKey(spare[0]) && drawn.containsKey(spare[1])) {
        borrowers.computeIfAbsent(spare[1], lender -> new ArrayList<>()).add(spare[0]);
      }
    }
    return borrowers;
  }
}
