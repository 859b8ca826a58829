package io.linmo.evaluation;

import io.linmo.image.EmBox;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The references of one hand and the characters that a predictor is to draw.
 *
 * @param faceId the face that plays the hand
 * @param script the script of all its characters
 * @param references the characters as the hand writes them
 * @param content the characters of references and targets in the standard face
 * @param targets the code points to draw
 */
public record HandTask(
    String faceId,
    Script script,
    List<GlyphSample> references,
    Map<Integer, GlyphSample> content,
    List<Integer> targets) {

  public HandTask {
    Objects.requireNonNull(faceId, "faceId");
    Objects.requireNonNull(script, "script");
    if (references.isEmpty()) {
      throw new IllegalArgumentException(
          "hand '" + faceId + "': no references, expected 1 or more");
    }
    references = List.copyOf(references);
    content = Map.copyOf(content);
    targets = List.copyOf(targets);
  }

  /** As above, with the standard face's glyphs in any order. */
  public HandTask(
      String faceId,
      Script script,
      List<GlyphSample> references,
      List<GlyphSample> content,
      List<Integer> targets) {
    this(
        faceId,
        script,
        references,
        content.stream()
            .collect(Collectors.toMap(GlyphSample::codePoint, Function.identity(), (a, b) -> a)),
        targets);
  }

  /** The character in the standard face, if that has it. */
  public Optional<GlyphSample> content(int codePoint) {
    return Optional.ofNullable(content.get(codePoint));
  }

  /** Edge of the square images, in pixels. */
  public int imageSize() {
    return references.get(0).image().width();
  }

  /** Where the character lies in the standard face; an em box where that lacks it. */
  GlyphFrame contentFrame(int codePoint) {
    return content(codePoint).map(GlyphSample::frame).orElseGet(() -> EmBox.frame(1, imageSize()));
  }
}
