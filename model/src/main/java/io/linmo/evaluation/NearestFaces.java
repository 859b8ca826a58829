package io.linmo.evaluation;

import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.ShiftTolerantIou;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Training faces in order of their similarity to a hand.
 *
 * <p>Similarity is the mean {@link ShiftTolerantIou} over the references that the face has, at full
 * size and over all shifts; a face that lacks more than half of them is left out. (By L1 the
 * thinnest face would always be nearest.) The ink of a glyph is kept as bits once it has been asked
 * for, 2 KB each, so that only the first hand waits for the rendering.
 */
final class NearestFaces {

  /** A face and its mean IoU with the references. */
  record RankedFace(String faceId, double iou) {}

  private record GlyphKey(String faceId, int codePoint) {}

  private final GlyphLookup lookup;
  private final List<String> faceIds;
  private final Map<GlyphKey, Optional<InkBitmap>> inks = new ConcurrentHashMap<>();

  NearestFaces(GlyphLookup lookup, List<String> faceIds) {
    this.lookup = lookup;
    this.faceIds = List.copyOf(faceIds);
  }

  Optional<GlyphSample> glyph(RankedFace face, int codePoint) {
    return lookup.glyph(face.faceId(), codePoint);
  }

  /** The nearest face first; the hand's own face never. */
  List<RankedFace> rank(HandTask task) {
    ShiftTolerantIou iou = ShiftTolerantIou.forSize(task.imageSize());
    List<InkBitmap> references =
        task.references().stream().map(sample -> InkBitmap.of(sample.image())).toList();
    List<RankedFace> ranked = new ArrayList<>();
    for (String faceId : faceIds) {
      if (!faceId.equals(task.faceId())) {
        similarity(faceId, task, references, iou)
            .ifPresent(similarity -> ranked.add(new RankedFace(faceId, similarity)));
      }
    }
    ranked.sort(Comparator.comparingDouble(RankedFace::iou).reversed());
    return ranked;
  }

  private Optional<Double> similarity(
      String faceId, HandTask task, List<InkBitmap> references, ShiftTolerantIou iou) {
    double sum = 0;
    int compared = 0;
    for (int i = 0; i < references.size(); i++) {
      Optional<InkBitmap> ink = ink(faceId, task.references().get(i).codePoint());
      if (ink.isPresent()) {
        sum += iou.align(ink.get(), references.get(i)).iou();
        compared++;
      }
    }
    return 2 * compared < references.size() ? Optional.empty() : Optional.of(sum / compared);
  }

  private Optional<InkBitmap> ink(String faceId, int codePoint) {
    return inks.computeIfAbsent(
        new GlyphKey(faceId, codePoint),
        key -> lookup.glyph(faceId, codePoint).map(sample -> InkBitmap.of(sample.image())));
  }
}
