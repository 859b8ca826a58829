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
import java.util.regex.Pattern;

/** A text that a request gives as itself or as a file. */
public final class GivenText {

  private static final int LONGEST_NAME = 1024;

  /** What paths begin with that no word begins with, or a folder and a file with an ending. */
  private static final Pattern PATH =
      Pattern.compile(
          "^(~|\\.{1,2})?[/\\\\]|^[A-Za-z]:[/\\\\]|[/\\\\][^/\\\\]+\\.[A-Za-z0-9]{1,5}$");

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
    if (isFile(given)) {
      return read(Path.of(given));
    }
    if (looksLikeFile(given)) {
      throw LinmoException.failure(given, "no such file")
          .expected("a text file")
          .next("check the name, or end it with \\n where it is the text itself");
    }
    return CharacterList.lines(given);
  }

  /** Refuses the name of a file without its mark, which would be taken for characters. */
  static void requireNoFile(String given) {
    if (given.length() > 2 && isFile(given)) {
      throw LinmoException.request("'%s' is a file".formatted(given))
          .expected("characters, or @%s for those in the file".formatted(given));
    }
    requireNoFileName(given);
  }

  /** Refuses what can only be meant as the name of a file. */
  static void requireNoFileName(String given) {
    if (!given.startsWith("@") && looksLikeFile(given)) {
      throw LinmoException.request("'%s' looks like a file".formatted(given))
          .expected("characters, or @%s for those in the file".formatted(given));
    }
  }

  /**
   * Whether a text in one line can only be meant as a file: it ends as text files do, or begins as
   * a path without spaces does.
   */
  private static boolean looksLikeFile(String given) {
    if (given.length() > LONGEST_NAME || given.contains("\n") || given.contains("\\n")) {
      return false;
    }
    try {
      Path path = Path.of(given);
      boolean spaced = given.chars().anyMatch(Character::isWhitespace);
      return FileEnding.isOfText(path)
          || (!spaced && given.length() > 2 && (path.isAbsolute() || PATH.matcher(given).find()));
    } catch (InvalidPathException e) {
      return false;
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
    return decoded(Files.readAllBytes(InputFile.require(file, "a text file")), file);
  }

  /**
   * A text in UTF-8, without a byte order mark.
   *
   * @param source what errors call it
   */
  public static String decoded(byte[] bytes, Object source) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw LinmoException.failure(source, "not a text in UTF-8").causedBy(e);
    }
  }
}
