package io.linmo.typeface;

import io.linmo.curve.Point;
import java.util.stream.IntStream;

/**
 * How East Asian punctuation stands in vertical text: brackets, dashes and dots that run along the
 * line, and quotation marks an em wide, turn a quarter clockwise about the centre of the em box;
 * stops and commas, drawn at the lower left of their box, move to the upper right, small kana a
 * little; all else stands upright.
 */
public enum VerticalPunctuation {
  /** As GB/T 15834 has it: ：；？！ stay upright, a little to the right. */
  CHINESE("", "：；", "？！"),
  /** As UAX #50 has it: ： and ； turn with the line, ？！ stay where they are. */
  JAPANESE("：；", "", "");

  private static final Point NONE = new Point(0, 0);
  private static final Point STOP_SHIFT = new Point(0.55, 0.55);
  private static final Point COLON_SHIFT = new Point(0.4, 0.25);
  private static final Point EXCLAMATION_SHIFT = new Point(0.2, 0);
  private static final Point KANA_SHIFT = new Point(0.1, 0.1);

  private static final String ALWAYS_TURNED = "（）［］｛｝〈〉《》「」『』【】〔〕〖〗—…‥～〜－ー＝｜＿";
  private static final String QUOTES = "“”‘’";
  private static final String STOPS = "、。，．";
  private static final String SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ";

  private final String turned;
  private final String colons;
  private final String exclamations;

  VerticalPunctuation(String turned, String colons, String exclamations) {
    this.turned = turned;
    this.colons = colons;
    this.exclamations = exclamations;
  }

  /** What a text or a font wants that has these characters: Japanese if there is kana. */
  public static VerticalPunctuation of(IntStream characters) {
    return characters.anyMatch(c -> c >= 0x3041 && c <= 0x30FA) ? JAPANESE : CHINESE;
  }

  /**
   * Whether a character turns within the em box.
   *
   * @param advance in em; quotation marks of Latin are narrower than an em
   */
  public boolean isTurned(int codePoint, double advance) {
    return ALWAYS_TURNED.indexOf(codePoint) >= 0
        || turned.indexOf(codePoint) >= 0
        || advance == 1 && QUOTES.indexOf(codePoint) >= 0;
  }

  /** How far a character moves to the right and upwards, in em. */
  public Point shift(int codePoint) {
    if (isStop(codePoint)) {
      return STOP_SHIFT;
    }
    if (SMALL_KANA.indexOf(codePoint) >= 0) {
      return KANA_SHIFT;
    }
    if (colons.indexOf(codePoint) >= 0) {
      return COLON_SHIFT;
    }
    return exclamations.indexOf(codePoint) >= 0 ? EXCLAMATION_SHIFT : NONE;
  }

  /** Whether a character is a comma or full stop, which may hang below a full column. */
  public static boolean isStop(int codePoint) {
    return STOPS.indexOf(codePoint) >= 0;
  }
}
