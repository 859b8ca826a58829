package io.linmo.typesetting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How freely a name is written in a signature.
 *
 * @param capitals size of capitals, of the first character in Chinese, as a multiple of the usual
 * @param initials whether given names are reduced to their initials
 * @param runsOut whether the last letters of the name run out in a wave
 * @param joined whether the pen stays on the paper between letters, or strokes of ideographs
 * @param through whether a stroke is drawn through the name
 */
record SignatureForm(
    double capitals, boolean initials, boolean runsOut, boolean joined, boolean through) {

  /** Letter after letter, as in text. */
  static final SignatureForm PLAIN = new SignatureForm(1, false, false, false, false);

  /** One after the other by seed, so that candidates of successive seeds have all of them. */
  private static final List<SignatureForm> LATIN =
      List.of(
          PLAIN,
          new SignatureForm(1.5, false, false, true, false),
          new SignatureForm(1.3, true, false, true, false),
          new SignatureForm(1.35, false, true, false, false),
          new SignatureForm(1.2, false, false, true, true),
          new SignatureForm(1.7, false, false, false, false),
          new SignatureForm(1.4, true, true, false, true),
          new SignatureForm(1.4, false, true, true, false));

  private static final List<SignatureForm> HAN =
      List.of(
          PLAIN,
          new SignatureForm(1, false, false, true, false),
          new SignatureForm(1.3, false, false, true, false),
          new SignatureForm(1.2, false, false, false, false),
          new SignatureForm(1.15, false, false, true, true));

  private static final Pattern GIVEN_NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*");

  static SignatureForm of(String name, long seed) {
    List<SignatureForm> forms = name.codePoints().anyMatch(Character::isIdeographic) ? HAN : LATIN;
    return forms.get((int) Math.floorMod(seed, (long) forms.size()));
  }

  /** What of the name is written: all of it, or initials and the last word. */
  String words(String name) {
    int last = name.lastIndexOf(' ');
    if (!initials || last < 0) {
      return name;
    }
    StringBuilder words = new StringBuilder();
    for (String word : name.substring(0, last).split(" +")) {
      Optional<String> initial =
          GIVEN_NAME.matcher(word).matches()
              ? Optional.of(Character.toString(word.codePointAt(0)))
              : Optional.empty();
      words.append(initial.orElse(word)).append(' ');
    }
    return words + name.substring(last + 1);
  }
}
