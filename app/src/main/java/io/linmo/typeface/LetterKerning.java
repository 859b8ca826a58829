package io.linmo.typeface;

import io.linmo.typeface.LetterJoins.Join;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kerning of a typeface's Latin letters by their shapes: {@link LetterJoins} between the small
 * letters of a connected hand, {@link OpticalKerning} elsewhere. Letters with marks are kerned as
 * those without.
 */
final class LetterKerning {

  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";

  private final List<TypefaceGlyph> glyphs;
  private final VerticalMetrics metrics;
  private final int unitsPerEm;
  private final Optional<LetterJoins> joins;

  /** All forms of each character by name, the usual one first. */
  private final Map<Integer, List<String>> forms = new HashMap<>();

  /** The characters that are kerned as a plain letter, itself among them. */
  private final Map<Integer, List<Integer>> like = new HashMap<>();

  LetterKerning(
      List<TypefaceGlyph> glyphs,
      Map<String, List<String>> variants,
      VerticalMetrics metrics,
      int unitsPerEm) {
    this.glyphs = glyphs;
    this.metrics = metrics;
    this.unitsPerEm = unitsPerEm;
    for (TypefaceGlyph glyph : glyphs) {
      List<String> names = new ArrayList<>(List.of(glyph.name()));
      names.addAll(variants.getOrDefault(glyph.name(), List.of()));
      for (int code : glyph.codePoints()) {
        forms.put(code, names);
        plain(code).ifPresent(p -> like.computeIfAbsent(p, key -> new ArrayList<>()).add(code));
      }
    }
    joins = LetterJoins.of(smallLetters(), metrics, unitsPerEm);
  }

  /** The letter that a character is kerned as. */
  private static Optional<Integer> plain(int code) {
    String parts = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFD);
    int first = parts.codePointAt(0);
    boolean kerned = OpticalKerning.KERNED.indexOf(first) >= 0;
    return kerned && (first == code || Character.isLetter(first))
        ? Optional.of(first)
        : Optional.empty();
  }

  /** The given pairs, and where none was given those that shapes ask for. */
  List<KerningPair> added(List<KerningPair> given) {
    Map<List<String>, Integer> pairs = new LinkedHashMap<>();
    given.forEach(pair -> pairs.put(List.of(pair.first(), pair.second()), pair.units()));
    joins.ifPresent(strokes -> strokes.all().forEach(join -> add(join, pairs)));
    OpticalKerning.of(glyphs, metrics, unitsPerEm)
        .forEach(pair -> add(new Join(pair.first(), 0, pair.second(), 0, pair.units()), pairs));
    return pairs.entrySet().stream()
        .map(pair -> new KerningPair(pair.getKey().get(0), pair.getKey().get(1), pair.getValue()))
        .toList();
  }

  /** What the common pairs of a connected hand need whose strokes do not meet. */
  List<JoiningStroke> missingStrokes() {
    return joins.map(LetterJoins::missingStrokes).orElse(List.of());
  }

  private void add(Join join, Map<List<String>, Integer> pairs) {
    for (int first : like.get(join.first())) {
      for (int second : like.get(join.second())) {
        List<String> firsts = forms.get(first);
        List<String> seconds = forms.get(second);
        if (join.firstForm() < firsts.size() && join.secondForm() < seconds.size()) {
          pairs.putIfAbsent(
              List.of(firsts.get(join.firstForm()), seconds.get(join.secondForm())), join.units());
        }
      }
    }
  }

  private Map<Integer, List<TypefaceGlyph>> smallLetters() {
    Map<String, TypefaceGlyph> byName = new HashMap<>();
    glyphs.forEach(glyph -> byName.put(glyph.name(), glyph));
    Map<Integer, List<TypefaceGlyph>> letters = new LinkedHashMap<>();
    SMALL
        .chars()
        .filter(forms::containsKey)
        .forEach(c -> letters.put(c, forms.get(c).stream().map(byName::get).toList()));
    return letters;
  }
}
