package io.linmo.workshop;

import io.linmo.workshop.GlyphFileFormat.Picture;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A wish for the glyphs of a hand as files.
 *
 * @param characters each once, in the order of the index
 * @param formats of the files of each glyph
 * @param ufo whether to write {@code hand.ufo} too, a source for font editors
 */
public record GlyphsRequest(
    List<Integer> characters,
    GlyphSettings settings,
    Set<GlyphFileFormat> formats,
    Picture picture,
    boolean ufo) {

  /** Glyphs that are drawn between two states of the index: at most these are lost. */
  private static final int PIECE = 16;

  public GlyphsRequest {
    characters = List.copyOf(new LinkedHashSet<>(characters));
    formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
  }

  /** Pictures of the usual size, without a UFO. */
  public static GlyphsRequest of(
      List<Integer> characters, GlyphSettings settings, Collection<GlyphFileFormat> formats) {
    return new GlyphsRequest(
        characters, settings, EnumSet.copyOf(formats), new Picture(256, false), false);
  }

  /** The request in words, the same for the same files. */
  String inWords() {
    return "%s %s %d %s %s %s %s %s"
        .formatted(
            characters,
            new TreeMap<>(settings.forms()),
            settings.seed(),
            settings.variation(),
            settings.adjustments(),
            formats,
            picture,
            ufo);
  }

  /**
   * The characters in the pieces in which they are drawn: a few at a time; composed letters, which
   * share their parts, all at once. Neatness evens out all strokes together, so it takes all.
   */
  List<List<Integer>> pieces() {
    if (settings.adjustments().neatness() > 0) {
      return List.of(characters);
    }
    List<Integer> composed = characters.stream().filter(GlyphsRequest::isComposed).toList();
    List<Integer> simple = characters.stream().filter(c -> !isComposed(c)).toList();
    List<List<Integer>> pieces = new ArrayList<>();
    for (int from = 0; from < simple.size(); from += PIECE) {
      pieces.add(simple.subList(from, Math.min(simple.size(), from + PIECE)));
    }
    if (!composed.isEmpty()) {
      pieces.add(composed);
    }
    return pieces;
  }

  private static boolean isComposed(int codePoint) {
    return !Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFD);
  }
}
