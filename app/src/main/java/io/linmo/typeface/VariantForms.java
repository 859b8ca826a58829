package io.linmo.typeface;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Further drawn forms of characters, each named after its character and its turn. */
final class VariantForms {

  private final String suffix;
  private final SortedMap<Integer, List<DrawnForm>> forms = new TreeMap<>();

  /**
   * @param suffix of the forms' names, before their number
   */
  VariantForms(String suffix) {
    this.suffix = suffix;
  }

  void add(int codePoint, DrawnForm form) {
    forms.computeIfAbsent(codePoint, key -> new ArrayList<>()).add(form);
  }

  /** The characters that have some. */
  Set<Integer> codePoints() {
    return forms.keySet();
  }

  /** All first forms in the order of their characters, then all second ones, and so on. */
  List<TypefaceGlyph> glyphs() {
    int most = forms.values().stream().mapToInt(List::size).max().orElse(0);
    List<TypefaceGlyph> glyphs = new ArrayList<>();
    for (int turn = 0; turn < most; turn++) {
      for (var entry : forms.entrySet()) {
        if (turn < entry.getValue().size()) {
          DrawnForm form = entry.getValue().get(turn);
          String name = name(entry.getKey(), turn);
          glyphs.add(new TypefaceGlyph(name, List.of(), form.outline(), form.advance()));
        }
      }
    }
    return glyphs;
  }

  /** The names of the forms by that of the character's own glyph. */
  Map<String, List<String>> names() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    forms.forEach(
        (codePoint, drawings) ->
            names.put(
                GlyphNames.of(codePoint),
                IntStream.range(0, drawings.size())
                    .mapToObj(turn -> name(codePoint, turn))
                    .toList()));
    return names;
  }

  /** The names of all forms of both. */
  static Map<String, List<String>> names(VariantForms first, VariantForms second) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    first.names().forEach((glyph, forms) -> names.put(glyph, new ArrayList<>(forms)));
    second
        .names()
        .forEach(
            (glyph, forms) -> names.computeIfAbsent(glyph, key -> new ArrayList<>()).addAll(forms));
    return names;
  }

  private String name(int codePoint, int turn) {
    return "%s.%s%02d".formatted(GlyphNames.of(codePoint), suffix, turn + 1);
  }
}
