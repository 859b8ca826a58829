package io.linmo.strokes.writer;

import io.linmo.strokes.Stroke;
import io.linmo.strokes.StrokeForm;
import io.linmo.strokes.StrokeMedians;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What writing by strokes needs: the standard strokes of characters and the writer model. */
public record StrokeModel(StrokeMedians medians, WriterModel writer) {

  public StrokeModel {
    Objects.requireNonNull(medians, "medians");
    Objects.requireNonNull(writer, "writer");
  }

  /** The standard form of a character; empty where its strokes are not known. */
  public Optional<StrokeForm> standard(int codePoint) {
    Optional<List<Stroke>> strokes = medians.of(codePoint);
    return strokes.map(StrokeForm::of);
  }
}
