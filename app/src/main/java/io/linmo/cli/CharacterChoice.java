package io.linmo.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Which characters are asked for: a set by its name, {@code @FILE} whose text holds them, or the
 * characters themselves. A word of small letters that names no set is taken for a mistyped name;
 * {@code =word} means its letters.
 */
final class CharacterChoice {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{2,}");

  private final Map<String, Supplier<String>> sets;

  /**
   * @param sets the characters of each set by its name, read when asked for
   */
  CharacterChoice(Map<String, Supplier<String>> sets) {
    this.sets = sets;
  }

  /** The characters by code point, each once, in their order, without spaces and controls. */
  List<Integer> parse(String choice) throws CommandFailure {
    Supplier<String> named = sets.get(choice);
    if (named != null) {
      return codePoints(named.get());
    }
    if (NAME.matcher(choice).matches()) {
      throw new CommandFailure(
          "unknown charset '%s', expected %s, @FILE or the characters themselves (=%s for these letters)"
              .formatted(choice, String.join(", ", sets.keySet()), choice));
    }
    return literal(choice);
  }

  /** The characters themselves or {@code @FILE}; no set is known by name. */
  static List<Integer> literal(String choice) throws CommandFailure {
    String text = choice;
    if (choice.length() > 1 && choice.startsWith("@")) {
      text = read(Path.of(choice.substring(1)));
    } else if (choice.length() > 1 && choice.startsWith("=")) {
      text = choice.substring(1);
    }
    List<Integer> characters = codePoints(text);
    if (characters.isEmpty()) {
      throw new CommandFailure("'%s': no characters, expected at least one".formatted(choice));
    }
    return characters;
  }

  private static String read(Path file) throws CommandFailure {
    InputFile.require(file, "a text file with the characters");
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new CommandFailure(file + ": not UTF-8 text, expected the characters asked for", e);
    } catch (IOException e) {
      throw new CommandFailure("%s: cannot be read: %s".formatted(file, ErrorLine.of(e)), e);
    }
  }

  private static List<Integer> codePoints(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(CharacterChoice::hasInk)
        .distinct()
        .boxed()
        .toList();
  }

  private static boolean hasInk(int codePoint) {
    int type = Character.getType(codePoint);
    return !Character.isSpaceChar(codePoint)
        && !Character.isISOControl(codePoint)
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && codePoint != 0xFEFF;
  }
}
