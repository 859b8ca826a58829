package io.linmo.evaluation;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Looks among all faces for the one whose hand drew some glyphs.
 *
 * <p>The faces that were trained on and those that are judged stand side by side; the {@link
 * StyleSpace} in which they are compared knows the former only. A face is compared by the
 * characters that it shares with the drawings; one that lacks more than half of them is left out.
 */
public final class StyleRetrieval {

  private final GlyphLookup lookup;
  private final List<String> known;
  private final List<String> all;
  private final List<Integer> characters;
  private final Map<String, Map<Integer, double[]>> glyphs = new ConcurrentHashMap<>();
  private StyleSpace space;

  /**
   * @param known ids of the faces to learn from
   * @param judged ids of the faces to look for
   * @param characters that drawings may show
   */
  public StyleRetrieval(
      GlyphLookup lookup, List<String> known, List<String> judged, List<Integer> characters) {
    this.lookup = lookup;
    this.known = List.copyOf(known);
    this.all = Stream.concat(known.stream(), judged.stream()).distinct().toList();
    this.characters = List.copyOf(characters);
    if (known.stream().anyMatch(judged::contains)) {
      throw new IllegalArgumentException("style retrieval: a judged face is known, expected none");
    }
  }

  /**
   * The rank of the true face: one more than the number of faces that are more like the drawings.
   *
   * @param drawn pictures of the task's targets, in their order
   */
  StyleRank rank(String predictor, HandTask task, List<GlyphImage> drawn, long seed) {
    StyleSpace space = space();
    Map<Integer, double[]> query = new HashMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      int codePoint = task.targets().get(i);
      if (space.knows(codePoint)) {
        query.put(codePoint, EdgeDirections.of(drawn.get(i)));
      }
    }
    double own = distanceSquared(query, task.faceId()).orElseThrow();
    int rank = 1;
    int compared = 1;
    for (String face : all) {
      Optional<Double> other =
          face.equals(task.faceId()) ? Optional.empty() : distanceSquared(query, face);
      if (other.isPresent()) {
        compared++;
        rank += other.get() < own ? 1 : 0;
      }
    }
    return new StyleRank(predictor, task.faceId(), seed, rank, compared);
  }

  private Optional<Double> distanceSquared(Map<Integer, double[]> query, String face) {
    Map<Integer, double[]> its = new HashMap<>(glyphs(face));
    Map<Integer, double[]> shared = new HashMap<>(query);
    its.keySet().retainAll(query.keySet());
    shared.keySet().retainAll(its.keySet());
    if (2 * shared.size() < query.size() || shared.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(space.distanceSquared(space.place(shared), space.place(its)));
  }

  private synchronized StyleSpace space() {
    if (space == null) {
      space =
          StyleSpace.of(known.stream().map(this::glyphs).filter(its -> !its.isEmpty()).toList());
    }
    return space;
  }

  private Map<Integer, double[]> glyphs(String face) {
    return glyphs.computeIfAbsent(face, this::read);
  }

  private Map<Integer, double[]> read(String face) {
    Map<Integer, double[]> its = new HashMap<>();
    for (int codePoint : characters) {
      lookup
          .glyph(face, codePoint)
          .map(GlyphSample::image)
          .ifPresent(image -> its.put(codePoint, EdgeDirections.of(image)));
    }
    return its;
  }
}
