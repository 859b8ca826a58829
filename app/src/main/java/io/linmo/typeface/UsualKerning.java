package io.linmo.typeface;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The kerning that a third of handwriting fonts reach in a pair of letters, in thousandths of the
 * em: 0 where fewer move the letters closer. Where fonts disagree it is nearer to none than the
 * mean is.
 */
final class UsualKerning {

  private static final Map<List<Integer>, Integer> PAIRS = read();

  private UsualKerning() {}

  /** Of a pair; 0 where it is little or not known, never above. */
  static int of(int first, int second) {
    return PAIRS.getOrDefault(List.of(first, second), 0);
  }

  private static Map<List<Integer>, Integer> read() {
    Map<List<Integer>, Integer> pairs = new HashMap<>();
    try (InputStream in = UsualKerning.class.getResourceAsStream("kerning.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                String[] words = line.split(" ");
                for (int i = 1; i < words.length; i++) {
                  pairs.put(
                      List.of((int) words[0].charAt(0), (int) words[i].charAt(0)),
                      Integer.parseInt(words[i].substring(1)));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException("resource kerning.txt cannot be read", e);
    }
    return pairs;
  }
}
