package io.linmo.evaluation;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.util.List;
import java.util.Optional;

/**
 * The pixels that are ink in at least half of the nearest training faces' glyphs.
 *
 * <p>{@code ink where (1/k) sum of coverage_i >= 1/2} over the k nearest faces that have the
 * character; the content glyph where none has it.
 */
final class MeanOfNearest implements GlyphPredictor {

  private final NearestFaces faces;
  private final int count;

  /**
   * @param count how many faces are averaged
   */
  MeanOfNearest(NearestFaces faces, int count) {
    this.faces = faces;
    this.count = count;
  }

  @Override
  public String name() {
    return "mean of " + count + " nearest";
  }

  @Override
  public List<GlyphImage> predict(HandTask task) {
    List<NearestFaces.RankedFace> ranked = faces.rank(task);
    return task.targets().stream().map(codePoint -> mean(task, codePoint, ranked)).toList();
  }

  private GlyphImage mean(HandTask task, int codePoint, List<NearestFaces.RankedFace> ranked) {
    List<GlyphImage> nearest =
        ranked.stream()
            .map(face -> faces.glyph(face, codePoint))
            .flatMap(Optional::stream)
            .limit(count)
            .map(GlyphSample::image)
            .toList();
    return nearest.isEmpty() ? ContentGlyph.of(task, codePoint) : majority(nearest);
  }

  static GlyphImage majority(List<GlyphImage> images) {
    float[] ink = images.get(0).coverage();
    for (GlyphImage image : images.subList(1, images.size())) {
      float[] coverage = PixelError.sameSize(image, images.get(0));
      for (int i = 0; i < ink.length; i++) {
        ink[i] += coverage[i];
      }
    }
    for (int i = 0; i < ink.length; i++) {
      ink[i] = ink[i] >= 0.5f * images.size() ? 1 : 0;
    }
    return GlyphImage.of(images.get(0).width(), images.get(0).height(), ink);
  }
}
