package io.linmo.typeface;

/**
 * How Han punctuation stands in vertical text: brackets, dashes and dots that run along the line,
 * and quotation marks an em wide, turn a quarter clockwise about the centre of the em box; stops
 * and commas, drawn at the lower left of their box, move to the upper right, small kana a little;
 * all else stands upright.
 */
public final class VerticalPunctuation {

  private static final double STOP_SHIFT = 0.55;
  private static final double KANA_SHIFT = 0.1;

  private static final String TURNED = "（）［］｛｝〈〉《》「」『』【】〔〕〖〗—…‥～〜－ー：；＝｜＿";
  private static final String QUOTES = "“”‘’";
  private static final String STOPS = "、。，．";
  private static final String SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ";

  private VerticalPunctuation() {}

  /**
   * Whether a character turns within the em box.
   *
   * @param advance in em; quotation marks of Latin are narrower than an em
   */
  public static boolean isTurned(int codePoint, double advance) {
    return TURNED.indexOf(codePoint) >= 0 || advance == 1 && QUOTES.indexOf(codePoint) >= 0;
  }

  /** How far a character moves to the right and upwards, in em. */
  public static double shift(int codePoint) {
    if (STOPS.indexOf(codePoint) >= 0) {
      return STOP_SHIFT;
    }
    return SMALL_KANA.indexOf(codePoint) >= 0 ? KANA_SHIFT : 0;
  }
}
