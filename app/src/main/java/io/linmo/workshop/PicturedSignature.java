package io.linmo.workshop;

import io.linmo.capture.WrittenSignature;
import io.linmo.curve.Point;
import io.linmo.image.GlyphImage;
import io.linmo.outline.GlyphTracer;
import io.linmo.outline.Outline;
import io.linmo.outline.TraceOptions;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.Drawing.Strokes;
import io.linmo.typesetting.InkColor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A real signature, traced from a picture of it; an em is the height of its ink.
 *
 * @param removed what was taken out of the picture, in words; empty where nothing was
 */
public record PicturedSignature(DrawnSignature signature, String removed) {

  private static final String NOTE = "Ink traced from a picture of a written signature.";

  /**
   * Traces a signature.
   *
   * @param file a photograph or scan, whole
   * @param name what the signature says
   * @param ink its colour; empty for that in the picture
   */
  public static PicturedSignature read(Path file, String name, Optional<InkColor> ink) {
    InputFile.require(file, "a picture of a signature");
    return Attempt.of(() -> trace(file, WrittenSignature.read(file), name, ink));
  }

  private static PicturedSignature trace(
      Path file, WrittenSignature written, String name, Optional<InkColor> ink) {
    GlyphImage image = written.ink();
    Outline pixels = new GlyphTracer(TraceOptions.DEFAULT).trace(image);
    if (pixels.isEmpty()) {
      throw LinmoException.failure(file, "only specks in the picture").expected("a signature");
    }
    double em = 1.0 / image.height();
    Outline outline = pixels.map(p -> new Point(p.x() * em, (image.height() - p.y()) * em));
    InkColor seen =
        new InkColor(written.rgb() >> 16 & 0xFF, written.rgb() >> 8 & 0xFF, written.rgb() & 0xFF);
    Drawing drawing = new Drawing(List.of(new Strokes(outline, ink.orElse(seen))));
    DrawnSignature signature =
        new DrawnSignature(name, DrawnSignature.NO_SEED, NOTE, false, drawing);
    return new PicturedSignature(signature, written.cleaning().inWords());
  }
}
