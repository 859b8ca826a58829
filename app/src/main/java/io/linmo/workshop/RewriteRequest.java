package io.linmo.workshop;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A written page to write again in another hand.
 *
 * @param page a picture of it, or a PDF file of which the first page is taken
 * @param text what it says, a line for each of its lines
 * @param seed of all chance
 */
public record RewriteRequest(
    Path page, String text, InkFileFormat format, PenSettings pen, long seed) {

  /**
   * The same.
   *
   * @param text what the page says; a file that holds it, or {@code @FILE}
   */
  public static RewriteRequest of(
      Path page, String text, InkFileFormat format, PenSettings pen, long seed) {
    String lines = Attempt.of(() -> GivenText.ofFileOrText(text));
    return new RewriteRequest(page, lines, format, pen, seed);
  }

  public RewriteRequest {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(pen, "pen");
    if (text == null || text.isBlank()) {
      throw LinmoException.request("the text is empty").expected("what the page says");
    }
  }
}
