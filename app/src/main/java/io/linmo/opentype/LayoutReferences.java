package io.linmo.opentype;

import io.linmo.typeface.KerningPair;
import io.linmo.typeface.Ligature;
import io.linmo.typeface.TypefaceLayout;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses layout rules that refer to missing glyphs or give a glyph two roles. */
final class LayoutReferences {

  private static final int MOST_UNITS = 16383;

  private final TypefaceLayout layout;
  private final Set<String> names;
  private final Set<String> others = new HashSet<>();

  private LayoutReferences(TypefaceLayout layout, Set<String> names) {
    this.layout = layout;
    this.names = names;
  }

  /** Checks the rules against the names of the glyphs. */
  static void check(TypefaceLayout layout, Set<String> names) {
    LayoutReferences check = new LayoutReferences(layout, names);
    check.checkOtherForms(layout.variants(), "variants");
    check.checkOtherForms(layout.choices(), "choices");
    layout.kerning().forEach(check::checkPair);
    for (Ligature ligature : layout.ligatures()) {
      check.requireKnown(ligature.name(), "ligatures");
      check.requireKnown(ligature.first(), "ligatures");
      check.requireKnown(ligature.second(), "ligatures");
    }
    check.checkForms(layout.verticalForms(), "vertical forms");
    check.checkForms(layout.tabularFigures(), "tabular figures");
  }

  private void checkForms(Map<String, String> forms, String where) {
    forms.forEach(
        (glyph, form) -> {
          requireKnown(glyph, where);
          requireKnown(form, where);
        });
  }

  private void checkOtherForms(Map<String, List<String>> forms, String where) {
    forms.forEach(
        (glyph, own) -> {
          requireKnown(glyph, where);
          for (String form : own) {
            requireKnown(form, where);
            require(
                others.add(form) && !forms.containsKey(form),
                "%s: glyph '%s' is a form of two glyphs",
                where,
                form);
          }
        });
  }

  private void checkPair(KerningPair pair) {
    for (String glyph : new String[] {pair.first(), pair.second()}) {
      requireKnown(glyph, "kerning");
    }
    require(
        Math.abs(pair.units()) <= MOST_UNITS,
        "kerning of '%s' and '%s': %d, expected -%4$d to %4$d",
        pair.first(),
        pair.second(),
        pair.units(),
        MOST_UNITS);
  }

  private void requireKnown(String glyph, String where) {
    require(names.contains(glyph), "%s: glyph '%s' is not in the typeface", where, glyph);
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(message.formatted(values));
    }
  }
}
