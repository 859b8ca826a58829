package io.linmo.studio;

import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary folder that goes with the program: what a program that was killed left, the next one
 * removes.
 *
 * <p>The file {@code owner} in it is locked as long as its program runs. It gets that name once it
 * is locked, so that whoever can lock it finds a folder without an owner.
 */
final class TemporaryFolder implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("io.linmo.studio");

  private static final String PREFIX = "linmo-studio-";
  private static final String OWNER = "owner";

  /** From when on a folder without the file has no owner that is still to make it. */
  private static final Duration OLD = Duration.ofDays(1);

  private final Path path;
  private final FileChannel owner;

  private TemporaryFolder(Path path, FileChannel owner) {
    this.path = path;
    this.owner = owner;
  }

  /** Makes one, and removes those beside it that have no owner. */
  static TemporaryFolder make() {
    try {
      Path path = Files.createTempDirectory(PREFIX);
      Path unlocked = path.resolve(OWNER + ".new");
      FileChannel owner =
          FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      owner.lock();
      Files.move(unlocked, path.resolve(OWNER));
      sweep(path.getParent());
      return new TemporaryFolder(path, owner);
    } catch (IOException e) {
      throw LinmoException.of(e);
    }
  }

  private static void sweep(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      List<Path> folders =
          entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX)).toList();
      for (Path folder : folders) {
        try {
          if (Files.isDirectory(folder) && isLeft(folder)) {
            remove(folder);
          }
        } catch (IOException e) {
          LOG.log(System.Logger.Level.DEBUG, "left as it is: " + folder, e);
        }
      }
    }
  }

  private static boolean isLeft(Path folder) throws IOException {
    Path file = folder.resolve(OWNER);
    if (!Files.exists(file)) {
      FileTime old = FileTime.from(Instant.now().minus(OLD));
      return Files.getLastModifiedTime(folder).compareTo(old) < 0;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // of another studio in this program
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      owner.close();
      remove(path);
    } catch (IOException e) {
      throw LinmoException.of(e);
    }
  }
}
