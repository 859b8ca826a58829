package io.linmo.workshop;

import io.linmo.storage.Unfinished;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file to be written whole or not at all.
 *
 * <p>Claiming it, before any work is done, makes an empty temporary file beside it: a folder that
 * cannot be written and a file that must not be overwritten are refused at once. Writing fills the
 * temporary file and moves it into place. Closing without writing leaves no trace.
 */
public final class OutputFile implements AutoCloseable {

  private static final String PREFIX = ".linmo-";
  private static final String SUFFIX = ".part";

  private final Path target;
  private final Path temporary;
  private boolean rehearsed;

  private OutputFile(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  /**
   * @param overwrite whether a file that exists may be replaced
   */
  public static OutputFile claim(Path target, boolean overwrite) {
    if (Files.isDirectory(target)) {
      throw LinmoException.failure(target, "is a folder").expected("a file name");
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !overwrite) {
      throw LinmoException.exists(target, "exists already");
    }
    Path folder = target.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw LinmoException.failure(target, "there is no folder " + folder).next("make it first");
    }
    try {
      return new OutputFile(target, Unfinished.file(folder, PREFIX, SUFFIX));
    } catch (IOException e) {
      throw LinmoException.failure(target, "the folder %s cannot be written".formatted(folder))
          .next("choose another")
          .causedBy(e);
    }
  }

  /** A file of which nothing is kept, to see whether what goes into it can be made. */
  public static OutputFile rehearsal(Path target, boolean overwrite) {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !overwrite) {
      throw LinmoException.exists(target, "exists already");
    }
    try {
      OutputFile file = new OutputFile(target, Files.createTempFile("linmo-", ".part"));
      file.rehearsed = true;
      return file;
    } catch (IOException e) {
      throw LinmoException.failure(target, "cannot be tried: " + FailureText.of(e)).causedBy(e);
    }
  }

  /** Whether a file is, by its name, one that was being written when its program was killed. */
  public static boolean isTemporary(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  /** Removes what a program that was killed has left in a folder, if there is such a folder. */
  static void removeTemporary(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      List<Path> left;
      try (Stream<Path> files = Files.list(folder)) {
        left = files.filter(OutputFile::isTemporary).toList();
      }
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  public Path target() {
    return target;
  }

  /** Where a writer of its own may put the content before {@link #commit()}. */
  public Path temporary() {
    return temporary;
  }

  public void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  public void write(byte[] content) {
    try {
      Files.write(temporary, content);
    } catch (IOException e) {
      throw LinmoException.failure(target, "cannot be written: " + FailureText.of(e)).causedBy(e);
    }
    commit();
  }

  /** Writes what nobody but the owner may read. */
  public void writePrivate(byte[] content) {
    try {
      if (Files.getFileAttributeView(temporary, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
      }
    } catch (IOException e) {
      throw LinmoException.failure(target, "cannot be made private: " + FailureText.of(e))
          .causedBy(e);
    }
    write(content);
  }

  /** Moves the temporary file into place. */
  public void commit() {
    if (rehearsed) {
      return;
    }
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw LinmoException.failure(target, "this file system cannot replace a file in one step")
          .next("choose another folder")
          .causedBy(e);
    } catch (IOException e) {
      throw LinmoException.failure(target, "cannot be written: " + FailureText.of(e)).causedBy(e);
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
