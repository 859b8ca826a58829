package io.linmo.workshop;

import java.nio.file.Path;

/** What a specimen of a font is made as. */
public enum SpecimenFormat {
  /** One page with the font in it, in which one can type. */
  HTML,
  PDF,
  PNG;

  /** The format of a file, by its ending. */
  public static SpecimenFormat of(Path file) {
    return FileEnding.choose(file, values());
  }
}
