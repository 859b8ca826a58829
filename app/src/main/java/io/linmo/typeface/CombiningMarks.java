package io.linmo.typeface;

import io.linmo.corpus.CombiningMark;
import io.linmo.corpus.CombiningMark.Place;
import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import io.linmo.typeface.MarkAttachment.Anchor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Combining marks made from the hand's spacing accents, and the anchors that place them.
 *
 * <p>A mark has no advance and its ink stands over the letter before it, as wide as small letters
 * are, for programs that know no anchors. Above a letter it keeps the distance that it has from
 * small letters, within limits; below it the comma stays clear, the cedilla and the ogonek touch.
 */
final class CombiningMarks {

  private static final Map<Integer, Integer> DOTLESS = Map.of((int) 'i', 0x131, (int) 'j', 0x237);

  /** Distance of a mark from the letter, least and most, in thousandths of the em. */
  private static final int NEAREST = 30;

  private static final int FARTHEST = 120;

  private CombiningMarks() {}

  /** The combining characters that can be made, by code point: outlines of no advance. */
  static Map<Integer, Outline> of(Map<Integer, Outline> drawn, double smallAdvance) {
    Map<Integer, Outline> marks = new TreeMap<>();
    for (CombiningMark mark : CombiningMark.values()) {
      Outline outline = drawn.get(mark.spacing());
      if (outline != null && !outline.isEmpty()) {
        Bounds ink = Bounds.of(outline).orElseThrow();
        double shift = Math.rint(-smallAdvance / 2 - (ink.xMin() + ink.xMax()) / 2.0);
        int drop = mark.place() == Place.BELOW ? -NEAREST - ink.yMax() : 0;
        marks.put(mark.codePoint(), outline.map(new Point(shift, drop)::plus));
      }
    }
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
    Map<Integer, String> names = new TreeMap<>();
    Map<String, TypefaceGlyph> byName = new LinkedHashMap<>();
    glyphs.forEach(glyph -> byName.put(glyph.name(), glyph));
    for (TypefaceGlyph glyph : glyphs) {
      for (int code : glyph.codePoints()) {
        names.put(code, glyph.name());
        Bounds ink = Bounds.of(glyph.outline()).orElse(Bounds.NONE);
        int middle = (ink.xMin() + ink.xMax()) / 2;
        Optional<Place> place = CombiningMark.of(code).map(CombiningMark::place);
        if (place.isPresent() && place.get() == Place.ABOVE) {
          int distance = Math.max(NEAREST, Math.min(FARTHEST, ink.yMin() - metrics.xHeight()));
          above.put(glyph.name(), new Anchor(middle, ink.yMin() - distance));
        } else if (place.isPresent()) {
          int distance = place.get() == Place.BELOW ? NEAREST : 0;
          below.put(glyph.name(), new Anchor(middle, ink.yMax() + distance));
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
    return new MarkAttachment(above, below, tops, bottoms, dotless);
  }

  private static boolean isLatinLetter(int code) {
    return Character.isLetter(code)
        && Character.UnicodeScript.of(code) == Character.UnicodeScript.LATIN;
  }

  private static void addLetter(
      TypefaceGlyph glyph, Map<String, Anchor> tops, Map<String, Anchor> bottoms) {
    Bounds ink = Bounds.of(glyph.outline()).orElse(Bounds.NONE);
    int middle = (ink.xMin() + ink.xMax()) / 2;
    tops.put(glyph.name(), new Anchor(middle, ink.yMax()));
    bottoms.put(glyph.name(), new Anchor(middle, Math.min(0, ink.yMin())));
  }
}
