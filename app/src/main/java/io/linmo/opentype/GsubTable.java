package io.linmo.opentype;

import io.linmo.typeface.Ligature;
import io.linmo.typeface.MarkAttachment;
import io.linmo.typeface.TypefaceLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * GSUB: the drawn variants of letters and the vertical forms.
 *
 * <p>calt turns the variants by itself; salt and aalt let one choose, ss01 and on take one form
 * throughout, cv01 and on are {@link CharacterVariants}, liga joins pairs that are drawn as one,
 * vert is for vertical text, tnum for figures in columns; it comes first, so that those take no
 * turns. locl is {@link LocalForms}. There is no rand: HarfBuzz applies it unasked, and text with
 * calt switched off would no longer show the default forms.
 */
final class GsubTable {

  private static final int EXTENSION = 7;
  private static final int MOST_STYLISTIC_SETS = 20;

  private GsubTable() {}

  /** The table, absent when the typeface has no glyph that replaces another. */
  static Optional<byte[]> encode(FontContent content) {
    TypefaceLayout layout = content.typeface().layout();
    SortedMap<Integer, List<Integer>> forms = forms(content);
    SortedMap<Integer, Integer> vertical = new TreeMap<>();
    layout
        .verticalForms()
        .forEach((glyph, form) -> vertical.put(content.id(glyph), content.id(form)));
    LayoutTable table = new LayoutTable(EXTENSION, content.scripts());
    LocalForms.add(table, content);
    addDotless(table, content);
    if (!layout.tabularFigures().isEmpty()) {
      SortedMap<Integer, Integer> figures = new TreeMap<>();
      layout
          .tabularFigures()
          .forEach((figure, form) -> figures.put(content.id(figure), content.id(form)));
      table.addFeature("tnum", table.add(Substitutions.single(figures)));
    }
    CharacterVariants choices = CharacterVariants.of(content);
    addChoices(table, forms, choices.forms(), vertical);
    choices.add(table);
    if (!vertical.isEmpty()) {
      table.addFeature("vert", table.add(Substitutions.single(vertical)));
    }
    if (!forms.isEmpty()) {
      addTurns(table, content, forms);
    }
    addLigatures(table, content);
    return table.isEmpty() ? Optional.empty() : Optional.of(table.encode());
  }

  /** ccmp: i and j lose their dots under a mark. */
  private static void addDotless(LayoutTable table, FontContent content) {
    MarkAttachment marks = content.typeface().layout().marks();
    if (marks.dotless().isEmpty() || marks.above().isEmpty()) {
      return;
    }
    SortedMap<Integer, Integer> dotless = new TreeMap<>();
    marks.dotless().forEach((letter, form) -> dotless.put(content.id(letter), content.id(form)));
    SortedSet<Integer> above = new TreeSet<>();
    marks.above().keySet().forEach(mark -> above.add(content.id(mark)));
    ChainRules rules = new ChainRules();
    rules.applyBefore(
        new TreeSet<>(dotless.keySet()), above, table.add(Substitutions.single(dotless)));
    table.addFeature("ccmp", table.add(rules.toLookup()));
  }

  /** liga: after the turns, so that each form finds the ligature it is part of. */
  private static void addLigatures(LayoutTable table, FontContent content) {
    SortedMap<Integer, SortedMap<Integer, Integer>> byFirst = new TreeMap<>();
    for (Ligature ligature : content.typeface().layout().ligatures()) {
      byFirst
          .computeIfAbsent(content.id(ligature.first()), key -> new TreeMap<>())
          .put(content.id(ligature.second()), content.id(ligature.name()));
    }
    if (!byFirst.isEmpty()) {
      table.addFeature("liga", table.add(Substitutions.ligatures(byFirst)));
    }
  }

  private static void addChoices(
      LayoutTable table,
      SortedMap<Integer, List<Integer>> forms,
      SortedMap<Integer, List<Integer>> choices,
      SortedMap<Integer, Integer> vertical) {
    SortedMap<Integer, List<Integer>> drawn = new TreeMap<>();
    forms.forEach((glyph, own) -> drawn.put(glyph, own.subList(1, own.size())));
    SortedMap<Integer, List<Integer>> all = new TreeMap<>(drawn);
    choices.forEach(
        (glyph, own) ->
            all.merge(
                glyph, own, (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    vertical.forEach((glyph, form) -> all.computeIfAbsent(glyph, key -> List.of(form)));
    if (all.isEmpty()) {
      return;
    }
    int choice = table.add(Substitutions.alternate(all));
    table.addFeature("aalt", choice);
    if (!drawn.isEmpty()) {
      boolean same = drawn.equals(all);
      table.addFeature("salt", same ? choice : table.add(Substitutions.alternate(drawn)));
    }
  }

  private static void addTurns(
      LayoutTable table, FontContent content, SortedMap<Integer, List<Integer>> forms) {
    int most = forms.values().stream().mapToInt(List::size).max().orElse(0);
    List<Integer> lookups = new ArrayList<>();
    lookups.add(-1);
    for (int form = 1; form < most; form++) {
      int lookup = table.add(Substitutions.single(VariantRotation.replacements(forms, form)));
      lookups.add(lookup);
      if (form <= MOST_STYLISTIC_SETS) {
        table.addFeature("ss%02d".formatted(form), lookup);
      }
    }
    Map<Integer, Integer> codes = new HashMap<>();
    content.characters().forEach((code, glyph) -> codes.putIfAbsent(glyph, code));
    VariantRotation rotation = new VariantRotation(content.glyphs().size(), forms, codes, lookups);
    table.addFeature("calt", table.add(rotation.toLookup()));
  }

  private static SortedMap<Integer, List<Integer>> forms(FontContent content) {
    SortedMap<Integer, List<Integer>> forms = new TreeMap<>();
    content
        .typeface()
        .layout()
        .variants()
        .forEach(
            (glyph, variants) -> {
              List<Integer> own = new ArrayList<>();
              own.add(content.id(glyph));
              variants.forEach(variant -> own.add(content.id(variant)));
              if (own.size() > 1) {
                forms.put(own.get(0), List.copyOf(own));
              }
            });
    return forms;
  }
}
