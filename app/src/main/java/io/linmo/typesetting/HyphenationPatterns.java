package io.linmo.typesetting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where words of a language may be divided, by patterns as TeX has them (F. M. Liang, "Word
 * Hy-phen-a-tion by Com-put-er", 1983).
 *
 * <p>A pattern gives weights between its letters; a dot stands for the end of a word. Between two
 * letters of a word the greatest weight of all patterns found there counts: an odd one allows a
 * hyphen. Words listed as exceptions are divided as they are written there.
 */
final class HyphenationPatterns {

  private static final Pattern COMMENT = Pattern.compile("%.*");
  private static final Pattern GROUP = Pattern.compile("\\\\(patterns|hyphenation)\\s*\\{([^}]*)}");
  private static final Pattern LEAST =
      Pattern.compile("typesetting:\\s*%\\s*left:\\s*(\\d+)\\s*%\\s*right:\\s*(\\d+)");

  private final Map<String, byte[]> weights = new HashMap<>();
  private final Map<String, BitSet> exceptions = new HashMap<>();
  private final int leastBefore;
  private final int leastAfter;
  private int longest;

  private HyphenationPatterns(int leastBefore, int leastAfter) {
    this.leastBefore = leastBefore;
    this.leastAfter = leastAfter;
  }

  /**
   * Reads a pattern file of TeX.
   *
   * @param file whose header says how many letters are kept together at the ends of a word
   */
  static HyphenationPatterns parse(String file) {
    Matcher least = LEAST.matcher(file);
    if (!least.find()) {
      throw new IllegalArgumentException("hyphenation patterns: no 'typesetting:' in the header");
    }
    HyphenationPatterns patterns =
        new HyphenationPatterns(Integer.parseInt(least.group(1)), Integer.parseInt(least.group(2)));
    Matcher groups = GROUP.matcher(COMMENT.matcher(file).replaceAll(""));
    while (groups.find()) {
      boolean words = groups.group(1).equals("hyphenation");
      for (String entry : groups.group(2).trim().split("\\s+")) {
        if (words) {
          patterns.addException(entry);
        } else {
          patterns.addPattern(entry);
        }
      }
    }
    return patterns;
  }

  private void addException(String word) {
    BitSet places = new BitSet();
    int letters = 0;
    for (char c : word.toCharArray()) {
      if (c == '-') {
        places.set(letters);
      } else {
        letters++;
      }
    }
    exceptions.put(word.replace("-", ""), places);
  }

  private void addPattern(String pattern) {
    StringBuilder letters = new StringBuilder();
    byte[] between = new byte[pattern.length() + 1];
    for (char c : pattern.toCharArray()) {
      if (c >= '0' && c <= '9') {
        between[letters.length()] = (byte) (c - '0');
      } else {
        letters.append(c);
      }
    }
    weights.put(letters.toString(), Arrays.copyOf(between, letters.length() + 1));
    longest = Math.max(longest, letters.length());
  }

  /** The offsets in a word before which a hyphen may stand. */
  BitSet places(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() != word.length()) {
      return new BitSet();
    }
    BitSet listed = exceptions.get(lower);
    return listed == null ? byPatterns(lower) : listed;
  }

  private BitSet byPatterns(String word) {
    String whole = "." + word + ".";
    byte[] greatest = new byte[whole.length() + 1];
    for (int start = 0; start < whole.length(); start++) {
      int farthest = Math.min(whole.length(), start + longest);
      for (int end = start + 1; end <= farthest; end++) {
        byte[] found = weights.get(whole.substring(start, end));
        for (int i = 0; found != null && i < found.length; i++) {
          greatest[start + i] = (byte) Math.max(greatest[start + i], found[i]);
        }
      }
    }
    BitSet places = new BitSet();
    for (int at = leastBefore; at <= word.length() - leastAfter; at++) {
      places.set(at, greatest[at + 1] % 2 == 1);
    }
    return places;
  }
}
