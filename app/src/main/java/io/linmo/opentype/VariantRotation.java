package io.linmo.opentype;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules by which drawn variants of a letter take turns, so that no letter is like its last
 * occurrence.
 *
 * <p>Going through the text from its start, a letter whose last occurrence is at most a window of w
 * glyphs back takes the form after that one's. So of n forms the one used longest ago is used next,
 * and any n occurrences in a row differ. A letter that did not occur in the window takes the form
 * after its neighbour's, which gives n forms in turn where letters never repeat, and costs nothing
 * per letter. The window is 8 glyphs for small letters of ASCII, 4 for its capitals and figures and
 * 2 for other letters, as long as the rules fit one lookup.
 */
final class VariantRotation {

  private static final int SMALL_WINDOW = 8;
  private static final int CAPITAL_WINDOW = 4;
  private static final int OTHER_WINDOW = 2;

  /** What the rules of single letters may take of a lookup's 64 KiB. */
  private static final int MOST_RULE_BYTES = 50_000;

  private final int glyphCount;
  private final SortedMap<Integer, List<Integer>> forms;
  private final Map<Integer, Integer> characters;
  private final List<Integer> lookups;
  private final ChainRules rules = new ChainRules();

  /**
   * A rotation of these glyphs.
   *
   * @param forms all forms of a glyph, the glyph itself first
   * @param characters a code point of each glyph
   * @param lookups at i, the lookup that turns a glyph into its form i; at 0 nothing
   */
  VariantRotation(
      int glyphCount,
      SortedMap<Integer, List<Integer>> forms,
      Map<Integer, Integer> characters,
      List<Integer> lookups) {
    this.glyphCount = glyphCount;
    this.forms = forms;
    this.characters = characters;
    this.lookups = lookups;
  }

  Lookup toLookup() {
    addLetterRules();
    addNeighbourRules();
    return rules.toLookup();
  }

  private void addLetterRules() {
    int bytes = 0;
    SortedSet<Integer> any = range(0, glyphCount);
    List<Integer> letters = new ArrayList<>(forms.keySet());
    letters.sort((a, b) -> Integer.compare(window(b), window(a)));
    for (int letter : letters) {
      int window = window(letter);
      bytes += window * forms.get(letter).size() * (18 + 2 * window);
      if (bytes > MOST_RULE_BYTES) {
        return;
      }
      addRules(letter, window, any);
    }
  }

  private void addRules(int letter, int window, SortedSet<Integer> any) {
    List<Integer> own = forms.get(letter);
    for (int distance = 1; distance <= window; distance++) {
      for (int form = 0; form < own.size(); form++) {
        List<SortedSet<Integer>> before = new ArrayList<>(Collections.nCopies(distance - 1, any));
        before.add(set(own.get(form)));
        use((form + 1) % own.size(), before, set(letter));
      }
    }
  }

  private void addNeighbourRules() {
    int most = forms.values().stream().mapToInt(List::size).max().orElse(0);
    SortedSet<Integer> letters = new TreeSet<>(forms.keySet());
    SortedSet<Integer> others = range(0, glyphCount);
    forms.values().forEach(others::removeAll);
    for (int form = 0; form < most; form++) {
      SortedSet<Integer> neighbours = new TreeSet<>();
      for (List<Integer> own : forms.values()) {
        if (form < own.size()) {
          neighbours.add(own.get(form));
        }
      }
      int next = (form + 1) % most;
      use(next, List.of(neighbours), letters);
      if (!others.isEmpty()) {
        use(next, List.of(others, neighbours), letters);
      }
    }
  }

  private void use(int form, List<SortedSet<Integer>> before, SortedSet<Integer> at) {
    if (form == 0) {
      rules.keep(before, at);
    } else {
      rules.apply(before, at, lookups.get(form));
    }
  }

  private int window(int letter) {
    int code = characters.getOrDefault(letter, Integer.MAX_VALUE);
    if (code >= 'a' && code <= 'z') {
      return SMALL_WINDOW;
    }
    if (code < 0x80) {
      return CAPITAL_WINDOW;
    }
    return Character.isIdeographic(code) ? 0 : OTHER_WINDOW;
  }

  /** The single replacements that lead to form {@code number} of each glyph that has it. */
  static SortedMap<Integer, Integer> replacements(
      SortedMap<Integer, List<Integer>> forms, int number) {
    SortedMap<Integer, Integer> replacements = new TreeMap<>();
    forms.forEach(
        (glyph, own) -> {
          if (number < own.size()) {
            replacements.put(glyph, own.get(number));
          }
        });
    return replacements;
  }

  private static SortedSet<Integer> set(int glyph) {
    return new TreeSet<>(List.of(glyph));
  }

  private static SortedSet<Integer> range(int first, int end) {
    SortedSet<Integer> glyphs = new TreeSet<>();
    for (int glyph = first; glyph < end; glyph++) {
      glyphs.add(glyph);
    }
    return glyphs;
  }
}
