package io.linmo.workshop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of files that appear together or not at all.
 *
 * <p>Files are gathered in a temporary folder and moved into place by {@link #commit()}, once all
 * of them are whole. Closing without committing leaves no trace.
 */
public final class OutputFolder implements AutoCloseable {

  private final Path target;
  private final Path temporary;

  /** Clears up when the program is interrupted. */
  private final Thread onInterrupt = new Thread(this::removeQuietly);

  private OutputFolder(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  /**
   * @param overwrite whether files may be added to a folder that holds some, and replaced
   */
  public static OutputFolder claim(Path target, boolean overwrite) {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw LinmoException.failure(target, "is a file").expected("a folder");
    }
    if (!isEmpty(target) && !overwrite) {
      throw LinmoException.exists(target, "holds files already");
    }
    Path parent = target.toAbsolutePath().normalize().getParent();
    Path folder = Files.isDirectory(target) ? target : parent;
    if (folder == null || !Files.isDirectory(folder)) {
      throw LinmoException.failure(target, "there is no folder " + folder).next("make it first");
    }
    try {
      return new OutputFolder(target, Files.createTempDirectory(folder, ".linmo-"));
    } catch (IOException e) {
      throw LinmoException.failure(target, "the folder %s cannot be written".formatted(folder))
          .next("choose another")
          .causedBy(e);
    }
  }

  private static boolean isEmpty(Path folder) {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw LinmoException.failure(folder, "cannot be read: " + FailureText.of(e)).causedBy(e);
    }
  }

  /** Adds a file; {@code name} may lead through folders, by '/'. Safe for several threads. */
  public void write(String name, byte[] content) {
    try {
      Path file = temporary.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw LinmoException.failure(name, "cannot be written: " + FailureText.of(e)).causedBy(e);
    }
  }

  public void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Moves all files into place. */
  public void commit() {
    try {
      Files.createDirectories(target);
      for (Path file : gathered()) {
        Path place = target.resolve(temporary.relativize(file));
        Files.createDirectories(place.getParent());
        Files.move(
            file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw LinmoException.failure(target, "cannot be written: " + FailureText.of(e)).causedBy(e);
    }
  }

  private List<Path> gathered() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(onInterrupt);
    try {
      remove();
    } catch (IOException e) {
      throw LinmoException.failure(temporary, "cannot be removed: " + FailureText.of(e))
          .causedBy(e);
    }
  }

  private void remove() throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void removeQuietly() {
    try {
      remove();
    } catch (IOException e) {
      // The program is ending; what is left is a folder whose name says whose it is.
    }
  }
}
