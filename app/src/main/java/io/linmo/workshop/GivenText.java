package io.linmo.workshop;

import io.linmo.transcription.CharacterList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A text that a request gives as itself or as a file. */
final class GivenText {

  private GivenText() {}

  /** The content of the file that {@code @FILE} names; empty for any other text. */
  static Optional<String> ofMark(String given) throws IOException {
    return given.length() > 1 && given.startsWith("@")
        ? Optional.of(read(Path.of(given.substring(1))))
        : Optional.empty();
  }

  /**
   * The content of {@code @FILE}, or of a file of that name, or the text itself, in which {@code
   * \n} ends a line and {@code \\} stands for a backslash.
   */
  static String ofFileOrText(String given) throws IOException {
    Optional<String> marked = ofMark(given);
    if (marked.isPresent()) {
      return marked.get();
    }
    return isFile(given) ? read(Path.of(given)) : CharacterList.lines(given);
  }

  /** Refuses the name of a file without its mark, which would be taken for characters. */
  static void requireNoFile(String given) {
    if (given.length() > 2 && isFile(given)) {
      throw LinmoException.request("'%s' is a file".formatted(given))
          .expected("characters, or @%s for those in the file".formatted(given));
    }
  }

  private static boolean isFile(String given) {
    try {
      return Files.isRegularFile(Path.of(given));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(InputFile.require(file, "a text file"));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw LinmoException.failure(file, "not a text in UTF-8").causedBy(e);
    }
  }
}
