package io.linmo.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What to write, told by the file's ending; each with its usual em. */
enum TextFormat {
  SVG(48),
  PNG(96),
  PDF(24);

  private final double em;

  TextFormat(double em) {
    this.em = em;
  }

  /** Usual em, in points or, for PNG, in pixels. */
  double em() {
    return em;
  }

  static Optional<TextFormat> of(Path file) {
    String name = file.toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    for (TextFormat format : values()) {
      if (format.name().equals(ending)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
