package io.linmo.conditioning;

import io.linmo.corpus.StyleVariant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Pictures of known hands, each slanted and stretched to match some references. Pictures are
 * transformed when they are read.
 */
final class AlignedHands {

  private final ExemplarPictures upright;
  private final boolean allCaps;
  private final StyleVariant[] variants;

  private AlignedHands(ExemplarPictures upright, boolean allCaps, StyleVariant[] variants) {
    this.upright = upright;
    this.allCaps = allCaps;
    this.variants = variants;
  }

  /** Hands as they are. */
  static AlignedHands upright(ExemplarPictures pictures) {
    StyleVariant[] variants = new StyleVariant[pictures.hands()];
    Arrays.fill(variants, StyleVariant.NONE);
    return new AlignedHands(pictures, false, variants);
  }

  /**
   * The same hands, each slanted and stretched as makes it most like some writing, and all with
   * capitals for small letters where that has them.
   *
   * @param thumbs of what was written, by the characters' columns
   */
  AlignedHands like(Map<Integer, byte[]> thumbs) {
    boolean capitals = areCapitals(thumbs);
    ExemplarPictures shown = capitals ? upright.allCaps() : upright;
    AlignmentSearch search = new AlignmentSearch(thumbs);
    StyleVariant[] aligned =
        IntStream.range(0, shown.hands())
            .parallel()
            .mapToObj(hand -> search.mostAlike(shown.ofHand(hand)))
            .toArray(StyleVariant[]::new);
    return new AlignedHands(shown, allCaps || capitals, aligned);
  }

  /** Whether small letters are written as capitals. */
  boolean areCapitals(Map<Integer, byte[]> thumbs) {
    return new AllCapsDetector(upright).areCapitals(thumbs);
  }

  /** The same hands, all slanted and stretched further. */
  AlignedHands further(StyleVariant change) {
    StyleVariant[] further =
        Arrays.stream(variants)
            .map(
                v ->
                    AlignmentSearch.aligned(v.slant() + change.slant(), v.width() + change.width()))
            .toArray(StyleVariant[]::new);
    return new AlignedHands(upright, allCaps, further);
  }

  /**
   * The same hands and an upright one more.
   *
   * @param own its pictures by character
   */
  AlignedHands with(Map<Integer, byte[]> own) {
    StyleVariant[] all = Arrays.copyOf(variants, variants.length + 1);
    all[variants.length] = StyleVariant.NONE;
    return new AlignedHands(upright.withHand(own), allCaps, all);
  }

  /** The pictures before alignment. */
  ExemplarPictures pictures() {
    return upright;
  }

  /** Whether the hands show their capitals for small letters too. */
  boolean allCaps() {
    return allCaps;
  }

  boolean has(int hand, int column) {
    return upright.has(hand, column);
  }

  byte[] picture(int hand, int column) {
    byte[] picture = upright.picture(hand, column);
    return isUpright(hand) ? picture : ExemplarPicture.transformed(picture, variants[hand]);
  }

  byte[] thumb(int hand, int column) {
    return isUpright(hand)
        ? upright.thumb(hand, column)
        : ExemplarPicture.thumb(picture(hand, column));
  }

  private boolean isUpright(int hand) {
    return variants[hand].equals(StyleVariant.NONE);
  }
}
