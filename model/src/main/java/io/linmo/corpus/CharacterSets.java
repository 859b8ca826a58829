package io.linmo.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Characters to be learned or written: named sets, and sets given as text.
 *
 * <p>A request is read by these rules, the first that fits:
 *
 * <ol>
 *   <li>{@code @FILE}: the characters of a UTF-8 file;
 *   <li>{@code chars:TEXT}: the characters of TEXT;
 *   <li>a word of ASCII letters, digits, '-' and '_', or several such words joined by '+': names of
 *       sets, in upper or lower case; an unknown name is an error;
 *   <li>anything else, and a single word of letters and digits that is not like a set's name: the
 *       characters of the text itself.
 * </ol>
 *
 * <p>White space and control characters are no characters to draw and are left out; a repeated
 * character counts once; the order is kept.
 */
public final class CharacterSets {

  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9_-]+(\\+[A-Za-z0-9_-]+)*");
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9]+");
  private static final String TEXT_PREFIX = "chars:";

  /** A word that begins with this many letters of a set's name is meant to be one. */
  private static final int LIKE = 3;

  /** The first level of the table of 8,105 characters: those in common use. */
  private static final int LEVEL_1 = 3500;

  /** Letters and signs beyond the blocks below that a Latin text face needs. */
  private static final String LATIN_EXTRA =
      "\u0192\u0218\u0219\u021A\u021B\u02C6\u02C7\u02D8\u02D9\u02DA\u02DB\u02DC\u02DD\u1E9E"
          + "\u2010\u2011\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2020\u2021\u2022\u2026"
          + "\u02BC\u201F\u2027\u2032\u2033\u2030\u2039\u203A\u2044\u20AC\u2122\u2212";

  /** Letters with tone marks, as Chinese is written in Latin letters. */
  private static final String PINYIN =
      "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙǕǗǙǛÜêÊḿńňǹẑĉŝŋ";

  /** Of Welsh, Maltese, Skolt Sámi and others of Europe, beyond the blocks below. */
  private static final String EUROPEAN = "ẀẁẂẃẄẅỲỳǦǧǨǩǼǽǾǿǺǻȦȧȪȫȬȭȮȯȰȱȲȳḂḃḊḋḞḟṀṁṖṗṠṡṪṫẼẽẸẹỌọỴỵ";

  /** Combining marks that Linmo can put on a letter. */
  private static final String MARKS =
      "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030A\u030B\u030C\u030F\u031B"
          + "\u0323\u0324\u0325\u0326\u0327\u0328\u032D\u032E\u0330\u0331";

  private static final String HAN_PUNCTUATION =
      "\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF1F\uFF01\uFF08\uFF09\u300A\u300B\u3008\u3009\u300C"
          + "\u300D\u300E\u300F\u3010\u3011\uFF5E\u30FB\u2018\u2019\u201C\u201D\u2014\u2026\u00B7";

  /** The smallest useful Latin page: letters, digits and the signs of plain text. */
  private static final String MINIMAL =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?'\"-()&@";

  /** Beginnings of one list, in which the most informative about a hand come first. */
  private static final int[] HANZI_COUNTS = {64, 200, 775};

  private final Map<String, int[]> sets;

  private CharacterSets(Map<String, int[]> sets) {
    this.sets = sets;
  }

  /** The sets of {@code fonts-data/charsets.json} and the Latin ones, which need no table. */
  public static CharacterSets read(Path charsetsJson) throws IOException {
    Map<String, int[]> sets = new LinkedHashMap<>();
    sets.put("ascii", IntStream.rangeClosed('!', '~').toArray());
    sets.put("latin", latin());
    sets.put("vietnamese", vietnamese());
    sets.put("pinyin", of(PINYIN));
    sets.put("latin-extended", latinExtended());
    sets.put("han-punctuation", of(HAN_PUNCTUATION));
    sets.put("kana", kana());
    sets.put("minimal", of(MINIMAL));
    int[] hanzi = of(resource("hanzi-775.txt"));
    for (int count : HANZI_COUNTS) {
      sets.put("hanzi-" + count, Arrays.copyOf(hanzi, count));
    }
    try {
      new ObjectMapper()
          .readValue(
              Files.readAllBytes(charsetsJson),
              new TypeReference<LinkedHashMap<String, String>>() {})
          .forEach((name, characters) -> sets.put(name, of(characters)));
      sets.put("8105-1", Arrays.copyOf(sets.get("8105"), LEVEL_1));
    } catch (NoSuchFileException e) {
      throw new IOException(charsetsJson + ": no such file of character sets", e);
    } catch (JsonProcessingException e) {
      throw new IOException(charsetsJson + ": not a table of character sets", e);
    }
    return new CharacterSets(sets);
  }

  /** The code points that a request such as {@code gb2312} or {@code @poem.txt} asks for. */
  public int[] resolve(String request) throws IOException {
    if (request.startsWith("@") || request.startsWith(TEXT_PREFIX)) {
      return given(request);
    }
    int text = request.indexOf("+" + TEXT_PREFIX);
    if (text > 0 && NAMES.matcher(request.substring(0, text)).matches()) {
      IntStream named = IntStream.of(resolve(request.substring(0, text)));
      return IntStream.concat(named, IntStream.of(given(request.substring(text + 1))))
          .distinct()
          .toArray();
    }
    if (!NAMES.matcher(request).matches() || isPlainWord(request)) {
      return someOf(request, "'" + request + "'");
    }
    IntStream all = IntStream.empty();
    for (String name : request.split("\\+")) {
      all = IntStream.concat(all, IntStream.of(named(name)));
    }
    return all.distinct().toArray();
  }

  /** Whether a request looks like a set's name, is none, and stands for its characters. */
  public boolean isPlainWord(String request) {
    if (!PLAIN_WORD.matcher(request).matches()
        || sets.containsKey(request.toLowerCase(Locale.ROOT))) {
      return false;
    }
    String beginning = request.substring(0, Math.min(LIKE, request.length()));
    return sets.keySet().stream().noneMatch(name -> name.startsWith(beginning));
  }

  /**
   * The characters of a text or, after {@code @}, of a UTF-8 file: for options that take no names.
   */
  public static int[] given(String textOrFile) throws IOException {
    if (textOrFile.startsWith("@") && textOrFile.length() > 1) {
      Path file = Path.of(textOrFile.substring(1));
      return someOf(text(file), file.toString());
    }
    String text =
        textOrFile.startsWith(TEXT_PREFIX)
            ? textOrFile.substring(TEXT_PREFIX.length())
            : textOrFile;
    return someOf(text, "'" + textOrFile + "'");
  }

  /**
   * A set by its name, which may be written in upper or lower case.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public int[] named(String name) {
    int[] set = sets.get(name.toLowerCase(Locale.ROOT));
    if (set == null) {
      throw new IllegalArgumentException(
          "character set '%s' is unknown, expected one of %s, @FILE or chars:TEXT"
              .formatted(name, String.join(", ", names())));
    }
    return set.clone();
  }

  /** The names of all sets, in alphabetical order. */
  public Set<String> names() {
    return new TreeSet<>(sets.keySet());
  }

  /** The drawable characters of a text, each once, in order. */
  static int[] of(String text) {
    return text.codePoints().filter(CharacterSets::isDrawable).distinct().toArray();
  }

  private static boolean isDrawable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static int[] someOf(String text, String where) throws IOException {
    int[] characters = of(text);
    if (characters.length == 0) {
      throw new IOException(where + ": no characters to draw in it, expected at least one");
    }
    return characters;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CharacterSets.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file of characters", e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8 text", e);
    }
  }

  /**
   * ASCII, Latin-1 without the soft hyphen, Latin Extended-A, the signs around them, and the
   * letters of further European languages, of Vietnamese and of pinyin that a letter and its marks
   * make.
   */
  private static int[] latin() {
    IntStream blocks = IntStream.concat(range('!', '~'), range(0xA1, 0x17F));
    String further = LATIN_EXTRA + EUROPEAN + PINYIN;
    IntStream most =
        IntStream.concat(blocks.filter(CharacterSets::isDrawable), further.codePoints());
    return IntStream.concat(most, IntStream.of(vietnamese())).distinct().toArray();
  }

  /** All letters of Latin Extended-B and Latin Extended Additional that are made so, and latin. */
  private static int[] latinExtended() {
    IntStream composed =
        IntStream.concat(range(0x180, 0x24F), range(0x1E00, 0x1EFF))
            .filter(CharacterSets::isComposed);
    return IntStream.concat(IntStream.of(latin()), composed).distinct().toArray();
  }

  private static int[] vietnamese() {
    return IntStream.concat(
            "ĂăÂâĐđÊêÔôƠơƯưÀÁÃÈÉÌÍÒÓÕÙÚÝàáãèéìíòóõùúýĨĩŨũ".codePoints(), range(0x1EA0, 0x1EF9))
        .toArray();
  }

  /** Whether a letter is one of ASCII with marks. */
  private static boolean isComposed(int codePoint) {
    String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
    return parts.length() > 1
        && parts.charAt(0) < 0x80
        && parts.substring(1).chars().allMatch(mark -> MARKS.indexOf(mark) >= 0);
  }

  /** Hiragana, katakana and the sign for a long vowel. */
  private static int[] kana() {
    IntStream both = IntStream.concat(range(0x3041, 0x3096), range(0x30A1, 0x30FA));
    return IntStream.concat(both, IntStream.of(0x30FC)).toArray();
  }

  private static IntStream range(int first, int last) {
    return IntStream.rangeClosed(first, last);
  }
}
