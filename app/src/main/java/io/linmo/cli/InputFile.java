package io.linmo.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Checks, before any work, that a file to read is there. */
final class InputFile {

  private InputFile() {}

  static Path require(Path file, String what) throws CommandFailure {
    if (!Files.exists(file)) {
      throw new CommandFailure("%s: no such file, expected %s".formatted(file, what));
    }
    if (Files.isDirectory(file)) {
      throw new CommandFailure("%s: is a folder, expected %s".formatted(file, what));
    }
    if (!Files.isReadable(file)) {
      throw new CommandFailure("%s: permission denied, expected %s".formatted(file, what));
    }
    return file;
  }
}
