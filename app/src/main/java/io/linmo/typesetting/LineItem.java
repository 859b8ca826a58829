package io.linmo.typesetting;

import io.linmo.typeface.SpaceWidths;

/** A visible character and how a line may be broken before it. */
record LineItem(InkedGlyph glyph, Break before) {

  /** How a line may be broken. */
  enum Break {
    NONE,
    PLAIN,
    /** At a soft hyphen: the line before ends with a hyphen. */
    HYPHEN
  }

  int codePoint() {
    return glyph.codePoint();
  }

  /** A space that is dropped where a line ends. */
  boolean isLoose() {
    return Typesetter.isSpace(codePoint()) && !SpaceWidths.holds(codePoint());
  }

  boolean isMark() {
    int type = Character.getType(codePoint());
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** Whether a line is justified by widening the gap between two characters. */
  static boolean mayWiden(int codePoint, int next) {
    return Typesetter.isSpace(codePoint)
        || LineBreaker.isWide(codePoint) && LineBreaker.isWide(next);
  }
}
