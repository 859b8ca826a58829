package io.linmo.workshop;

import io.linmo.typesetting.Typesetter;
import java.util.Objects;

/**
 * What text to write, and as what.
 *
 * @param em in points, for PNG in pixels
 * @param animate in SVG, whether the strokes appear in the order of writing
 * @param singleLine in SVG, whether open lines are drawn for the pen of a plotter, as in HPGL
 * @param seed of all chance
 */
public record WriteRequest(
    String text,
    InkFileFormat format,
    double em,
    PageLayout layout,
    PenSettings pen,
    boolean animate,
    boolean singleLine,
    long seed) {

  public WriteRequest {
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(pen, "pen");
    text = layout.hyphenated(text);
    if (Typesetter.compose(text).isBlank()) {
      throw LinmoException.request("the text is empty").expected("at least one character");
    }
    if (!(em >= 1 && em <= 2000)) {
      throw LinmoException.request("size", em, "1 to 2000");
    }
    if (animate && format != InkFileFormat.SVG) {
      throw LinmoException.request("animate", "is for SVG", "a file name in .svg");
    }
    if (singleLine && format != InkFileFormat.SVG && format != InkFileFormat.HPGL) {
      throw LinmoException.request("stroke", "is for plotters", "a file name in .svg or .hpgl");
    }
    if (singleLine && animate) {
      throw LinmoException.request("stroke and animate exclude each other");
    }
  }

  /** A text in black ink, at the usual size of the format, lines from the left. */
  public static WriteRequest of(String text, InkFileFormat format) {
    return new WriteRequest(
        text, format, format.em(), PageLayout.DEFAULT, PenSettings.DEFAULT, false, false, 1);
  }

  public WriteRequest withEm(double size) {
    return new WriteRequest(text, format, size, layout, pen, animate, singleLine, seed);
  }

  public WriteRequest withLayout(PageLayout given) {
    return new WriteRequest(text, format, em, given, pen, animate, singleLine, seed);
  }

  public WriteRequest withPen(PenSettings given) {
    return new WriteRequest(text, format, em, layout, given, animate, singleLine, seed);
  }

  public WriteRequest withSeed(long number) {
    return new WriteRequest(text, format, em, layout, pen, animate, singleLine, number);
  }

  public WriteRequest animated() {
    return new WriteRequest(text, format, em, layout, pen, true, false, seed);
  }

  /** As open lines for the pen of a plotter. */
  public WriteRequest inSingleLines() {
    return new WriteRequest(text, format, em, layout, pen, false, true, seed);
  }
}
