package io.linmo.cli;

import java.nio.file.Path;

/** Where fetched faces are kept between runs. */
final class FontCache {

  private static final String VARIABLE = "LINMO_FONTS";

  private FontCache() {}

  static Path defaultFolder() {
    String told = System.getenv(VARIABLE);
    return told != null && !told.isBlank()
        ? Path.of(told)
        : Path.of(System.getProperty("user.home"), ".cache", "linmo", "fonts");
  }
}
