package io.linmo.transcription;

import io.linmo.capture.page.InkGroup;

/** Takes specks off a character that has no dots. */
final class Dust {

  /** Characters with dots or small parts of their own. */
  private static final String DOTTED = "ij!?:;.,'\"%=*`~^-_…·¡¿÷";

  /** A speck is smaller than this share of the character. */
  private static final double SHARE = 0.05;

  /** And smaller than this many squares of the pen's width: a dot is about one. */
  private static final double DOT = 1.6;

  /** On characters that may have dots, only parts much smaller than a dot are specks. */
  private static final double LEAST_DOT = 0.5;

  private Dust() {}

  static InkGroup removed(InkGroup ink, int codePoint, double penWidth) {
    boolean mayHaveDots =
        codePoint > 0x7F
            || DOTTED.indexOf(codePoint) >= 0
            || GlyphReader.base(codePoint) != codePoint;
    double pen = penWidth * penWidth;
    double least = mayHaveDots ? LEAST_DOT * pen : DOT * pen;
    return ink.without(Math.min(SHARE * ink.area(), least));
  }
}
