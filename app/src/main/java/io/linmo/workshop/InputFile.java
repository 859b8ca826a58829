package io.linmo.workshop;

import java.nio.file.Files;
import java.nio.file.Path;

/** Checks, before any work, that a file to read is there. */
public final class InputFile {

  private InputFile() {}

  /** The file, if it is there and can be read; {@code what} says what it should be. */
  public static Path require(Path file, String what) {
    if (!Files.exists(file)) {
      throw LinmoException.failure(file, "no such file").expected(what);
    }
    if (Files.isDirectory(file)) {
      throw LinmoException.failure(file, "is a folder").expected(what);
    }
    if (!Files.isReadable(file)) {
      throw LinmoException.failure(file, "permission denied").expected(what);
    }
    return file;
  }
}
