package io.linmo.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.image.Script;
import java.util.List;
import java.util.Map;

/**
 * How well a hand's own characters are drawn from others of the same hand.
 *
 * @param script of all characters
 * @param parts in how many parts they were held out
 * @param learnedFrom the fewest characters of this script that a part was learned from
 * @param methods the hand's figures, then those of each baseline
 * @param drawnBy how many characters were drawn by {@code strokes} and by the network ({@code
 *     generated})
 * @param read how many of the hand's drawn characters can be read
 * @param unread those that cannot
 * @param glyphs the hand's figures for each character
 */
public record HandReport(
    Script script,
    int parts,
    int learnedFrom,
    List<HandMethod> methods,
    Map<String, Integer> drawnBy,
    int read,
    String unread,
    List<HandGlyph> glyphs) {

  public HandReport {
    methods = List.copyOf(methods);
    drawnBy = Map.copyOf(drawnBy);
    glyphs = List.copyOf(glyphs);
  }

  /** The hand's own figures. */
  public HandMethod hand() {
    return methods.get(0);
  }

  /** Reports as a JSON array. */
  public static String json(List<HandReport> reports) {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(reports);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the evaluation as JSON", e);
    }
  }
}
