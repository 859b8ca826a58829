package io.linmo.workshop;

import io.linmo.storage.Unfinished;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of files, of which none appears before all are whole.
 *
 * <p>Files are gathered in a temporary folder and moved into place by {@link #commit()}: a new
 * folder in one step; into one that exists, file by file, so that its other files stay. A failure
 * in between leaves those that were moved. Closing without committing leaves no trace.
 */
public final class OutputFolder implements AutoCloseable {

  private final Path target;
  private final Path temporary;

  private OutputFolder(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  /**
   * @param overwrite whether files may be added to a folder that holds some, and replaced
   */
  public static OutputFolder claim(Path target, boolean overwrite) {
    Path folder = requireUsable(target, overwrite);
    try {
      return new OutputFolder(target, Unfinished.folder(folder, ".linmo-"));
    } catch (IOException e) {
      throw LinmoException.failure(target, "the folder %s cannot be written".formatted(folder))
          .next("choose another")
          .causedBy(e);
    }
  }

  /**
   * Refuses a folder that is a file or holds files.
   *
   * @return the folder itself, or the one that it is to be made in
   */
  static Path requireUsable(Path target, boolean overwrite) {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw LinmoException.failure(target, "is a file").expected("a folder");
    }
    if (!Files.exists(target) && FileEnding.isOfFile(target)) {
      throw LinmoException.request("out", target, "the name of a folder");
    }
    if (!isEmpty(target) && !overwrite) {
      throw LinmoException.exists(target, "holds files already");
    }
    Path parent = target.toAbsolutePath().normalize().getParent();
    Path folder = Files.isDirectory(target) ? target : parent;
    if (folder == null || !Files.isDirectory(folder)) {
      throw LinmoException.failure(target, "there is no folder " + folder).next("make it first");
    }
    return folder;
  }

  private static boolean isEmpty(Path folder) {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(OutputFile::isTemporary);
    } catch (IOException e) {
      throw LinmoException.failure(folder, "cannot be read: " + FailureText.of(e)).causedBy(e);
    }
  }

  /** Removes a folder that holds nothing, if there is such a folder. */
  static void removeEmpty(Path folder) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isEmpty(folder)) {
      Unfinished.remove(folder);
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
      if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
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
    try {
      Unfinished.remove(temporary);
    } catch (IOException e) {
      throw LinmoException.failure(temporary, "cannot be removed: " + FailureText.of(e))
          .causedBy(e);
    }
  }
}
