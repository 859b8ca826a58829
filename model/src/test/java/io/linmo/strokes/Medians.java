package io.linmo.strokes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The standard strokes that are shipped. */
final class Medians {

  static final StrokeMedians SHIPPED = read();

  private Medians() {}

  private static StrokeMedians read() {
    try {
      return StrokeMedians.read(Path.of("..", "fonts-data", "strokes", "hanzi-medians.linmo"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StrokeForm form(int codePoint) {
    return StrokeForm.of(SHIPPED.of(codePoint).orElseThrow());
  }

  static List<StrokeForm> forms(String text) {
    return text.codePoints().mapToObj(Medians::form).toList();
  }
}
