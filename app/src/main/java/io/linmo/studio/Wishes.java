package io.linmo.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.generation.StyleAdjustments;
import io.linmo.studio.http.Refusal;
import io.linmo.typesetting.InkColor;
import io.linmo.workshop.GlyphSettings;
import io.linmo.workshop.PenSettings;

/** Reads from the page's JSON how glyphs are to be drawn and the pen to move. */
final class Wishes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String CHARACTERS = "chars:";

  private static final double USUAL_LIVELINESS = 0.5;

  private Wishes() {}

  /**
   * {@code neatness}, {@code weight} and {@code slant}, each as the commands have it, and the forms
   * that were chosen for the hand.
   */
  static GlyphSettings glyphs(ShelvedHand hand, JsonNode wish) {
    StyleAdjustments adjustments =
        new StyleAdjustments(
            wish.path("neatness").asDouble(0),
            wish.path("weight").asDouble(1),
            wish.path("slant").asDouble(0));
    return GlyphSettings.TYPICAL.withAdjustments(adjustments).withForms(hand.forms().forms());
  }

  /** {@code ink}, {@code liveliness} and {@code pressure}. */
  static PenSettings pen(JsonNode wish) {
    return new PenSettings(
        InkColor.parse(wish.path("ink").asText("black")),
        wish.path("liveliness").asDouble(USUAL_LIVELINESS),
        wish.path("pressure").asDouble(0));
  }

  /** A wish that is part of an address. */
  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new Refusal(Refusal.BAD_REQUEST, "the wish is no JSON: " + e.getOriginalMessage());
    }
  }

  static long seed(JsonNode wish) {
    return wish.path("seed").asLong(1);
  }

  /** A text that the page must give. */
  static String text(JsonNode wish, String name) {
    String text = wish.path(name).asText();
    if (text.isBlank()) {
      throw new Refusal(Refusal.BAD_REQUEST, name + " is empty");
    }
    return text;
  }

  /** A word that becomes one of an enum's constants. */
  static <E extends Enum<E>> E choice(JsonNode wish, String name, E usual) {
    String word = wish.path(name).asText();
    if (word.isEmpty()) {
      return usual;
    }
    for (E value : usual.getDeclaringClass().getEnumConstants()) {
      if (value.name().equalsIgnoreCase(word)) {
        return value;
      }
    }
    throw new Refusal(Refusal.BAD_REQUEST, "%s '%s' is not known".formatted(name, word));
  }

  /**
   * A set of characters: names joined by {@code +}, or {@code chars:} and the characters. Here a
   * leading {@code @} stands for itself and never for a file.
   */
  static String set(String wish) {
    String characters = wish.startsWith(CHARACTERS) ? wish.substring(CHARACTERS.length()) : "";
    if (!characters.isBlank()) {
      boolean at = characters.startsWith("@");
      return CHARACTERS + (at ? characters.replace("@", "") + " @" : characters);
    }
    if (!wish.matches("[a-z0-9+-]+")) {
      throw new Refusal(Refusal.BAD_REQUEST, "'%s' is no set of characters".formatted(wish));
    }
    return wish;
  }
}
