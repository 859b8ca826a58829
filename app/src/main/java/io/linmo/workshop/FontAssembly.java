package io.linmo.workshop;

import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.opentype.check.FontCheck;
import io.linmo.outline.Outline;
import io.linmo.typeface.DrawnForm;
import io.linmo.typeface.LeastBearings;
import io.linmo.typeface.LetterBearings;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceBuilder;
import io.linmo.typeface.TypefaceNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes a typeface out of traced glyphs. */
final class FontAssembly {

  private FontAssembly() {}

  /**
   * The typeface, its pairs kerned.
   *
   * @param glyphs traced for a font; at least one, none of them empty
   * @param variants further forms of some of them, one list for each turn; forms that a font cannot
   *     store are left out
   * @param choices other forms of letters, to choose from, in the same way
   * @param wordSpace advance of the space in em; without it one is derived from the letters
   */
  static Typeface assemble(
      TypefaceNames names,
      List<TracedGlyph> glyphs,
      List<List<TracedGlyph>> variants,
      List<List<TracedGlyph>> choices,
      OptionalDouble wordSpace) {
    TypefaceBuilder builder = new TypefaceBuilder(names, script(glyphs));
    wordSpace.ifPresent(em -> builder.spaceAdvance(units(em)));
    LetterBearings bearings =
        new LetterBearings(drawings(glyphs.stream().filter(TracedGlyph::isWritten).toList()));
    Map<Integer, DrawnForm> letters = spaced(glyphs, bearings);
    // Bearings of pictures are guessed; those of a font, which has a word space, are its own.
    Optional<LeastBearings> least =
        wordSpace.isPresent() ? Optional.empty() : Optional.of(new LeastBearings(letters));
    widened(letters, least)
        .forEach((code, form) -> builder.add(code, form.outline(), form.advance()));
    for (List<TracedGlyph> turn : variants) {
      widened(spaced(sound(turn), bearings), least)
          .forEach((code, form) -> builder.addVariant(code, form.outline(), form.advance()));
    }
    for (List<TracedGlyph> turn : choices) {
      widened(spaced(sound(turn), bearings), least)
          .forEach((code, form) -> builder.addChoice(code, form.outline(), form.advance()));
    }
    return builder.join(FontAssembly::soundUnits).build();
  }

  private static List<TracedGlyph> sound(List<TracedGlyph> glyphs) {
    return glyphs.stream().filter(glyph -> isSound(glyph.units())).toList();
  }

  private static Map<Integer, DrawnForm> spaced(List<TracedGlyph> glyphs, LetterBearings bearings) {
    Map<Integer, DrawnForm> forms = drawings(glyphs);
    Map<Integer, DrawnForm> spaced = new LinkedHashMap<>();
    forms.keySet().forEach(code -> spaced.put(code, bearings.spaced(code, forms)));
    return spaced;
  }

  private static Map<Integer, DrawnForm> widened(
      Map<Integer, DrawnForm> forms, Optional<LeastBearings> least) {
    Map<Integer, DrawnForm> widened = new LinkedHashMap<>();
    forms.forEach(
        (code, form) -> widened.put(code, least.map(b -> b.widened(code, forms)).orElse(form)));
    return widened;
  }

  private static Map<Integer, DrawnForm> drawings(List<TracedGlyph> glyphs) {
    Map<Integer, DrawnForm> drawings = new LinkedHashMap<>();
    glyphs.forEach(glyph -> drawings.put(glyph.codePoint(), drawing(glyph)));
    return drawings;
  }

  private static DrawnForm drawing(TracedGlyph glyph) {
    return new DrawnForm(glyph.units(), advance(glyph));
  }

  /** A pair's outline, empty where tracing gives none that fonts can store: it does without. */
  private static Outline soundUnits(GlyphSample pair) {
    Outline units = GlyphTracing.units(pair);
    return isSound(units) ? units : Outline.EMPTY;
  }

  private static boolean isSound(Outline units) {
    return FontCheck.isSound(units, TypefaceBuilder.UNITS_PER_EM);
  }

  private static int advance(TracedGlyph glyph) {
    return Math.max(0, units(glyph.ink().advance()));
  }

  private static int units(double em) {
    return (int) Math.round(em * TypefaceBuilder.UNITS_PER_EM);
  }

  /** Han metrics as soon as there is one ideograph. */
  private static Script script(List<TracedGlyph> glyphs) {
    boolean han = glyphs.stream().anyMatch(g -> Character.isIdeographic(g.codePoint()));
    return han ? Script.HAN : Script.LATIN;
  }
}
