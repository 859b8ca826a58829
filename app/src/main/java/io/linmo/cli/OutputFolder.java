package io.linmo.cli;

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
final class OutputFolder implements AutoCloseable {

  private final Path target;
  private final Path temporary;

  /** Clears up when the program is interrupted. */
  private final Thread onInterrupt = new Thread(this::removeQuietly);

  private OutputFolder(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
    Runtime.getRuntime().addShutdownHook(onInterrupt);
  }

  static OutputFolder claim(Path target, boolean force) throws CommandFailure {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new CommandFailure(target + ": is a file, expected a folder");
    }
    if (!isEmpty(target) && !force) {
      throw new CommandFailure(
          target + ": holds files already; give --force to write into it, or choose another");
    }
    Path parent = target.toAbsolutePath().normalize().getParent();
    Path folder = Files.isDirectory(target) ? target : parent;
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandFailure(
          "%s: there is no folder %s; make it first".formatted(target, folder));
    }
    try {
      return new OutputFolder(target, Files.createTempDirectory(folder, ".linmo-"));
    } catch (IOException e) {
      throw new CommandFailure(
          "%s: the folder %s cannot be written; choose another".formatted(target, folder), e);
    }
  }

  private static boolean isEmpty(Path folder) throws CommandFailure {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new CommandFailure("%s: cannot be read: %s".formatted(folder, ErrorLine.of(e)), e);
    }
  }

  /** Adds a file; {@code name} is a plain file name. Safe for use by several threads. */
  void write(String name, byte[] content) throws CommandFailure {
    try {
      Files.write(temporary.resolve(name), content);
    } catch (IOException e) {
      throw new CommandFailure("%s: cannot be written: %s".formatted(name, ErrorLine.of(e)), e);
    }
  }

  void write(String name, String text) throws CommandFailure {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Moves all files into place. */
  void commit() throws CommandFailure {
    try {
      Files.createDirectories(target);
      for (Path file : gathered()) {
        Path place = target.resolve(file.getFileName());
        Files.move(
            file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new CommandFailure("%s: cannot be written: %s".formatted(target, ErrorLine.of(e)), e);
    }
  }

  private List<Path> gathered() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.sorted().toList();
    }
  }

  @Override
  public void close() throws CommandFailure {
    Runtime.getRuntime().removeShutdownHook(onInterrupt);
    try {
      remove();
    } catch (IOException e) {
      throw new CommandFailure(
          "%s: cannot be removed: %s".formatted(temporary, ErrorLine.of(e)), e);
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
      // The program is ending; what is left is a folder whose name tells whose it is.
    }
  }
}
