package io.linmo.studio;

import io.linmo.studio.http.Request;
import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Files that the page has sent, in a temporary folder for as long as they are needed. */
final class Uploads implements AutoCloseable {

  /** What a file's name may not hold on some system; and no name may be a way elsewhere. */
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]|^\\.+");

  /** In bytes; leaves room for names derived from it. */
  private static final int MOST_NAME = 150;

  private final TemporaryFolder room;
  private final Path folder;

  Uploads() {
    this.room = TemporaryFolder.make();
    this.folder = room.path();
  }

  /**
   * Takes the body of a request as a file.
   *
   * @param most bytes that it may have
   */
  Path take(Request request, long most) throws IOException {
    return take(request, most, name -> name);
  }

  /**
   * The same.
   *
   * @param free makes another name of one that is taken
   */
  Path take(Request request, long most, UnaryOperator<String> free) throws IOException {
    Path place = Files.createTempDirectory(folder, "upload-");
    Path file = place.resolve(free.apply(name(request.query("name"))));
    try {
      request.save(file, most);
      return file;
    } catch (IOException | RuntimeException e) {
      forget(file);
      throw e;
    }
  }

  /** Where all of it lies. */
  Path folder() {
    return folder;
  }

  /** A new folder for files that are needed only while the server runs. */
  Path folder(String prefix) throws IOException {
    return Files.createTempDirectory(folder, prefix);
  }

  /** Keeps content of the studio's own as a file. */
  Path keep(String name, byte[] content) throws IOException {
    Path place = Files.createTempDirectory(folder, "upload-");
    return Files.write(place.resolve(name(name)), content);
  }

  /** The end of the given name, as long as every file system takes it. */
  private static String name(String given) {
    String name = FORBIDDEN.matcher(given).replaceAll("_").strip();
    while (name.getBytes(StandardCharsets.UTF_8).length > MOST_NAME) {
      name = name.substring(name.offsetByCodePoints(0, 1));
    }
    return name.isEmpty() ? "upload" : name;
  }

  /** A message about a file in which it has its own name alone. */
  String inWords(Path file, String message) {
    return message.replace(file.getParent() + file.getFileSystem().getSeparator(), "");
  }

  /** The same failure, saying the file's own name alone. */
  LinmoException inWords(Path file, LinmoException failure) {
    return failure.kind() == LinmoException.Kind.CANCELLED
        ? failure
        : LinmoException.failure("", inWords(file, failure.getMessage())).causedBy(failure);
  }

  void forget(Path file) {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.getParent());
    } catch (IOException e) {
      throw LinmoException.of(e);
    }
  }

  @Override
  public void close() {
    room.close();
  }
}
