package io.linmo.image;

import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** The writing systems; each has a base model of its own. */
public enum Script {
  LATIN {
    @Override
    public GlyphFrame frame(Rectangle2D inkBounds, double advance, int size) {
      return GlyphFrame.aroundInk(inkBounds, advance, size);
    }

    @Override
    public double slantPivot() {
      return 0;
    }
  },
  HAN {
    @Override
    public GlyphFrame frame(Rectangle2D inkBounds, double advance, int size) {
      return EmBox.frame(advance, size);
    }

    @Override
    public double slantPivot() {
      return EmBox.MIDDLE;
    }
  };

  /**
   * The frame of a glyph's image: around its ink for Latin, the em box for Han.
   *
   * @param inkBounds the ink box in em, y up
   * @param size edge of the square image in pixels
   */
  public abstract GlyphFrame frame(Rectangle2D inkBounds, double advance, int size);

  /** Height in em that stays in place when a glyph is slanted. */
  public abstract double slantPivot();

  /** The name in manifests and file names. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The script whose base model draws this character: Han for ideographs and full-width forms,
   * Latin otherwise.
   */
  public static Script of(int codePoint) {
    boolean han =
        Character.isIdeographic(codePoint)
            || (codePoint >= 0x2E80 && codePoint <= 0x30FF)
            || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
    return han ? HAN : LATIN;
  }

  /** Whether the character belongs to this script. */
  public boolean has(int codePoint) {
    return of(codePoint) == this;
  }

  /**
   * Whether this is a punctuation mark or symbol of Han text, which all hands write alike: no
   * ideograph or radical, no kana, letter or digit.
   */
  public static boolean isHanPunctuation(int codePoint) {
    return of(codePoint) == HAN
        && codePoint >= 0x3000
        && !Character.isIdeographic(codePoint)
        && !Character.isLetterOrDigit(codePoint);
  }
}
