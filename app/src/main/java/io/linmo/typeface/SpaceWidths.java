package io.linmo.typeface;

import java.util.List;
import java.util.OptionalDouble;

/** How wide the spaces of Unicode are, in em, where a hand has none of its own. */
public final class SpaceWidths {

  private static final int NO_BREAK = 0x00A0;
  private static final int FIRST = 0x2000;
  private static final int FIGURE = 0x2007;
  private static final int PUNCTUATION = 0x2008;
  private static final int NARROW_NO_BREAK = 0x202F;
  private static final int MATHEMATICAL = 0x205F;
  private static final int IDEOGRAPHIC = 0x3000;

  /** U+2000 to U+200A by the Unicode Standard; the figure and punctuation space by the letters. */
  private static final double[] FIXED = {
    0.5, 1, 0.5, 1, 1 / 3.0, 1 / 4.0, 1 / 6.0, 0, 0, 1 / 5.0, 1 / 10.0
  };

  /** Spaces that every font of a hand has, besides the space and the no-break space. */
  public static final List<Integer> FURTHER =
      List.of(
          0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A,
          0x202F, 0x205F);

  private final double word;
  private final double figure;
  private final double stop;

  /**
   * @param word advance of the space
   * @param figure advance of a figure
   * @param stop advance of the full stop
   */
  public SpaceWidths(double word, double figure, double stop) {
    this.word = word;
    this.figure = figure;
    this.stop = stop;
  }

  /** The advance of a space; empty where the character is none. */
  public OptionalDouble of(int codePoint) {
    if (Character.getType(codePoint) != Character.SPACE_SEPARATOR) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        switch (codePoint) {
          case ' ', NO_BREAK -> word;
          case FIGURE -> figure;
          case PUNCTUATION -> stop;
          // Half a thick space, as French sets it before ; and !
          case NARROW_NO_BREAK -> Math.min(word, FIXED[9]);
          case MATHEMATICAL -> 4 / 18.0;
          case IDEOGRAPHIC -> 1;
          default -> {
            int at = codePoint - FIRST;
            yield at >= 0 && at < FIXED.length ? FIXED[at] : word;
          }
        });
  }

  /** Whether a line may not be broken at this space. */
  public static boolean holds(int codePoint) {
    return codePoint == NO_BREAK || codePoint == FIGURE || codePoint == NARROW_NO_BREAK;
  }
}
