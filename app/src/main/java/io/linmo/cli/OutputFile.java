package io.linmo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file to be written whole or not at all.
 *
 * <p>Claiming it, before any work is done, makes an empty temporary file beside it: a folder that
 * cannot be written and a file that must not be overwritten are refused at once. Writing fills the
 * temporary file and moves it into place. Closing without writing leaves no trace.
 */
final class OutputFile implements AutoCloseable {

  private final Path target;
  private final Path temporary;
  private boolean isPrivate;

  private OutputFile(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  static OutputFile claim(Path target, boolean force) throws CommandFailure {
    if (Files.isDirectory(target)) {
      throw new CommandFailure(target + ": is a folder, expected a file name");
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !force) {
      throw new CommandFailure(target + ": exists already; give --force to overwrite it");
    }
    Path folder = target.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandFailure(
          "%s: there is no folder %s; make it first".formatted(target, folder));
    }
    try {
      Path temporary = Files.createTempFile(folder, ".linmo-", ".part");
      temporary.toFile().deleteOnExit();
      return new OutputFile(target, temporary);
    } catch (IOException e) {
      throw new CommandFailure(
          "%s: the folder %s cannot be written; choose another".formatted(target, folder), e);
    }
  }

  Path target() {
    return target;
  }

  /** Where a writer of its own may put the content before {@link #commit()}. */
  Path temporary() {
    return temporary;
  }

  void write(String text) throws CommandFailure {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] content) throws CommandFailure {
    try {
      Files.write(temporary, content);
    } catch (IOException e) {
      throw new CommandFailure("%s: cannot be written: %s".formatted(target, ErrorLine.of(e)), e);
    }
    commit();
  }

  /** Writes what nobody but the owner may read. */
  void writePrivate(byte[] content) throws CommandFailure {
    isPrivate = true;
    write(content);
  }

  /** Moves the temporary file into place. */
  void commit() throws CommandFailure {
    try {
      if (!isPrivate) {
        openToReaders();
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new CommandFailure(target + ": this file system cannot replace a file in one step", e);
    } catch (IOException e) {
      throw new CommandFailure("%s: cannot be written: %s".formatted(target, ErrorLine.of(e)), e);
    }
  }

  /** Temporary files are made private; what becomes a result may be read by others. */
  private void openToReaders() throws IOException {
    if (Files.getFileAttributeView(temporary, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  @Override
  public void close() throws CommandFailure {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw new CommandFailure(
          "%s: cannot be removed: %s".formatted(temporary, ErrorLine.of(e)), e);
    }
  }
}
