package io.linmo.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Inputs as files, in a folder of their own that lasts as long as the program. */
final class FuzzFiles {

  private static final int DIGEST = 32;
  private static final Path FOLDER = folder();

  private FuzzFiles() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("linmo-fuzz-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void remove(Path folder) {
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // It lies among the temporary files.
    }
  }

  static Path file(byte[] input, String end) throws IOException {
    return Files.write(FOLDER.resolve("input" + end), input);
  }

  /** The folder of a file. */
  static Path named(String folder, String name, byte[] input) throws IOException {
    Path made = Files.createDirectories(FOLDER.resolve(folder));
    Files.write(made.resolve(name), input);
    return made;
  }

  static Path emptyFolder(String name) throws IOException {
    return Files.createDirectories(FOLDER.resolve(name));
  }

  /** One of Linmo's own files, its digest put right, so that what is behind it is reached. */
  static Path sealed(byte[] input, String end) throws IOException {
    byte[] bytes = input.clone();
    if (bytes.length >= DIGEST) {
      int length = bytes.length - DIGEST;
      try {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(bytes, 0, length);
        System.arraycopy(sha.digest(), 0, bytes, length, DIGEST);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
    return file(bytes, end);
  }
}
