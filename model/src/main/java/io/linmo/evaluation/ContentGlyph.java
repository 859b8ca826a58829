package io.linmo.evaluation;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.util.List;

/** The standard face's glyph as it is. */
final class ContentGlyph implements GlyphPredictor {

  @Override
  public String name() {
    return "content glyph";
  }

  @Override
  public List<GlyphImage> predict(HandTask task) {
    return task.targets().stream().map(codePoint -> of(task, codePoint)).toList();
  }

  /** The glyph, or a blank page where the standard face has none. */
  static GlyphImage of(HandTask task, int codePoint) {
    return task.content(codePoint)
        .map(GlyphSample::image)
        .orElseGet(() -> GlyphImage.blank(task.imageSize(), task.imageSize()));
  }

  static GlyphSample sample(HandTask task, int codePoint) {
    return new GlyphSample(codePoint, of(task, codePoint), task.contentFrame(codePoint));
  }
}
