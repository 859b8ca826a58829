package io.linmo.recognition;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Turns the outputs of a recogniser's network into readings; one kind for each script.
 *
 * <p>Not thread-safe.
 */
sealed interface RecognitionHead permits ClassHead, EmbeddingHead {

  /** Name of the section that holds embeddings in a recogniser file. */
  String EMBEDDINGS = "known";

  /** The head of a new recogniser, which knows no character that needs an embedding. */
  static RecognitionHead create(Script script, int[] classes) {
    return switch (script) {
      case LATIN -> new ClassHead(classes);
      case HAN -> new EmbeddingHead();
    };
  }

  /** The head that {@link #writeTo} wrote. */
  static RecognitionHead readFrom(SectionFile sections, Script script, int[] characters)
      throws IOException {
    return switch (script) {
      case LATIN -> new ClassHead(characters);
      case HAN -> new EmbeddingHead(characters, Embeddings.of(sections.bytes(EMBEDDINGS)));
    };
  }

  Script script();

  /** Length of the network's output for one glyph. */
  int outputs();

  /** The characters that can be read, in the order of their classes or embeddings. */
  List<Integer> characters();

  boolean knows(int codePoint);

  /**
   * Learns further characters from their content glyphs, where that is possible.
   *
   * @param network gives the outputs {@code [N, outputs()]} for N samples
   */
  void learn(int[] codePoints, FontFile content, Function<List<GlyphSample>, float[]> network);

  /**
   * Reads glyphs, each of which is meant to be the character of its code point.
   *
   * @param outputs {@code [N, outputs()]}; may be overwritten
   * @param samples N glyphs of characters that are known
   */
  List<Reading> read(float[] outputs, List<GlyphSample> samples);

  /**
   * Probabilities that each of N glyphs is each of the given characters, which are known, or one of
   * the same form: {@code [N][characters]}.
   *
   * @param outputs {@code [N, outputs()]}; may be overwritten
   */
  float[][] probabilities(float[] outputs, int[] codePoints);

  /** Writes what the network's weights and the list of characters do not hold. */
  void writeTo(SectionFile sections);
}
