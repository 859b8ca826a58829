package io.linmo.workshop;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What font to make of a hand.
 *
 * @param characters code points, in the order of the font's glyphs
 * @param settings how glyphs are drawn
 * @param names what the font says of itself
 * @param variants drawn forms of each letter, which take turns in text: 1 to 9; by default 3, or 1
 *     for more than 1,000 characters. Written forms are added, unless 1 is requested
 * @param language two letters of the language in use, whose letters are named first of those to
 *     write next
 */
public record FontRequest(
    List<Integer> characters,
    GlyphSettings settings,
    FontNames names,
    OptionalInt variants,
    String language) {

  private static final int USUAL_VARIANTS = 3;
  static final int MOST_VARIANTS = 9;

  /** With more characters than this, one form of each is the default. */
  private static final int MOST_VARIED = 1000;

  public FontRequest {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(names, "names");
    characters = List.copyOf(characters);
    if (characters.isEmpty()) {
      throw LinmoException.request("characters", "are none", "at least one");
    }
    variants.ifPresent(
        count -> {
          if (count < 1 || count > MOST_VARIANTS) {
            throw LinmoException.request("variants", count, "1 to " + MOST_VARIANTS);
          }
        });
  }

  /** The usual font of some characters. */
  public static FontRequest of(List<Integer> characters) {
    return new FontRequest(
        characters,
        GlyphSettings.TYPICAL,
        FontNames.DEFAULT,
        OptionalInt.empty(),
        Locale.getDefault().getLanguage());
  }

  public FontRequest withNames(FontNames given) {
    return new FontRequest(characters, settings, given, variants, language);
  }

  public FontRequest withSettings(GlyphSettings given) {
    return new FontRequest(characters, given, names, variants, language);
  }

  public FontRequest withVariants(int count) {
    return new FontRequest(characters, settings, names, OptionalInt.of(count), language);
  }

  /** How many forms of each letter to draw by the number of characters that can be drawn. */
  int forms(int drawn) {
    return variants.orElse(drawn > MOST_VARIED ? 1 : USUAL_VARIANTS);
  }

  /** Whether written characters are to have one form too. */
  boolean isOfOneForm() {
    return variants.isPresent() && variants.getAsInt() == 1;
  }
}
