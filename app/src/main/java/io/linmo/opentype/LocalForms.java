package io.linmo.opentype;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * locl: characters that stand for others in certain languages. Romanian has a comma where old texts
 * have a cedilla, Catalan l with a dot halfway up, Dutch ij as one letter. Turkish needs nothing:
 * no feature takes the dot from an i without a mark.
 */
final class LocalForms {

  private static final List<String> ROMANIAN = List.of("MOL ", "ROM ");
  private static final List<String> CATALAN = List.of("CAT ");
  private static final List<String> DUTCH = List.of("NLD ");

  private static final int[][] COMMAS = {
    {0x15E, 0x218}, {0x15F, 0x219}, {0x162, 0x21A}, {0x163, 0x21B}
  };
  private static final int[][] DOTTED = {{'L', 0xB7, 0x13F}, {'l', 0xB7, 0x140}};
  private static final int[][] DIGRAPHS = {{'I', 'J', 0x132}, {'i', 'j', 0x133}};

  private LocalForms() {}

  /** Adds what the font has the glyphs for; before other lookups, which see the result. */
  static void add(LayoutTable table, FontContent content) {
    SortedMap<Integer, Integer> commas = new TreeMap<>();
    for (int[] pair : COMMAS) {
      if (content.has(pair[0]) && content.has(pair[1])) {
        commas.put(content.characters().get(pair[0]), content.characters().get(pair[1]));
      }
    }
    if (!commas.isEmpty()) {
      table.addFeature("locl", table.add(Substitutions.single(commas)), ROMANIAN);
    }
    addPairs(table, content, DOTTED, CATALAN);
    addPairs(table, content, DIGRAPHS, DUTCH);
  }

  private static void addPairs(
      LayoutTable table, FontContent content, int[][] pairs, List<String> languages) {
    SortedMap<Integer, SortedMap<Integer, Integer>> byFirst = new TreeMap<>();
    for (int[] pair : pairs) {
      if (content.has(pair[0]) && content.has(pair[1]) && content.has(pair[2])) {
        SortedMap<Integer, Integer> seconds = new TreeMap<>();
        seconds.put(content.characters().get(pair[1]), content.characters().get(pair[2]));
        byFirst.put(content.characters().get(pair[0]), seconds);
      }
    }
    if (!byFirst.isEmpty()) {
      table.addFeature("locl", table.add(Substitutions.ligatures(byFirst)), languages);
    }
  }
}
