package io.linmo.opentype;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * cv01 to cv99: other forms of a letter, a feature for each letter in the order of its glyphs. The
 * names that menus show for a feature and its forms stand in the name table.
 *
 * <p>Source: OpenType specification, character variant features and their FeatureParams table.
 */
final class CharacterVariants {

  private static final int MOST = 99;

  /** Name ids below are reserved. */
  private static final int FIRST_NAME = 256;

  private final List<Variant> variants;
  private final SortedMap<Integer, List<Integer>> forms;

  /**
   * A feature.
   *
   * @param codePoint of the letter
   * @param forms glyph ids of its other forms
   * @param label name id of the feature; the names of its forms follow
   */
  private record Variant(String tag, int codePoint, int glyph, List<Integer> forms, int label) {

    Lookup lookup() {
      SortedMap<Integer, List<Integer>> all = new TreeMap<>(Map.of(glyph, forms));
      return forms.size() == 1
          ? Substitutions.single(new TreeMap<>(Map.of(glyph, forms.get(0))))
          : Substitutions.alternate(all);
    }

    byte[] parameters() {
      return new TableWriter()
          .u16(0) // format
          .u16(label)
          .u16(0) // no tool tip
          .u16(0) // no sample text
          .u16(forms.size())
          .u16(label + 1)
          .u16(1) // characters that it changes
          .u8(codePoint >> 16)
          .u16(codePoint & 0xFFFF)
          .toByteArray();
    }

    void name(Map<Integer, String> names) {
      String letter = new String(Character.toChars(codePoint));
      names.put(label, "Forms of " + letter);
      for (int i = 1; i <= forms.size(); i++) {
        names.put(label + i, "%s, form %d".formatted(letter, i + 1));
      }
    }
  }

  private CharacterVariants(List<Variant> variants, SortedMap<Integer, List<Integer>> forms) {
    this.variants = variants;
    this.forms = forms;
  }

  /** Those of a font; letters beyond the {@value #MOST}th have no feature of their own. */
  static CharacterVariants of(FontContent content) {
    SortedMap<Integer, List<Integer>> forms = new TreeMap<>();
    content
        .typeface()
        .layout()
        .choices()
        .forEach(
            (glyph, own) -> forms.put(content.id(glyph), own.stream().map(content::id).toList()));
    Map<Integer, Integer> letters = new TreeMap<>();
    content.characters().forEach((code, glyph) -> letters.putIfAbsent(glyph, code));
    List<Variant> variants = new ArrayList<>();
    int name = FIRST_NAME;
    for (Map.Entry<Integer, List<Integer>> entry : forms.entrySet()) {
      if (variants.size() < MOST) {
        int glyph = entry.getKey();
        String tag = "cv%02d".formatted(variants.size() + 1);
        variants.add(new Variant(tag, letters.get(glyph), glyph, entry.getValue(), name));
        name += 1 + entry.getValue().size();
      }
    }
    return new CharacterVariants(variants, forms);
  }

  /** Glyph ids of other forms by that of the letter. */
  SortedMap<Integer, List<Integer>> forms() {
    return forms;
  }

  /** Adds the features; before the turns, which leave chosen forms alone. */
  void add(LayoutTable table) {
    variants.forEach(v -> table.addFeature(v.tag, table.add(v.lookup()), v.parameters()));
  }

  /** What menus show, by name id. */
  Map<Integer, String> names() {
    Map<Integer, String> names = new TreeMap<>();
    variants.forEach(variant -> variant.name(names));
    return names;
  }
}
