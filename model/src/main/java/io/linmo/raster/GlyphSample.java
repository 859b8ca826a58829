package io.linmo.raster;

import java.util.Objects;

/** One character's image and its place in the em square. */
public record GlyphSample(int codePoint, GlyphImage image, GlyphFrame frame) {

  public GlyphSample {
    if (!Character.isValidCodePoint(codePoint)) {
      throw new IllegalArgumentException("code point %X is outside Unicode".formatted(codePoint));
    }
    Objects.requireNonNull(image, "image");
    Objects.requireNonNull(frame, "frame");
  }
}
