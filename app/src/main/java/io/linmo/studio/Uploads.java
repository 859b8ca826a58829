package io.linmo.studio;

import io.linmo.studio.http.Request;
import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that the page has sent, in a temporary folder for as long as they are needed. */
final class Uploads implements AutoCloseable {

  /** What a file's name may not hold on some system; and no name may be a way elsewhere. */
  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]|^\\.+");

  private static final int MOST_NAME = 120;

  private final Path folder;

  Uploads() {
    try {
      this.folder = Files.createTempDirectory("linmo-studio-");
    } catch (IOException e) {
      throw LinmoException.of(e);
    }
  }

  /**
   * Takes the body of a request as a file.
   *
   * @param most bytes that it may have
   */
  Path take(Request request, long most) throws IOException {
    Path place = Files.createTempDirectory(folder, "upload-");
    Path file = place.resolve(name(request.query("name")));
    try {
      request.save(file, most);
      return file;
    } catch (IOException | RuntimeException e) {
      forget(file);
      throw e;
    }
  }

  private static String name(String given) {
    String name = FORBIDDEN.matcher(given).replaceAll("_").strip();
    int length = name.length();
    return name.isEmpty() ? "upload" : name.substring(Math.max(0, length - MOST_NAME), length);
  }

  /** A message about a file in which it has its own name alone. */
  String inWords(Path file, String message) {
    return message.replace(file.getParent() + file.getFileSystem().getSeparator(), "");
  }

  void forget(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(file.getParent());
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw LinmoException.of(e);
    }
  }
}
