package io.linmo.cli;

import io.linmo.opentype.FontCompiler;
import io.linmo.typeface.Typeface;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What kind of font file to write, told by the file's ending. */
enum FontFormat {
  TTF,
  WOFF,
  WOFF2;

  static Optional<FontFormat> of(Path file) {
    String name = file.toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    for (FontFormat format : values()) {
      if (format.name().equals(ending)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  byte[] encode(FontCompiler compiler, Typeface typeface) {
    return switch (this) {
      case TTF -> compiler.encode(typeface);
      case WOFF -> compiler.encodeWoff(typeface);
      case WOFF2 -> compiler.encodeWoff2(typeface);
    };
  }
}
