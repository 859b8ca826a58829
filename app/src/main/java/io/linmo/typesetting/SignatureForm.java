package io.linmo.typesetting;

import io.linmo.image.Script;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
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

  /** A name, and no title or initial with a dot. */
  private static final Pattern NAME = Pattern.compile("(\\p{Lu}\\p{M}*)[\\p{L}\\p{M}'’-]*");

  private static final Set<String> AFTER_NAMES = Set.of("Jr", "Sr", "II", "III", "IV");

  static SignatureForm of(String name, long seed) {
    List<SignatureForm> forms = name.codePoints().anyMatch(Script.HAN::has) ? HAN : LATIN;
    return forms.get((int) Math.floorMod(seed, (long) forms.size()));
  }

  /** The same where a paraph takes the place of the wave. */
  SignatureForm beforeParaph() {
    return new SignatureForm(capitals, initials, false, joined, through);
  }

  /** What of the name is written: all of it, or given names by their initials. */
  String words(String name) {
    List<String> words = List.of(PlainText.composed(name).strip().split("\\s+"));
    int last = initials ? familyName(words) : 0;
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      Matcher given = NAME.matcher(words.get(i));
      written.append(i == 0 ? "" : " ");
      written.append(i < last && given.matches() ? given.group(1) : words.get(i));
    }
    return written.toString();
  }

  /** The last name, without what stands after names; 0 where there is one name alone. */
  private static int familyName(List<String> words) {
    int last = words.size() - 1;
    while (last > 0 && !isName(words.get(last))) {
      last--;
    }
    return last;
  }

  private static boolean isName(String word) {
    return NAME.matcher(word).matches() && !AFTER_NAMES.contains(word);
  }
}
