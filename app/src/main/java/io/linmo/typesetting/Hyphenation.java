package io.linmo.typesetting;

import io.linmo.corpus.LanguageTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Soft hyphens for the words of one language. */
public final class Hyphenation {

  /** The pattern files by language, of hyph-utf8 (hyphenation.org), each under its own licence. */
  private static final SortedMap<String, String> FILES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("da", "da"),
              Map.entry("de", "de-1996"),
              Map.entry("en", "en-us"),
              Map.entry("en-gb", "en-gb"),
              Map.entry("es", "es"),
              Map.entry("et", "et"),
              Map.entry("fr", "fr"),
              Map.entry("hr", "hr"),
              Map.entry("it", "it"),
              Map.entry("nb", "no"),
              Map.entry("nl", "nl"),
              Map.entry("pl", "pl"),
              Map.entry("pt", "pt"),
              Map.entry("sl", "sl"),
              Map.entry("sv", "sv")));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final String SOFT_HYPHEN = Character.toString(PlainText.SOFT_HYPHEN);

  private final HyphenationPatterns patterns;

  private Hyphenation(HyphenationPatterns patterns) {
    this.patterns = patterns;
  }

  /** The languages that have patterns, as ISO 639-1 codes; en-gb beside en. */
  public static Set<String> languages() {
    return FILES.keySet();
  }

  /**
   * The hyphenation of a language; absent where there are no patterns.
   *
   * @param tag of the language, perhaps with script and region: de-AT is divided as de is
   */
  public static Optional<Hyphenation> of(String tag) {
    String exact = tag.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    String language = LanguageTag.language(tag);
    return Optional.ofNullable(FILES.get(exact))
        .or(() -> Optional.ofNullable(FILES.get(language.equals("no") ? "nb" : language)))
        .map(name -> new Hyphenation(HyphenationPatterns.parse(read(name))));
  }

  private static String read(String name) {
    String resource = "hyphenation/hyph-" + name + ".tex";
    try (InputStream in = Hyphenation.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /**
   * The text with soft hyphens where its words may be divided. A word that has one keeps its own;
   * abbreviations in capitals and addresses are not divided.
   */
  public String softened(String text) {
    String composed = PlainText.composed(text);
    return WORD.matcher(composed).replaceAll(found -> divided(composed, found));
  }

  private String divided(String text, MatchResult found) {
    String word = found.group();
    boolean own =
        isSoftHyphen(text, found.start() - 1)
            || isSoftHyphen(text, found.end())
            || isInAddress(text, found)
            || word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    if (own) {
      return word;
    }
    BitSet places = patterns.places(word);
    StringBuilder divided = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      divided.append(places.get(i) ? SOFT_HYPHEN : "").append(word.charAt(i));
    }
    return divided.toString();
  }

  /** Whether the word is part of an address or a number, in which a hyphen would mislead. */
  private static boolean isInAddress(String text, MatchResult found) {
    int before = found.start() - 1;
    int after = found.end();
    boolean follows = before >= 0 && "./@:_\\0123456789".indexOf(text.charAt(before)) >= 0;
    boolean goesOn =
        after < text.length() && "/@_\\0123456789".indexOf(text.charAt(after)) >= 0
            || after + 1 < text.length()
                && ".:".indexOf(text.charAt(after)) >= 0
                && !Character.isWhitespace(text.charAt(after + 1));
    return follows || goesOn;
  }

  private static boolean isSoftHyphen(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == PlainText.SOFT_HYPHEN;
  }
}
