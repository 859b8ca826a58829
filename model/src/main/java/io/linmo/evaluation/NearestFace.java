package io.linmo.evaluation;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.util.List;
import java.util.Optional;

/**
 * The glyph of the training face nearest to the references, or of the next one that has it.
 *
 * <p>Where no training face has the character, the content glyph stands in.
 */
final class NearestFace implements GlyphPredictor {

  private final NearestFaces faces;

  NearestFace(NearestFaces faces) {
    this.faces = faces;
  }

  @Override
  public String name() {
    return "nearest face";
  }

  @Override
  public List<GlyphImage> predict(HandTask task) {
    return samples(task).stream().map(GlyphSample::image).toList();
  }

  @Override
  public List<GlyphSample> samples(HandTask task) {
    List<NearestFaces.RankedFace> ranked = faces.rank(task);
    return task.targets().stream()
        .map(
            codePoint ->
                ranked.stream()
                    .map(face -> faces.glyph(face, codePoint))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseGet(() -> ContentGlyph.sample(task, codePoint)))
        .toList();
  }
}
