package io.linmo.workshop;

import io.linmo.typesetting.Typesetter;
import java.util.Objects;

/**
 * What text to write, and as what.
 *
 * @param em in points, for PNG in pixels
 * @param animate in SVG, whether the strokes appear in the order of writing
 * @param seed of all chance
 */
public record WriteRequest(
    String text,
    InkFileFormat format,
    double em,
    PageLayout layout,
    PenSettings pen,
    boolean animate,
    long seed) {

  public WriteRequest {
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(pen, "pen");
    if (Typesetter.compose(text).isBlank()) {
      throw LinmoException.request("the text is empty").expected("at least one character");
    }
    if (!(em >= 1 && em <= 2000)) {
      throw LinmoException.request("size", em, "1 to 2000");
    }
    if (animate && format != InkFileFormat.SVG) {
      throw LinmoException.request("animate", "is for SVG", "a file name in .svg");
    }
  }

  /** A text in black ink, at the usual size of the format, lines from the left. */
  public static WriteRequest of(String text, InkFileFormat format) {
    return new WriteRequest(
        text, format, format.em(), PageLayout.DEFAULT, PenSettings.DEFAULT, false, 1);
  }

  public WriteRequest withEm(double size) {
    return new WriteRequest(text, format, size, layout, pen, animate, seed);
  }

  public WriteRequest withLayout(PageLayout given) {
    return new WriteRequest(text, format, em, given, pen, animate, seed);
  }

  public WriteRequest withPen(PenSettings given) {
    return new WriteRequest(text, format, em, layout, given, animate, seed);
  }

  public WriteRequest withSeed(long number) {
    return new WriteRequest(text, format, em, layout, pen, animate, number);
  }

  public WriteRequest animated() {
    return new WriteRequest(text, format, em, layout, pen, true, seed);
  }
}
