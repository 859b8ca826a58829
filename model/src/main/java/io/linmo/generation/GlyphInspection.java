package io.linmo.generation;

import io.linmo.generation.GeneratedGlyph.Source;
import io.linmo.image.GlyphSample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads glyphs that were drawn without being judged: written ones, and some by strokes. */
final class GlyphInspection {

  /** Glyphs by strokes that are read at most: their strokes are right by construction. */
  static final int MOST_READ = 512;

  private final List<GeneratedGlyph> glyphs;

  private GlyphInspection(List<GeneratedGlyph> glyphs) {
    this.glyphs = new ArrayList<>(glyphs);
  }

  /**
   * The same glyphs with the quality of those read.
   *
   * @param most of those by strokes that are read, evenly spread
   */
  static List<GeneratedGlyph> of(List<GeneratedGlyph> glyphs, int most, Legibility legibility) {
    GlyphInspection inspection = new GlyphInspection(glyphs);
    inspection.inspect(Source.WRITTEN, Integer.MAX_VALUE, legibility::check);
    inspection.inspect(Source.STROKES, most, legibility::read);
    return inspection.glyphs;
  }

  private void inspect(
      Source source, int most, Function<List<GlyphSample>, List<GlyphQuality>> inspector) {
    List<Integer> places = places(source, most);
    List<GlyphQuality> checks =
        inspector.apply(places.stream().map(i -> glyphs.get(i).sample()).toList());
    for (int i = 0; i < places.size(); i++) {
      glyphs.set(places.get(i), glyphs.get(places.get(i)).withCheck(checks.get(i)));
    }
  }

  /** The places of glyphs of one source, at most {@code most}. */
  private List<Integer> places(Source source, int most) {
    List<Integer> all =
        IntStream.range(0, glyphs.size())
            .filter(i -> glyphs.get(i).source() == source)
            .boxed()
            .toList();
    int count = Math.min(most, all.size());
    return IntStream.range(0, count)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
        .toList();
  }
}
