package io.linmo.workshop;

import io.linmo.opentype.FontCompiler;
import io.linmo.typeface.Typeface;
import java.nio.file.Path;

/** The kinds of font file. */
public enum FontFileFormat {
  TTF,
  WOFF,
  WOFF2;

  /** The format of a file, by its ending. */
  public static FontFileFormat of(Path file) {
    return FileEnding.choose(file, values());
  }

  byte[] encode(FontCompiler compiler, Typeface typeface) {
    return switch (this) {
      case TTF -> compiler.encode(typeface);
      case WOFF -> compiler.encodeWoff(typeface);
      case WOFF2 -> compiler.encodeWoff2(typeface);
    };
  }
}
