package io.linmo.typeface;

/**
 * How Han punctuation stands in vertical text: brackets, dashes and dots that run along the line
 * turn a quarter clockwise about the centre of the em box; stops and commas, drawn at the lower
 * left of their box, move to the upper right; all else stands upright.
 */
public final class VerticalPunctuation {

  /** How far stops and commas move to the right and upwards, in em. */
  public static final double STOP_SHIFT = 0.55;

  private static final String TURNED = "（）［］｛｝〈〉《》「」『』【】〔〕〖〗—…‥～〜－ー：；＝｜＿";
  private static final String MOVED = "、。，．";

  private VerticalPunctuation() {}

  public static boolean isTurned(int codePoint) {
    return TURNED.indexOf(codePoint) >= 0;
  }

  public static boolean isMoved(int codePoint) {
    return MOVED.indexOf(codePoint) >= 0;
  }
}
