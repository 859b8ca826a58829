package io.linmo.typesetting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * What a proof of a font says, in the characters that the font has: words with others are left out.
 *
 * @param characters all characters with ink, in rising order
 */
public record SpecimenText(List<Integer> characters) {

  private static final String PANGRAM = "The quick brown fox jumps over the lazy dog.";
  private static final String PROSE =
      "The Analytical Engine has no pretensions whatever to originate anything. It can do whatever"
          + " we know how to order it to perform. It can follow analysis, but it has no power of"
          + " anticipating any relations or truths. Its province is to assist us in making"
          + " available what we are already acquainted with.";
  private static final String REPEATS = "bookkeeper committee Mississippi balloon 2004 1100";
  private static final String PAIRS = "AVATAR Tory We Yo. LT Va To Te P. r, f. \"A\" 'T'";
  private static final String RHYTHM = "HHOHOOHO nnonoono HnHoOnOo hamburgefonts";
  private static final String HAN_PROSE = "床前明月光，疑是地上霜。举头望明月，低头思故乡。";
  private static final String HAN_PROSE_TRADITIONAL = "明月松間照，清泉石上流。竹喧歸浣女，蓮動下漁舟。";
  private static final String HAN_REPEATS = "人人 森林 林林总总 年年有余 天天";

  private static final int HAN_SAMPLE = 40;

  public SpecimenText {
    characters = List.copyOf(characters);
  }

  /** Whether the font sets Latin text. */
  public boolean isLatin() {
    return "etaoin".chars().allMatch(characters::contains);
  }

  /** Whether the font sets Chinese or Japanese text. */
  public boolean isHan() {
    return characters.stream().filter(Character::isIdeographic).limit(2).count() > 1;
  }

  /** A line to show at many sizes. */
  public String line() {
    return isLatin() ? words(PANGRAM) : clauses().get(0);
  }

  /** A paragraph. */
  public String prose() {
    String latin = isLatin() ? words(PROSE) : "";
    return isHan() ? (latin + "\n" + String.join("", clauses())).strip() : latin;
  }

  /** Words in which characters repeat. */
  public String repeats() {
    return (words(REPEATS) + " " + words(HAN_REPEATS)).strip();
  }

  /** Letters whose distance is hard to get right; empty where the font has none of them. */
  public List<String> spacing() {
    return List.of(words(RHYTHM), words(PAIRS)).stream().filter(s -> !s.isBlank()).toList();
  }

  /** A poem, clause by clause with its punctuation; other characters where the font lacks many. */
  public List<String> clauses() {
    List<String> best = List.of();
    for (String poem : List.of(HAN_PROSE, HAN_PROSE_TRADITIONAL)) {
      List<String> own =
          Arrays.stream(poem.split("(?<=[，。])"))
              .map(this::covered)
              .filter(s -> !s.isEmpty())
              .toList();
      best = length(own) > length(best) ? own : best;
    }
    return length(best) >= HAN_PROSE.length() / 2 ? best : List.of(sample());
  }

  /** The letters that drawn forms are shown of. */
  public List<Integer> varied() {
    IntPredicate shown = c -> c < 0x80 ? Character.isLetterOrDigit(c) : Character.isIdeographic(c);
    return characters.stream().filter(shown::test).limit(62 + HAN_SAMPLE).toList();
  }

  private static int length(List<String> clauses) {
    return clauses.stream().mapToInt(String::length).sum();
  }

  private String sample() {
    List<Integer> shown =
        new ArrayList<>(characters.stream().filter(Character::isIdeographic).toList());
    if (shown.isEmpty()) {
      shown.addAll(characters);
    }
    return shown.stream().limit(HAN_SAMPLE).map(Character::toString).collect(Collectors.joining());
  }

  private String words(String text) {
    return Arrays.stream(text.split(" "))
        .filter(word -> word.codePoints().allMatch(characters::contains))
        .collect(Collectors.joining(" "));
  }

  private String covered(String text) {
    return text.codePoints()
        .filter(characters::contains)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
