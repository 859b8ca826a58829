package io.linmo.corpus;

import java.util.Locale;

/** Tags of languages, as in BCP 47: {@code de}, {@code zh-Hans}, {@code pt_BR}. */
public final class LanguageTag {

  private LanguageTag() {}

  /** The language of a tag in small letters, whatever its script and region; empty for no tag. */
  public static String language(String tag) {
    return Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
  }
}
