package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import io.linmo.typeface.MarkAttachment.Anchor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Combining marks made from the hand's spacing accents, and the anchors that place them.
 *
 * <p>A mark has no advance and its ink stands over the letter before it, as wide as small letters
 * are, for programs that know no anchors. Above a letter it keeps the distance that it has from
 * small letters, within limits, above another mark the least; below it the cedilla and the ogonek
 * touch.
 */
final class CombiningMarks {

  /** Combining characters that go above, by the spacing ones that look the same. */
  private static final Map<Integer, Integer> ABOVE =
      new TreeMap<>(
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
              Map.entry(0x30C, 0x2C7)));

  private static final Map<Integer, Integer> BELOW =
      new TreeMap<>(
          Map.of(
              0x323, 0x2D9, 0x324, 0xA8, 0x325, 0x2DA, 0x326, 0x2C, 0x327, 0xB8, 0x328, 0x2DB,
              0x32D, 0x2C6, 0x32E, 0x2D8, 0x330, 0x2DC, 0x331, 0xAF));

  /** Marks that touch the letter above them. */
  private static final Set<Integer> TOUCHING = Set.of(0x327, 0x328);

  private static final Map<Integer, Integer> DOTLESS = Map.of((int) 'i', 0x131, (int) 'j', 0x237);

  /** Distance of a mark from the letter, least and most, in thousandths of the em. */
  private static final int NEAREST = 30;

  private static final int FARTHEST = 120;

  /** Distance of a mark below from the baseline. */
  private static final int GAP = 40;

  private CombiningMarks() {}

  /** The combining characters that can be made, by code point: outlines of no advance. */
  static Map<Integer, Outline> of(Map<Integer, Outline> drawn, double smallAdvance) {
    Map<Integer, Outline> marks = new TreeMap<>();
    Map<Integer, Integer> all = new TreeMap<>(ABOVE);
    all.putAll(BELOW);
    all.forEach(
        (mark, accent) -> {
          Outline outline = drawn.get(accent);
          if (outline != null && !outline.isEmpty()) {
            UnitBox ink = UnitBox.of(outline).orElseThrow();
            double shift = Math.rint(-smallAdvance / 2 - (ink.xMin() + ink.xMax()) / 2.0);
            double drop =
                BELOW.containsKey(mark) && !TOUCHING.contains(mark) ? ink.yMax() + GAP : 0;
            marks.put(mark, outline.map(new Point(shift, -drop)::plus));
          }
        });
    return marks;
  }

  /**
   * The anchors of marks and letters.
   *
   * @param variants further forms of glyphs, by name
   */
  static MarkAttachment attachment(
      List<TypefaceGlyph> glyphs, Map<String, List<String>> variants, VerticalMetrics metrics) {
    Map<String, Anchor> above = new LinkedHashMap<>();
    Map<String, Anchor> below = new LinkedHashMap<>();
    Map<String, Anchor> tops = new LinkedHashMap<>();
    Map<String, Anchor> bottoms = new LinkedHashMap<>();
    Map<String, Anchor> ends = new LinkedHashMap<>();
    Map<Integer, String> names = new TreeMap<>();
    Map<String, TypefaceGlyph> byName = new LinkedHashMap<>();
    glyphs.forEach(glyph -> byName.put(glyph.name(), glyph));
    for (TypefaceGlyph glyph : glyphs) {
      for (int code : glyph.codePoints()) {
        names.put(code, glyph.name());
        UnitBox ink = UnitBox.of(glyph.outline()).orElse(UnitBox.NONE);
        int middle = (ink.xMin() + ink.xMax()) / 2;
        if (ABOVE.containsKey(code)) {
          int distance = Math.max(NEAREST, Math.min(FARTHEST, ink.yMin() - metrics.xHeight()));
          above.put(glyph.name(), new Anchor(middle, ink.yMin() - distance));
          ends.put(glyph.name(), new Anchor(middle, ink.yMax() - distance + NEAREST));
        } else if (BELOW.containsKey(code)) {
          int room = TOUCHING.contains(code) ? 0 : GAP;
          below.put(glyph.name(), new Anchor(middle, ink.yMax() + room));
          ends.put(glyph.name(), new Anchor(middle, ink.yMin()));
        } else if (isLatinLetter(code)) {
          addLetter(glyph, tops, bottoms);
          variants
              .getOrDefault(glyph.name(), List.of())
              .forEach(form -> addLetter(byName.get(form), tops, bottoms));
        }
      }
    }
    Map<String, String> dotless = new LinkedHashMap<>();
    DOTLESS.forEach(
        (letter, without) -> {
          if (names.containsKey(letter) && names.containsKey(without)) {
            dotless.put(names.get(letter), names.get(without));
          }
        });
    return new MarkAttachment(above, below, tops, bottoms, ends, dotless);
  }

  private static boolean isLatinLetter(int code) {
    return Character.isLetter(code)
        && Character.UnicodeScript.of(code) == Character.UnicodeScript.LATIN;
  }

  private static void addLetter(
      TypefaceGlyph glyph, Map<String, Anchor> tops, Map<String, Anchor> bottoms) {
    UnitBox ink = UnitBox.of(glyph.outline()).orElse(UnitBox.NONE);
    int middle = (ink.xMin() + ink.xMax()) / 2;
    tops.put(glyph.name(), new Anchor(middle, ink.yMax()));
    bottoms.put(glyph.name(), new Anchor(middle, Math.min(0, ink.yMin())));
  }
}
