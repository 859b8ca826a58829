package io.linmo.conditioning;

import io.linmo.corpus.StyleVariant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Pictures of hands that lean: each is slanted and stretched, every time that a picture of it is
 * asked for.
 */
final class LeaningHands {

  private final ExemplarPictures upright;
  private final boolean inCapitals;
  private final StyleVariant[] variants;

  private LeaningHands(ExemplarPictures upright, boolean inCapitals, StyleVariant[] variants) {
    this.upright = upright;
    this.inCapitals = inCapitals;
    this.variants = variants;
  }

  /** Hands as they are. */
  static LeaningHands upright(ExemplarPictures pictures) {
    StyleVariant[] variants = new StyleVariant[pictures.hands()];
    Arrays.fill(variants, StyleVariant.NONE);
    return new LeaningHands(pictures, false, variants);
  }

  /**
   * The same hands, each slanted and stretched as makes it most like some writing, and all with
   * capitals for small letters where that has them.
   *
   * @param thumbs of what was written, by the characters' columns
   */
  LeaningHands like(Map<Integer, byte[]> thumbs) {
    boolean capitals = areCapitals(thumbs);
    ExemplarPictures shown = capitals ? upright.inCapitals() : upright;
    LeaningSearch search = new LeaningSearch(thumbs);
    StyleVariant[] leaning =
        IntStream.range(0, shown.hands())
            .parallel()
            .mapToObj(hand -> search.mostAlike(shown.ofHand(hand)))
            .toArray(StyleVariant[]::new);
    return new LeaningHands(shown, inCapitals || capitals, leaning);
  }

  /** Whether small letters are written as capitals. */
  boolean areCapitals(Map<Integer, byte[]> thumbs) {
    return new CapitalsEvidence(upright).areCapitals(thumbs);
  }

  /** The same hands, all slanted and stretched further. */
  LeaningHands further(StyleVariant change) {
    StyleVariant[] further =
        Arrays.stream(variants)
            .map(v -> LeaningSearch.leaning(v.slant() + change.slant(), v.width() + change.width()))
            .toArray(StyleVariant[]::new);
    return new LeaningHands(upright, inCapitals, further);
  }

  /**
   * The same hands and an upright one more.
   *
   * @param own its pictures by character
   */
  LeaningHands with(Map<Integer, byte[]> own) {
    StyleVariant[] all = Arrays.copyOf(variants, variants.length + 1);
    all[variants.length] = StyleVariant.NONE;
    return new LeaningHands(upright.withHand(own), inCapitals, all);
  }

  /** The pictures before they lean. */
  ExemplarPictures pictures() {
    return upright;
  }

  /** Whether the hands show their capitals for small letters too. */
  boolean inCapitals() {
    return inCapitals;
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
