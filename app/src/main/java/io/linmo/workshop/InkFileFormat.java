package io.linmo.workshop;

import java.nio.file.Path;
import java.util.Locale;

/** What texts and signatures are written as; each with its usual em. */
public enum InkFileFormat {
  SVG(48),
  PNG(96),
  PDF(24),
  HPGL(24);

  private final double em;

  InkFileFormat(double em) {
    this.em = em;
  }

  /** Usual em of a text, in points or, for PNG, in pixels. */
  public double em() {
    return em;
  }

  /** The format of a file, by its ending; plotter files end in .hpgl or .plt. */
  public static InkFileFormat of(Path file) {
    boolean plot = file.toString().toLowerCase(Locale.ROOT).endsWith(".plt");
    return plot ? HPGL : FileEnding.choose(file, values());
  }
}
