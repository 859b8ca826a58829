package io.linmo.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder that is replaced as a whole or not at all.
 *
 * <p>The new content is gathered in a folder beside the target. {@link #commit} renames the old
 * folder away and the new one into its place; a program that is killed between the two renames
 * leaves the old folder under a name that {@link #recover} finds.
 */
public final class FolderReplacement implements AutoCloseable {

  private static final String BEFORE = ".linmo-before";

  private final Path target;
  private final Path gathered;

  private FolderReplacement(Path target, Path gathered) {
    this.target = target;
    this.gathered = gathered;
  }

  /** Begins to replace a folder, which need not exist yet; its parent must. */
  public static FolderReplacement begin(Path folder) throws IOException {
    recover(folder);
    Path target = place(folder);
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new NotDirectoryException(folder + ": is a file, expected a folder");
    }
    Path parent = target.getParent();
    if (!Files.isDirectory(parent)) {
      throw new IOException("%s: there is no folder %s; make it first".formatted(folder, parent));
    }
    return new FolderReplacement(
        target, Unfinished.folder(parent, ".linmo-" + target.getFileName()));
  }

  /** Brings back a folder that an interrupted commit had renamed away. */
  public static void recover(Path folder) throws IOException {
    Path target = place(folder);
    Path before = before(target);
    if (!Files.isDirectory(before)) {
      return;
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      delete(before);
    } else {
      Files.move(before, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** The folder itself where the path is a link to it. */
  private static Path place(Path folder) throws IOException {
    return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
  }

  private static Path before(Path target) {
    return target.resolveSibling("." + target.getFileName() + BEFORE);
  }

  /** Adds a file to the new content. */
  public void write(String name, byte[] content) throws IOException {
    Files.write(gathered.resolve(name), content);
  }

  /** Takes over those files of the old folder whose names are kept and not written anew. */
  public void keep(Predicate<String> names) throws IOException {
    if (!Files.isDirectory(target)) {
      return;
    }
    try (Stream<Path> files = Files.walk(target)) {
      for (Path file : files.skip(1).toList()) {
        Path name = target.relativize(file);
        Path copy = gathered.resolve(name);
        if (names.test(name.getName(0).toString()) && !Files.exists(copy)) {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
  }

  /** Puts the new content in the folder's place. */
  public void commit() throws IOException {
    if (!Files.isDirectory(target)) {
      Files.move(gathered, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path before = before(target);
    Files.move(target, before, StandardCopyOption.ATOMIC_MOVE);
    Files.move(gathered, target, StandardCopyOption.ATOMIC_MOVE);
    delete(before);
  }

  /** Without a commit, removes what was gathered. */
  @Override
  public void close() throws IOException {
    Unfinished.remove(gathered);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
