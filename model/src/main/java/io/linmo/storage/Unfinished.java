package io.linmo.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Files and folders that are being written beside the place where they will be moved.
 *
 * <p>They have the permissions of any new file there, as the umask allows, since they become
 * results. What is still there when the program ends, as when it is interrupted, is removed.
 */
public final class Unfinished {

  private static final Set<Path> PATHS = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Unfinished::removeAll));
  }

  private Unfinished() {}

  /** An empty file of a fresh name. */
  public static Path file(Path folder, String prefix, String suffix) throws IOException {
    return make(folder, prefix, suffix, Files::createFile);
  }

  /** An empty folder of a fresh name. */
  public static Path folder(Path parent, String prefix) throws IOException {
    return make(parent, prefix, "", Files::createDirectory);
  }

  private interface Maker {
    Path make(Path path) throws IOException;
  }

  private static Path make(Path folder, String prefix, String suffix, Maker maker)
      throws IOException {
    while (true) {
      Path path = folder.resolve(prefix + UUID.randomUUID() + suffix).toAbsolutePath();
      PATHS.add(path);
      try {
        return maker.make(path);
      } catch (FileAlreadyExistsException e) {
        PATHS.remove(path);
      } catch (IOException | RuntimeException e) {
        PATHS.remove(path);
        throw e;
      }
    }
  }

  /** Removes what was not moved into place; does nothing where all was. */
  public static void remove(Path path) throws IOException {
    delete(path);
    PATHS.remove(path);
  }

  private static void removeAll() {
    for (Path path : PATHS) {
      try {
        delete(path);
      } catch (IOException e) {
        // The program is ending; what is left has a name that says whose it is.
      }
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.deleteIfExists(path);
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(path)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
