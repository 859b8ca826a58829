package io.linmo.studio.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** The files of the page, which lie beside the program's classes. */
public final class PageFiles {

  private static final Pattern NAME =
      Pattern.compile("(?:[A-Za-z0-9_-]+/){0,3}[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+");

  private final Class<?> beside;
  private final String folder;

  /**
   * @param beside a class in whose package the folder lies
   */
  public PageFiles(Class<?> beside, String folder) {
    this.beside = beside;
    this.folder = folder;
  }

  Reply get(String path) throws IOException {
    String name = path.isEmpty() ? "index.html" : path;
    if (!NAME.matcher(name).matches()) {
      throw missing();
    }
    try (InputStream file = beside.getResourceAsStream(folder + "/" + name)) {
      if (file == null) {
        throw missing();
      }
      return Reply.file(name, file.readAllBytes());
    }
  }

  private static Refusal missing() {
    return new Refusal(Refusal.NOT_FOUND, "there is no such file");
  }
}
