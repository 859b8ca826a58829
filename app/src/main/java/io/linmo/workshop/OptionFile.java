package io.linmo.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Options kept in a file: a line for each, such as {@code width = 50mm} or {@code date}; a line
 * that begins with a number sign is a comment.
 */
public final class OptionFile {

  private OptionFile() {}

  /** The options as {@code --width=50mm} and {@code --date}. */
  public static List<String> read(Path file) throws IOException {
    InputFile.require(file, "a file of options, a line for each");
    List<String> options = new ArrayList<>();
    for (String line : Files.readString(file).lines().toList()) {
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        String[] parts = text.split("=", 2);
        String name = "--" + parts[0].strip().replaceFirst("^-+", "");
        options.add(parts.length < 2 ? name : name + "=" + parts[1].strip());
      }
    }
    return options;
  }
}
