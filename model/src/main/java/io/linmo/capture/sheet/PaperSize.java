package io.linmo.capture.sheet;

import java.util.Locale;

/** Paper that sheets are made for, upright. */
public enum PaperSize {
  A4(210, 297),
  LETTER(215.9, 279.4);

  private final double widthMm;
  private final double heightMm;

  PaperSize(double widthMm, double heightMm) {
    this.widthMm = widthMm;
    this.heightMm = heightMm;
  }

  public double widthMm() {
    return widthMm;
  }

  public double heightMm() {
    return heightMm;
  }

  /** As options and files name it: {@code a4} or {@code letter}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
