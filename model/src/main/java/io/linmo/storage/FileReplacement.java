package io.linmo.storage;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a file whole or not at all, whatever happens meanwhile. */
public final class FileReplacement {

  private FileReplacement() {}

  /**
   * Writes a file beside its place, waits until the disk has it, and moves it there.
   *
   * @param parts of the content, one after the other
   */
  public static void write(Path file, byte[]... parts) throws IOException {
    Path temporary =
        file.resolveSibling(
            ".%s-%08x.part".formatted(file.getFileName(), ThreadLocalRandom.current().nextInt()));
    try {
      try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
        for (byte[] part : parts) {
          out.write(part);
        }
        out.getFD().sync();
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
